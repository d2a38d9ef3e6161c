package homeward.backfill;

import java.util.Map;

/// One line of a file, taken apart but not understood yet.
sealed interface Line {

    /// Where it begins in the file; the first is 1.
    long number();

    /// A line that holds fields.
    ///
    /// @param text as it came
    /// @param fields only those that say something
    record Row(long number, String text, Map<Column, String> fields) implements Line {
        String field(Column column) {
            return fields.getOrDefault(column, "");
        }
    }

    /// A line that cannot be taken apart.
    record Broken(long number, String detail) implements Line {}
}
