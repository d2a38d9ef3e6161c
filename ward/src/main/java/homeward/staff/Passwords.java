package homeward.staff;

import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords, kept as Argon2id.
///
/// Costs: 19 MiB, two passes, one lane. Source: OWASP Password Storage Cheat Sheet. Only a few are worked out at a
/// time,
/// so that a crowd of strangers cannot take the memory from the ward.
@Component
final class Passwords {
    /// Source: NIST SP 800-63B-4, 3.1.1.2: a password alone has at least 15 characters, one beside another proof 8;
    /// ours stands beside another and is guarded by a lock-out. Longest: what a form may carry.
    static final int SHORTEST = 12;

    static final int LONGEST = 200;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int AT_A_TIME = 4;

    /// Made of zeros with the same costs, instead of from a password: that would cost every start half a second.
    private static final String NOBODYS = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(MEMORY_KIB, PASSES, LANES, zeros(SALT_BYTES), zeros(HASH_BYTES));

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore room = new Semaphore(AT_A_TIME);

    static boolean hasRightLength(String password) {
        return password.length() >= SHORTEST && password.length() <= LONGEST;
    }

    String hash(String password) {
        room.acquireUninterruptibly();
        try {
            return argon2.encode(password);
        } finally {
            room.release();
        }
    }

    boolean matches(String password, String hash) {
        room.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash);
        } finally {
            room.release();
        }
    }

    /// Takes as long as a real look, so that the time of the answer does not say who has an account.
    void pretend() {
        matches("", NOBODYS);
    }

    private static String zeros(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
    }
}
