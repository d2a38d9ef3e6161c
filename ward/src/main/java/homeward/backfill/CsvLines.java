package homeward.backfill;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The records of a CSV file under a header that names its columns in any order.
///
/// A quotation mark that is never closed costs its own line only: the lines after it are read again on their own.
final class CsvLines implements Lines {
    private static final Set<Column> NEEDED = Set.of(Column.PATIENT, Column.TAKEN_AT, Column.CODE);
    private static final int MOST_LINES_A_RECORD = 10;

    private final PhysicalLines lines;
    private final Deque<PhysicalLines.Cut> putBack = new ArrayDeque<>();
    private List<Optional<Column>> columns = List.of();

    CsvLines(InputStream stream) {
        this.lines = new PhysicalLines(stream);
    }

    /// Whether the first line names the columns that are needed.
    boolean readHeader() throws IOException {
        var header = lines.next();
        if (header == null || !(CsvFields.of(header.text()) instanceof CsvFields.Fields(var names))) {
            return false;
        }
        var said = names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        columns = said.stream()
                .map(name -> Optional.ofNullable(Column.named(name)))
                .toList();
        return columns.containsAll(NEEDED.stream().map(Optional::of).toList())
                && said.stream().distinct().count() == said.size();
    }

    @Override
    public @Nullable Line next() throws IOException {
        var first = cut();
        while (first != null && first.text().isBlank()) {
            first = cut();
        }
        return first == null ? null : record(first);
    }

    private PhysicalLines.@Nullable Cut cut() throws IOException {
        return putBack.isEmpty() ? lines.next() : putBack.pop();
    }

    private Line record(PhysicalLines.Cut first) throws IOException {
        if (!first.whole()) {
            return new Line.Broken(first.number(), "The line is longer than any should be.");
        }
        if (first.text().indexOf('"') < 0) {
            return line(first.number(), first.text());
        }
        var text = new StringBuilder(first.text());
        var more = new ArrayList<PhysicalLines.Cut>();
        while (true) {
            var line = line(first.number(), text.toString());
            if (line instanceof Line.Row) {
                return line;
            }
            boolean open = CsvFields.of(text.toString()) instanceof CsvFields.Open;
            var next = open && more.size() < MOST_LINES_A_RECORD ? cut() : null;
            if (next != null) {
                more.add(next);
            }
            if (next == null || !next.whole()) {
                more.reversed().forEach(putBack::push);
                return more.isEmpty() ? line : line(first.number(), first.text());
            }
            text.append('\n').append(next.text());
        }
    }

    private Line line(long number, String text) {
        return switch (CsvFields.of(text)) {
            case CsvFields.Open _ -> new Line.Broken(number, "A quotation mark is never closed.");
            case CsvFields.Malformed _ -> new Line.Broken(number, "Something stands behind a closing quotation mark.");
            case CsvFields.Fields(var values) ->
                values.size() == columns.size()
                        ? new Line.Row(number, text, named(values))
                        : new Line.Broken(
                                number, values.size() + " fields, where the header names " + columns.size() + ".");
        };
    }

    private Map<Column, String> named(List<String> values) {
        var named = new EnumMap<Column, String>(Column.class);
        for (int i = 0; i < columns.size(); i++) {
            var value = values.get(i).strip();
            if (!value.isEmpty()) {
                columns.get(i).ifPresent(column -> named.put(column, value));
            }
        }
        return named;
    }
}
