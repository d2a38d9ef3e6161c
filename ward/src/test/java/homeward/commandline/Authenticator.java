package homeward.commandline;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// An authenticator app of the tests, written after RFC 6238 and not after the product.
public final class Authenticator {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Authenticator() {}

    /// What the app shows for a secret, as it was typed from the screen, in this second since 1970.
    public static String code(String typed, long seconds) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(bytes(typed.replace(" ", "")), "HmacSHA1"));
        var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(seconds / 30).array());
        int offset = hash[19] & 0xf;
        int binary = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        var digits = Integer.toString(binary % 1_000_000);
        return "0".repeat(6 - digits.length()) + digits;
    }

    private static byte[] bytes(String base32) {
        var bits = base32.chars()
                .mapToObj(letter -> Integer.toBinaryString(BASE32.length() + BASE32.indexOf(letter)))
                .map(sixBits -> sixBits.substring(1))
                .collect(Collectors.joining());
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        return bytes;
    }
}
