package homeward.fhir;

/// How a number in thousandths is written: as short as it can be, 37.5 and 97.
final class Thousandths {
    private Thousandths() {}

    static String text(int thousandths) {
        var text = new StringBuilder(12);
        long rest = Math.abs((long) thousandths);
        if (thousandths < 0) {
            text.append('-');
        }
        text.append(rest / 1000);
        int decimals = (int) (rest % 1000);
        if (decimals != 0) {
            text.append('.').append(decimals / 100);
            if (decimals % 100 != 0) {
                text.append(decimals / 10 % 10);
            }
            if (decimals % 10 != 0) {
                text.append(decimals % 10);
            }
        }
        return text.toString();
    }
}
