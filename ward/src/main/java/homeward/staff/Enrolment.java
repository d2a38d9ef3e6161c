package homeward.staff;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What a person's authenticator app must be told, as text and as a picture to photograph.
///
/// @param secret in fours, to be typed where no camera is
/// @param size of the picture's square, in modules, with its margin
/// @param picture the dark modules, as the `d` of an SVG path
public record Enrolment(String secret, int size, String picture) {
    /// Four light modules around it. Source: ISO/IEC 18004, quiet zone.
    private static final int MARGIN = 4;

    static Enrolment of(String username, byte[] secret) {
        var text = Base32.of(secret);
        var qr = QrCode.encodeText(address(username, text), QrCode.Ecc.MEDIUM);
        return new Enrolment(Base32.inFours(text), qr.size + 2 * MARGIN, path(qr));
    }

    /// Source: Google Authenticator wiki, Key URI Format, which all apps read.
    private static String address(String username, String secret) {
        return "otpauth://totp/Homeward:" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=Homeward";
    }

    private static String path(QrCode qr) {
        var path = new StringBuilder();
        for (int y = 0; y < qr.size; y++) {
            for (int x = 0; x < qr.size; x++) {
                if (qr.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    @Override
    public String toString() {
        return "an enrolment";
    }
}
