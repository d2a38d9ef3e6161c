package homeward.fhir;

/// Text that a store takes: neither endless, nor with a NUL or half a character in it.
public final class KeepableText {
    private static final int LONGEST = 1_000;

    private KeepableText() {}

    public static boolean holds(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || (Character.isSurrogate(c) && !isPair(text, i) && !(i > 0 && isPair(text, i - 1)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }
}
