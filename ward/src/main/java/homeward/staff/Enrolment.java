package homeward.staff;

import homeward.plumbing.QrPicture;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What a person's authenticator app must be told, as text and as a picture to photograph.
///
/// @param secret in fours, to be typed where no camera is
public record Enrolment(String secret, QrPicture picture) {
    static Enrolment of(String username, byte[] secret) {
        var text = Base32.of(secret);
        return new Enrolment(Base32.inFours(text), QrPicture.of(address(username, text)));
    }

    /// Source: Google Authenticator wiki, Key URI Format, which all apps read.
    private static String address(String username, String secret) {
        return "otpauth://totp/Homeward:" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=Homeward";
    }

    @Override
    public String toString() {
        return "an enrolment";
    }
}
