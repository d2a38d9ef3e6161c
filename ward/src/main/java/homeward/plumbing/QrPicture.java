package homeward.plumbing;

import io.nayuki.qrcodegen.QrCode;

/// A text as a picture to photograph.
///
/// @param size of the picture's square, in modules, with its margin
/// @param path the dark modules, as the `d` of an SVG path
public record QrPicture(int size, String path) {
    /// Four light modules around it. Source: ISO/IEC 18004, quiet zone.
    private static final int MARGIN = 4;

    public static QrPicture of(String text) {
        var qr = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        return new QrPicture(qr.size + 2 * MARGIN, path(qr));
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

    /// What it shows may be a secret.
    @Override
    public String toString() {
        return "a picture";
    }
}
