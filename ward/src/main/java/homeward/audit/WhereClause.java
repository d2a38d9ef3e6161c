package homeward.audit;

import homeward.plumbing.Columns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A search in SQL: a condition, and the values for its marks in order.
final class WhereClause {
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<Object> values = new ArrayList<>();

    WhereClause(EntrySearch search) {
        // The index of patients leaves out what devices sent: both conditions, or neither.
        var patient = search.patient();
        add("e.patients @> array[?]::integer[] and e.deed <> 'intake'", patient == null ? null : patient.value());
        add("e.tenant = ?", search.tenant());
        add("e.username = ?", search.username());
        var deed = search.deed();
        add("e.deed = ?", deed == null ? null : deed.word());
        var from = search.from();
        add("e.at >= ?", from == null ? null : Columns.timestamp(from));
        var until = search.until();
        add("e.at < ?", until == null ? null : Columns.timestamp(until));
        add("e.entry_no < ?", search.before());
    }

    private void add(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    List<Object> values() {
        return values;
    }
}
