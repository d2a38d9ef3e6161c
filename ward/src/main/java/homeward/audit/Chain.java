package homeward.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The end of a tenant's chain: how many entries are sealed, and the hash that depends on each of them.
///
/// @param hash SHA-256, not to be changed
@SuppressWarnings("ArrayRecordComponent") // 32 bytes a link of millions; compared by [#stands] only
record Chain(long place, byte[] hash) {

    /// Before the first entry: zeros.
    static Chain begin() {
        return new Chain(0, new byte[32]);
    }

    /// One link longer: SHA-256 of the hash before, the new place as eight bytes, and the entry's canonical form.
    Chain with(Stored entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(hash);
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(place + 1).array());
            digest.update(CanonicalForm.of(entry));
            return new Chain(place + 1, digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    String hex() {
        return HexFormat.of().formatHex(hash);
    }

    /// Whether this is what was sealed.
    boolean stands(byte[] sealed) {
        return MessageDigest.isEqual(hash, sealed);
    }
}
