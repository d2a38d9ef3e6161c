package homeward.board.patient;

import homeward.alerts.ReadAlerts;
import homeward.board.ScoreCell;
import homeward.board.cui.Figures;
import homeward.earlywarning.ClinicalRisk;
import homeward.earlywarning.News2;
import homeward.earlywarning.SaturationScale;
import homeward.earlywarning.VitalSign;
import homeward.kit.DeviceClock;
import homeward.kit.ReadClocks;
import homeward.monitoring.Chart;
import homeward.monitoring.Latest;
import homeward.monitoring.ReadCharts;
import homeward.monitoring.Reading;
import homeward.monitoring.ReadingId;
import homeward.monitoring.ReadingSearch;
import homeward.monitoring.ScorePoint;
import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads one patient's chart, trends and alerts for their page.
@Component
class ReadPatient {

    static final int COLUMNS = 24;

    private static final int ALERTS = 50;
    private static final int READINGS = 6_000;
    private static final List<Duration> REACHES =
            List.of(Duration.ofHours(12), Duration.ofDays(2), Duration.ofDays(14), Duration.ofDays(60));

    private final ReadCharts readCharts;
    private final ReadAlerts readAlerts;
    private final ReadClocks readClocks;

    ReadPatient(ReadCharts readCharts, ReadAlerts readAlerts, ReadClocks readClocks) {
        this.readCharts = readCharts;
        this.readAlerts = readAlerts;
        this.readClocks = readClocks;
    }

    /// The patient's devices whose clocks are wrong.
    List<DeviceClock> wrongClocks(PatientNo patient) {
        return readClocks.wrong(patient);
    }

    Optional<Chart> chart(PatientNo patient, Instant now) {
        return Optional.ofNullable(readCharts.of(Set.of(patient), now).get(patient));
    }

    /// Open alerts first, most urgent first, then those that ended, newest first.
    List<AlertLine> alerts(PatientNo patient) {
        var open = readAlerts.open(Set.of(patient)).getOrDefault(patient, List.of());
        var ended = readAlerts.history(patient, ALERTS).stream().filter(episode -> !episode.open());
        return Stream.concat(open.stream(), ended).map(AlertLine::of).toList();
    }

    List<LatestSign> latest(@Nullable Chart chart, Instant now) {
        return chart == null
                ? List.of()
                : chart.latest().values().stream()
                        .sorted(Comparator.comparing(Latest::sign))
                        .map(latest -> LatestSign.of(latest, source(chart.patient(), latest), chart, now))
                        .toList();
    }

    private String source(PatientNo patient, Latest latest) {
        return reading(patient, latest).map(Reading::source).orElse("");
    }

    private Optional<Reading> reading(PatientNo patient, Latest latest) {
        if (!latest.wearable()) {
            var sign = latest.sign() == VitalSign.DIASTOLIC_PRESSURE ? VitalSign.SYSTOLIC_PRESSURE : latest.sign();
            return readCharts.find(
                    new ReadingId(patient, ReadingId.Kind.of(sign), latest.takenAt(), latest.fingerprint()));
        }
        var newestBlock = new ReadingSearch(
                Set.of(patient),
                Set.of(ReadingId.Kind.blockOf(latest.sign())),
                null,
                latest.takenAt().plus(Duration.ofMinutes(1)),
                true,
                1,
                0);
        return readCharts.find(newestBlock).stream().findFirst();
    }

    /// The columns before a moment, as many as the chart shows at once.
    News2Table table(PatientNo patient, @Nullable Chart chart, Instant before, boolean newest) {
        var scale = chart == null ? SaturationScale.SCALE_1 : chart.plan().scale();
        List<ScorePoint> columns = List.of();
        for (var reach : REACHES) {
            columns = ChartColumns.of(readCharts.scores(patient, before.minus(reach), before));
            if (columns.size() > COLUMNS) {
                break;
            }
        }
        boolean more = columns.size() > COLUMNS;
        var shown = columns.subList(Math.max(0, columns.size() - COLUMNS), columns.size());
        var measured = shown.isEmpty()
                ? Measurements.of(List.of())
                : Measurements.of(readings(
                        patient,
                        shown.getFirst()
                                .at()
                                .minus(
                                        chart == null
                                                ? Duration.ZERO
                                                : chart.plan().observeEvery()),
                        before));
        return new DrawChart(shown, measured, scale)
                .table(more ? shown.getFirst().at() : null, newest);
    }

    Trends trends(PatientNo patient, @Nullable Chart chart, Range range, Instant now) {
        var from = now.minus(range.span());
        var readings = readings(patient, from, now.plusMillis(1));
        boolean adult = chart == null || !(chart.news2() instanceof News2.NotFor);
        return new DrawTrends(range, now, Measurements.of(readings))
                .draw(
                        readCharts.scores(patient, from, now.plusMillis(1)),
                        chart == null ? SaturationScale.SCALE_1 : chart.plan().scale(),
                        adult,
                        readings.size() == READINGS);
    }

    private List<Reading> readings(PatientNo patient, Instant from, Instant before) {
        return readCharts.find(new ReadingSearch(Set.of(patient), Set.of(), from, before, true, READINGS, 0));
    }

    static @Nullable ClinicalRisk risk(@Nullable Chart chart, ScoreCell score) {
        if (chart == null || !score.scored()) {
            return null;
        }
        return switch (chart.news2()) {
            case News2.Complete complete -> complete.risk();
            case News2.Incomplete incomplete -> incomplete.riskAtLeast().orElse(null);
            case News2.NotFor _ -> null;
        };
    }

    static List<String> missing(@Nullable Chart chart) {
        return chart != null && chart.news2() instanceof News2.Incomplete incomplete
                ? incomplete.missing().stream().map(Figures::name).toList()
                : List.of();
    }
}
