package homeward.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The six digits that an authenticator app shows, new every 30 seconds.
///
/// Source: RFC 6238 with RFC 4226, HMAC-SHA-1, which is what every app understands. A code may be one step old or
/// early, and is good once (RFC 6238, 5.2).
final class Totp {
    static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int STEPS_OFF = 1;
    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /// The step of a code that is good now, which must lie after the last one that was used.
    static OptionalLong stepOf(byte[] secret, String typed, Instant now, long lastUsed) {
        long current = now.getEpochSecond() / STEP_SECONDS;
        var found = OptionalLong.empty();
        for (long step = current - STEPS_OFF; step <= current + STEPS_OFF; step++) {
            if (isSame(code(secret, step), typed) && step > lastUsed) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(byte[] secret, long step) {
        var hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int at = hash[hash.length - 1] & 15;
        int number = ByteBuffer.wrap(hash).getInt(at) & Integer.MAX_VALUE;
        return "%06d".formatted(number % MODULUS);
    }

    private static boolean isSame(String code, String typed) {
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA1", e);
        }
    }
}
