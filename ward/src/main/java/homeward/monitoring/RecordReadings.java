package homeward.monitoring;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Keeps, scores and watches what a sender handed in, all of it or nothing, and answers after the commit is durable.
@Component
public class RecordReadings {

    /// One receipt for each entry, in order.
    ///
    /// @throws org.springframework.dao.DataAccessException when the store cannot be reached: nothing was kept
    public List<Receipt> record(List<Entry> entries, Instant receivedAt) {
        throw new UnsupportedOperationException();
    }
}
