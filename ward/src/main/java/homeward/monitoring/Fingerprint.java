package homeward.monitoring;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Tells two readings of one patient, kind and moment apart, and knows one that was sent again.
final class Fingerprint {
    /// To be had anew costs more than to be used. Readings are sorted by a few threads that live long.
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Fingerprint::sha256);

    private Fingerprint() {}

    /// 64 bits of the sender's identifier; where there is none, of source and value.
    static long of(SentReading sent) {
        if (sent.identity() != null) {
            return of(sent.identity());
        }
        var digest = DIGEST.get();
        digest.update(sent.source().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        value(digest, sent.measured());
        return first64(digest);
    }

    /// 64 bits of a sender's identifier.
    static long of(String identity) {
        var digest = DIGEST.get();
        digest.update(identity.getBytes(StandardCharsets.UTF_8));
        return first64(digest);
    }

    private static long first64(MessageDigest digest) {
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static void value(MessageDigest digest, Measured measured) {
        switch (measured) {
            case Measured.Single(var _, int value) -> digest.update(bytes(value));
            case Measured.Pressure(int systolic, Integer diastolic) -> {
                digest.update(bytes(systolic));
                if (diastolic != null) {
                    digest.update(bytes(diastolic));
                }
            }
            case Measured.Samples samples -> digest.update(bytes(samples));
        }
    }

    private static byte[] bytes(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    private static byte[] bytes(Measured.Samples samples) {
        var bytes = ByteBuffer.allocate(Long.BYTES + samples.size() * Integer.BYTES);
        bytes.putLong(samples.periodMicros());
        for (int thousandths : samples.thousandths()) {
            bytes.putInt(thousandths);
        }
        return bytes.array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
