package homeward.plumbing;

/// What one check of the set-up found.
///
/// @param check what was looked at
/// @param verdict whether the program can work so
/// @param found what there is
/// @param hint what to do about it; empty where nothing need be done
public record Finding(String check, Verdict verdict, String found, String hint) {
    public enum Verdict {
        PASS,
        /// Not needed for running, but for building or comfort.
        NOTE,
        FAIL
    }

    public static Finding pass(String check, String found) {
        return new Finding(check, Verdict.PASS, found, "");
    }

    public static Finding note(String check, String found, String hint) {
        return new Finding(check, Verdict.NOTE, found, hint);
    }

    public static Finding fail(String check, String found, String hint) {
        return new Finding(check, Verdict.FAIL, found, hint);
    }
}
