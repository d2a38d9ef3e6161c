package homeward.backfill;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The lines of a file, one after the other, however many there are.
interface Lines {
    Set<String> COLUMNS = Set.of("patient", "taken_at", "code", "unit", "source", "id", "value");

    /// The next that is not blank; null after the last.
    @Nullable
    Line next() throws IOException;
}
