package homeward.vocabulary;

import java.util.regex.Pattern;

/// A pathway as it was written at a time: which kind of illness a patient is treated for, by which version of the
/// ward's rules.
///
/// @param code small letters, digits and hyphens, like `acute-respiratory-infection`
/// @param version from 1 on
public record PathwayVersion(String code, int version) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public PathwayVersion {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A pathway has a code of small letters, digits and hyphens");
        }
        if (version < 1) {
            throw new IllegalArgumentException("Versions of a pathway count from 1");
        }
    }
}
