package homeward.board;

import homeward.alerts.Episode;
import homeward.alerts.Rule;
import java.util.List;

/// Who is looked at first, before any score is compared.
public enum Urgency {
    /// A high alert that nobody has acknowledged.
    UNSEEN_HIGH,
    /// Another open clinical alert.
    UNSEEN_CLINICAL,
    /// A reading is overdue, or nothing is known at all.
    SILENT,
    CALM;

    static Urgency of(List<Episode> open, boolean silent) {
        if (open.stream().anyMatch(episode -> episode.rule().priority() == Rule.Priority.HIGH)) {
            return UNSEEN_HIGH;
        }
        if (open.stream().anyMatch(episode -> episode.rule().clinical())) {
            return UNSEEN_CLINICAL;
        }
        return silent || !open.isEmpty() ? SILENT : CALM;
    }
}
