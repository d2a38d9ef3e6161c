package homeward.bench.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/// Panels side by side, two in a row. Lines are told apart by colour, dash and shape, and each is named where it ends;
/// the colours are those of Okabe and Ito (2008), which people with any colour vision can tell apart.
public record Plot(String title, String about, List<Panel> panels) {
    private static final int WIDTH = 520;
    private static final int HEIGHT = 320;
    private static final int TOP = 84;
    private static final int LEFT = 72;
    private static final int RIGHT = 132;
    private static final int ABOVE = 44;
    private static final int BELOW = 56;
    private static final int APART = 15;
    private static final List<String> COLOURS = List.of("#0072B2", "#D55E00", "#007A5A", "#A0448A");
    private static final List<String> DASHES = List.of("none", "7 4", "2 4", "10 3 2 3");

    public Plot {
        panels = List.copyOf(panels);
    }

    public String svg() {
        int rows = (panels.size() + 1) / 2;
        var svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" "
                .formatted(2 * WIDTH, TOP + rows * HEIGHT));
        svg.append("aria-labelledby=\"title about\" font-family=\"Arial, Helvetica, sans-serif\" font-size=\"13\">\n");
        svg.append("<title id=\"title\">").append(escaped(title)).append("</title>\n");
        svg.append("<desc id=\"about\">").append(escaped(about)).append("</desc>\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        text(svg, 24, 36, "font-size=\"22\" font-weight=\"bold\"", title);
        text(svg, 24, 62, "", about);
        for (int i = 0; i < panels.size(); i++) {
            svg.append("<g transform=\"translate(%d %d)\">%n".formatted(i % 2 * WIDTH, TOP + i / 2 * HEIGHT));
            panel(svg, panels.get(i));
            svg.append("</g>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    private static void panel(StringBuilder svg, Panel panel) {
        var points =
                panel.lines().stream().flatMap(line -> line.points().stream()).toList();
        var x = LogAxis.of(points.stream().map(Series.Point::x).toList(), LEFT, WIDTH - RIGHT);
        var y = LogAxis.of(points.stream().map(Series.Point::y).toList(), HEIGHT - BELOW, ABOVE);
        text(svg, LEFT, 26, "font-size=\"15\" font-weight=\"bold\"", panel.title());
        for (double decade : x.decades()) {
            line(svg, x.at(decade), ABOVE, x.at(decade), HEIGHT - BELOW);
            text(svg, x.at(decade), HEIGHT - BELOW + 18, "text-anchor=\"middle\"", number(decade));
        }
        for (double decade : y.decades()) {
            line(svg, LEFT, y.at(decade), WIDTH - RIGHT, y.at(decade));
            text(svg, LEFT - 8, y.at(decade) + 4, "text-anchor=\"end\"", number(decade));
        }
        text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 14, "text-anchor=\"middle\"", panel.xLabel());
        double middle = (ABOVE + HEIGHT - BELOW) / 2.0;
        var turned = "text-anchor=\"middle\" transform=\"rotate(-90 16 %.1f)\"".formatted(middle);
        text(svg, 16, middle, turned, panel.yLabel());
        double lowestName = Double.NEGATIVE_INFINITY;
        var fromTheTop = panel.lines().stream()
                .sorted((a, b) -> Double.compare(
                        b.points().getLast().y(), a.points().getLast().y()))
                .toList();
        for (var line : fromTheTop) {
            int number = panel.lines().indexOf(line);
            drawn(svg, line, x, y, number);
            var end = line.points().getLast();
            lowestName = Math.max(lowestName + APART, y.at(end.y()) + 4);
            text(
                    svg,
                    x.at(end.x()) + 12,
                    lowestName,
                    "font-weight=\"bold\" fill=\"" + COLOURS.get(number % COLOURS.size()) + "\"",
                    line.name());
        }
    }

    private static void drawn(StringBuilder svg, Series line, LogAxis x, LogAxis y, int number) {
        var colour = COLOURS.get(number % COLOURS.size());
        svg.append("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\" stroke-dasharray=\"%s\" points=\""
                .formatted(colour, DASHES.get(number % DASHES.size())));
        line.points().forEach(point -> svg.append(at(x.at(point.x()), y.at(point.y()))));
        svg.append("\"/>\n");
        for (var point : line.points()) {
            svg.append(marker(x.at(point.x()), y.at(point.y()), number % 2 == 1, colour));
        }
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
    }

    private static String marker(double x, double y, boolean square, String colour) {
        return square
                ? String.format(
                        Locale.ROOT,
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"8\" height=\"8\" fill=\"%s\"/>%n",
                        x - 4,
                        y - 4,
                        colour)
                : String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\" fill=\"%s\"/>%n", x, y, colour);
    }

    private static void line(StringBuilder svg, double x1, double y1, double x2, double y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#d8dde0\"/>%n",
                x1,
                y1,
                x2,
                y2));
    }

    private static void text(StringBuilder svg, double x, double y, String attributes, String words) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" ", x, y));
        svg.append(attributes.contains("fill=") ? attributes : "fill=\"#212b32\" " + attributes)
                .append('>')
                .append(escaped(words))
                .append("</text>\n");
    }

    /// 0.01, 1, 1,000, 100,000.
    static String number(double value) {
        return value < 1
                ? new BigDecimal(value, new MathContext(3)).stripTrailingZeros().toPlainString()
                : String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
