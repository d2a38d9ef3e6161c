package homeward.stays;

import homeward.vocabulary.Actor;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.StayNo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the ledger. Never changed: what turns out otherwise is another line, which corrects it.
///
/// @param happenedAt when it was so
/// @param recordedAt when it was written down, by the database's clock
/// @param why always there for corrections
/// @param corrects which entry stands no longer, for this one
public record Entry(
        long number,
        StayNo stay,
        PatientNo patient,
        Happening what,
        Instant happenedAt,
        Instant recordedAt,
        Actor by,
        @Nullable String why,
        @Nullable Long corrects) {}
