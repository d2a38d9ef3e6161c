package homeward.stays;

import homeward.vocabulary.PatientNo;
import homeward.vocabulary.WardId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of somebody who was referred.
///
/// @param dischargedAt null while they are on the ward
public record Referred(
        PatientNo patient,
        WardId ward,
        Instant referredAt,
        Instant admittedAt,
        @Nullable Instant dischargedAt) {}
