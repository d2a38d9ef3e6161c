package homeward.board.patient;

import homeward.board.Away;
import homeward.board.ScoreCell;
import homeward.earlywarning.ClinicalRisk;
import homeward.kit.DeviceClock;
import homeward.monitoring.Plan;
import homeward.organisations.Ward;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything on the page of one patient at one moment.
///
/// @param tag changes when anything does that is shown as current
/// @param risk what the RCP asks for at this score; null where there is no band
/// @param away null for somebody who is on the ward
/// @param focused the alert that the reader came for
public record PatientView(
        Instant now,
        String tag,
        Banner banner,
        Ward ward,
        long dayOfStay,
        Instant admittedAt,
        ScoreCell score,
        @Nullable ClinicalRisk risk,
        List<String> missing,
        @Nullable Instant lastTakenAt,
        @Nullable Instant dueAt,
        @Nullable Away away,
        StayFacts stay,
        List<LatestSign> latest,
        List<DeviceClock> wrongClocks,
        News2Table chart,
        Trends trends,
        List<AlertLine> alerts,
        @Nullable Long focused,
        @Nullable Plan plan,
        @Nullable Told told) {

    public List<AlertLine> openAlerts() {
        return alerts.stream().filter(AlertLine::open).toList();
    }

    public boolean overdue() {
        return away == null && (dueAt == null || dueAt.isBefore(now));
    }
}
