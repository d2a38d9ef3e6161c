package homeward.board;

import homeward.alerts.Episode;
import homeward.board.cui.Ages;
import homeward.board.cui.Figures;
import homeward.board.cui.Moments;
import homeward.board.cui.Names;
import homeward.earlywarning.Oxygen;
import homeward.earlywarning.SaturationScale;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Chart;
import homeward.monitoring.ScorePoint;
import homeward.patients.Patient;
import homeward.stays.Accountable;
import homeward.stays.Stay;
import homeward.vocabulary.PatientId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One patient on the board, at one moment.
///
/// @param dueAt null where no plan says when the next reading is due, and while the patient is away
/// @param away null for somebody who is on the ward
/// @param flags what changes how the score is read: "SpO₂ scale 2", "Oxygen 2 L/min", "Pregnant"
public record BoardRow(
        PatientId patient,
        String name,
        String age,
        @Nullable String nhsNumber,
        ScoreCell score,
        Trend trend,
        @Nullable Worst worst,
        @Nullable Instant lastTakenAt,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable AlertCell alert,
        @Nullable Away away,
        @Nullable Accountable accountable,
        long dayOfStay,
        List<String> flags,
        Urgency urgency) {

    /// Worst first. An incomplete score counts with the least that it can be, and comes before a complete one of that
    /// number.
    static final Comparator<BoardRow> WORST_FIRST = Comparator.comparing(BoardRow::urgency)
            .thenComparingInt(row -> -row.score().least())
            .thenComparing(row -> row.score().whole())
            .thenComparing(BoardRow::name)
            .thenComparing(row -> row.patient().value());

    /// @param chart null for somebody whom the house does not watch, who is shown all the same
    /// @param recent newest first
    /// @param open most urgent first
    static BoardRow of(
            Patient patient,
            Stay stay,
            @Nullable Accountable accountable,
            @Nullable Chart chart,
            List<ScorePoint> recent,
            List<Episode> open,
            Instant now) {
        var person = patient.person();
        var away = Away.of(stay).orElse(null);
        var dueAt = chart == null || away != null ? null : chart.dueAt();
        boolean overdue = away == null && (dueAt == null || dueAt.isBefore(now));
        return new BoardRow(
                person.id(),
                Names.of(person),
                Ages.of(person.birthDate(), Moments.dayOf(now)),
                person.nhsNumber() == null ? null : Names.nhsNumber(person),
                ScoreCell.of(chart, now),
                Trend.of(recent, now),
                Worst.of(chart).orElse(null),
                chart == null ? null : chart.lastTakenAt(),
                dueAt,
                overdue,
                AlertCell.of(open).orElse(null),
                away,
                accountable,
                stay.day(now),
                flags(chart, now),
                Urgency.of(open, overdue));
    }

    private static List<String> flags(@Nullable Chart chart, Instant now) {
        var flags = new ArrayList<String>();
        if (chart == null) {
            return flags;
        }
        if (chart.plan().scale() == SaturationScale.SCALE_2) {
            flags.add("SpO₂ scale 2");
        }
        oxygen(chart, now).ifPresent(flags::add);
        if (chart.plan().pregnant()) {
            flags.add("Pregnant");
        }
        return List.copyOf(flags);
    }

    private static Optional<String> oxygen(Chart chart, Instant now) {
        var flow = chart.latest().get(VitalSign.INSPIRED_OXYGEN);
        if (flow == null || Oxygen.ofFlow(flow.thousandths()) == Oxygen.AIR) {
            return Optional.empty();
        }
        var words = "Oxygen " + Figures.withUnit(VitalSign.INSPIRED_OXYGEN, flow.thousandths());
        return Optional.of(chart.stale(VitalSign.INSPIRED_OXYGEN, now) ? words + " (stale)" : words);
    }
}
