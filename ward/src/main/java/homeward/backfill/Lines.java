package homeward.backfill;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The lines of a file, one after the other, however many there are.
interface Lines {
    /// The next that is not blank; null after the last.
    @Nullable
    Line next() throws IOException;
}
