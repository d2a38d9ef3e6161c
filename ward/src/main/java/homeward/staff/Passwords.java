package homeward.staff;

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
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int AT_A_TIME = 4;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore room = new Semaphore(AT_A_TIME);
    private final String nobodys = argon2.encode("nobody has this account");

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
    void pretend(String password) {
        matches(password, nobodys);
    }
}
