package homeward.organisations;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// England, or a part of it that figures are asked for, as it was on one day.
///
/// @param code ODS code, one of our own, or a ward's id
/// @param name what it was called on that day
/// @param onsCode of its area in national statistics; null where there is none or nobody knows it
public record Area(
        AreaKind kind, String code, String name, @Nullable String onsCode) {
    /// The area that all others are part of.
    public static final String ENGLAND = "ENGLAND";

    /// Ten characters, and so longer than an ODS code of an organisation (6 at most) or of a site (9 at most). Source:
    /// NHS Data Dictionary, ORGANISATION IDENTIFIER and ORGANISATION SITE IDENTIFIER.
    private static final Pattern PROVISIONAL = Pattern.compile("PROV[A-Z0-9]{6}");

    /// Whether the code stands for one that the Organisation Data Service has given and we do not know yet.
    public boolean isProvisional() {
        return isProvisional(code);
    }

    /// Whether a code is one of those.
    public static boolean isProvisional(String code) {
        return PROVISIONAL.matcher(code).matches();
    }
}
