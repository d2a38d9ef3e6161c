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
import homeward.monitoring.Bucket;
import homeward.monitoring.Chart;
import homeward.monitoring.Latest;
import homeward.monitoring.ReadCharts;
import homeward.monitoring.ReadTrends;
import homeward.monitoring.Reading;
import homeward.monitoring.ReadingId;
import homeward.monitoring.ReadingSearch;
import homeward.monitoring.ScorePoint;
import homeward.monitoring.TrendLines;
import homeward.stays.ReadLedger;
import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads one patient's chart, trends and alerts for their page.
@Component
class ReadPatient {

    static final int COLUMNS = 24;

    private static final int ALERTS = 50;
    private static final int READINGS = 6_000;
    private static final Set<VitalSign> DRAWN = EnumSet.of(
            VitalSign.RESPIRATION_RATE,
            VitalSign.OXYGEN_SATURATION,
            VitalSign.SYSTOLIC_PRESSURE,
            VitalSign.DIASTOLIC_PRESSURE,
            VitalSign.PULSE,
            VitalSign.TEMPERATURE);
    private static final Set<ReadingId.Kind> SPOTS = Arrays.stream(VitalSign.values())
            .filter(sign -> sign != VitalSign.DIASTOLIC_PRESSURE)
            .map(ReadingId.Kind::of)
            .collect(Collectors.toUnmodifiableSet());

    /// A wearable's minute stands for no longer.
    private static final Duration WORN_COUNTS = Duration.ofMinutes(15);
    private static final List<Duration> REACHES =
            List.of(Duration.ofHours(12), Duration.ofDays(2), Duration.ofDays(14), Duration.ofDays(60));

    private final ReadCharts readCharts;
    private final ReadTrends readTrends;
    private final ReadAlerts readAlerts;
    private final ReadClocks readClocks;
    private final ReadLedger readLedger;

    ReadPatient(
            ReadCharts readCharts,
            ReadTrends readTrends,
            ReadAlerts readAlerts,
            ReadClocks readClocks,
            ReadLedger readLedger) {
        this.readCharts = readCharts;
        this.readTrends = readTrends;
        this.readAlerts = readAlerts;
        this.readClocks = readClocks;
        this.readLedger = readLedger;
    }

    /// The patient's devices whose clocks are wrong.
    List<DeviceClock> wrongClocks(PatientNo patient) {
        return readClocks.wrong(patient);
    }

    /// What is current of somebody, without the trends and the chart of the past.
    Glance glance(OnTheWard who, Instant now) {
        var patient = who.no();
        return Glance.of(
                who,
                chart(patient, now).orElse(null),
                readCharts.scores(patient, now.minus(REACHES.getFirst()), now.plusMillis(1)),
                alerts(patient),
                wrongClocks(patient),
                readLedger.particulars(Set.of(who.stay().no())).get(who.stay().no()),
                now);
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
        List<Reading> readings = List.of();
        for (var reach : REACHES) {
            var from = before.minus(reach);
            readings = spots(
                    patient,
                    from.minus(chart == null ? Duration.ZERO : chart.plan().observeEvery()),
                    before);
            var moments = readings.stream().map(Reading::takenAt).collect(Collectors.toSet());
            columns = ChartColumns.of(readCharts.scores(patient, from, before), moments);
            if (columns.size() > COLUMNS) {
                break;
            }
        }
        boolean more = columns.size() > COLUMNS;
        var shown = columns.subList(Math.max(0, columns.size() - COLUMNS), columns.size());
        var measured = Measurements.of(readings, worn(patient, shown));
        return new DrawChart(shown, measured, scale)
                .table(more ? shown.getFirst().at() : null, newest);
    }

    Trends trends(PatientNo patient, @Nullable Chart chart, Window window) {
        boolean adult = chart == null || !(chart.news2() instanceof News2.NotFor);
        return new DrawTrends(window, timeline(patient, window, Trends.ROOM))
                .draw(chart == null ? SaturationScale.SCALE_1 : chart.plan().scale(), adult);
    }

    /// The signs that have a graph, and the diastolic pressure.
    TrendLines timeline(PatientNo patient, Window window, int points) {
        return readTrends.of(patient, DRAWN, window.from(), window.to(), points);
    }

    /// Whether nothing of a window is kept any more.
    boolean isRolledOff(Window window) {
        return readCharts.isScoreRolledOff(window.to().minusNanos(1));
    }

    /// What was measured by itself, one reading a kind and moment.
    private List<Reading> spots(PatientNo patient, Instant from, Instant before) {
        return readCharts.find(new ReadingSearch(Set.of(patient), SPOTS, from, before, true, READINGS, 0));
    }

    /// The minutes of wearables that count in these columns.
    private Map<VitalSign, List<Bucket>> worn(PatientNo patient, List<ScorePoint> columns) {
        var moments = columns.stream().map(ScorePoint::at).toList();
        return moments.isEmpty() ? Map.of() : readTrends.minutes(patient, moments, WORN_COUNTS);
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
