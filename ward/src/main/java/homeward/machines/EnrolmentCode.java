package homeward.machines;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A code that is typed once: twelve letters and digits, of which none looks like another; sixty random bits.
///
/// Source: Crockford's Base32, which reads O as 0, and I and L as 1.
///
/// @param letters as they are compared
public record EnrolmentCode(String letters) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{12}");
    private static final SecureRandom SECURE = new SecureRandom();

    public EnrolmentCode {
        if (!FORM.matcher(letters).matches()) {
            throw new IllegalArgumentException("Not an enrolment code");
        }
    }

    public static EnrolmentCode random() {
        return new EnrolmentCode(SECURE.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(place -> String.valueOf(ALPHABET.charAt(place)))
                .collect(Collectors.joining()));
    }

    /// As people type it: small letters, spaces and hyphens do not matter.
    public static Optional<EnrolmentCode> read(String typed) {
        var letters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(letters).matches() ? Optional.of(new EnrolmentCode(letters)) : Optional.empty();
    }

    /// All that is kept of it: sixty random bits need no salt.
    public byte[] sha256() {
        return Sha256.of(letters);
    }

    /// As people read it: in groups of four.
    public String spoken() {
        return letters.substring(0, GROUP) + "-" + letters.substring(GROUP, 2 * GROUP) + "-"
                + letters.substring(2 * GROUP);
    }

    /// Not where it might be logged.
    @Override
    public String toString() {
        return "an enrolment code";
    }
}
