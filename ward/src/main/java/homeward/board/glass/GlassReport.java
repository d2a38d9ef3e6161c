package homeward.board.glass;

import homeward.access.Breakage;
import homeward.board.cui.Moments;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The records that were opened in an emergency in one week, newest first.
///
/// @param monday with which the week begins, in London
public record GlassReport(LocalDate monday, boolean thisWeek, List<Line> lines) {
    private static final int DAYS = 7;

    /// One of them.
    ///
    /// @param patient the patient's id; nobody's name is needed to ask why
    public record Line(Breakage breakage, String patient) {}

    public LocalDate sunday() {
        return monday.plusDays(DAYS - 1L);
    }

    public LocalDate weekBefore() {
        return monday.minusDays(DAYS);
    }

    public LocalDate weekAfter() {
        return monday.plusDays(DAYS);
    }

    /// How many by each person, most first: who should be asked first.
    public List<String> byPerson() {
        return lines.stream()
                .collect(Collectors.groupingBy(line -> line.breakage().by(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted((one, other) -> Long.compare(other.getValue(), one.getValue()))
                .map(person -> person.getKey().name() + " (" + person.getKey().username() + "): " + person.getValue())
                .toList();
    }

    /// As CSV (RFC 4180). A cell that a spreadsheet would take for a formula is kept from being one.
    String csv() {
        var head = "opened_at,until,username,name,role,provider,patient,ward,reason,words\r\n";
        return head + lines.stream().map(GlassReport::row).collect(Collectors.joining());
    }

    private static String row(Line line) {
        var one = line.breakage();
        return Stream.of(
                        one.at().toString(),
                        one.until().toString(),
                        one.by().username(),
                        one.by().name(),
                        one.role().title(),
                        one.provider(),
                        line.patient(),
                        one.ward().value(),
                        one.reason().title(),
                        one.words())
                .map(GlassReport::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var harmless = text.matches("^[=+\\-@\t].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    public String title() {
        return "Emergency access, week of " + Moments.date(monday);
    }
}
