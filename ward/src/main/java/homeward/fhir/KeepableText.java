package homeward.fhir;

/// Text that a store takes: neither endless, nor with a NUL or half a character in it.
public final class KeepableText {
    private static final int LONGEST = 1_000;

    private KeepableText() {}

    public static boolean holds(String text) {
        return text.length() <= LONGEST
                && text.codePoints()
                        .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
