package homeward.alerts;

import homeward.earlywarning.VitalSign;
import homeward.monitoring.ReadCharts;
import homeward.monitoring.ReadingMissed;
import homeward.monitoring.ReadingsRecorded;
import homeward.monitoring.ReadingsRecorded.Rescored;
import homeward.monitoring.ScorePoint;
import homeward.stays.WhereaboutsChanged;
import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Judges every reading inside the transaction that keeps it: no reading is kept unjudged (promise P4).
@Component
class RaiseAlerts {
    /// A reading that took longer than this to reach us is late, and its alert says so.
    private static final Duration LATE = Duration.ofMinutes(15);

    private static final List<Rule> CLINICAL =
            Arrays.stream(Rule.values()).filter(Rule::clinical).toList();

    private final Alerts alerts;
    private final ReadCharts readCharts;

    RaiseAlerts(Alerts alerts, ReadCharts readCharts) {
        this.alerts = alerts;
        this.readCharts = readCharts;
    }

    @EventListener
    void on(ReadingsRecorded recorded) {
        var concerned =
                recorded.patients().stream().filter(RaiseAlerts::isConcerned).toList();
        if (!concerned.isEmpty()) {
            judge(concerned);
        }
        var heardAgain = recorded.patients().stream()
                .filter(Rescored::heardAgain)
                .map(Rescored::patient)
                .toList();
        if (!heardAgain.isEmpty()) {
            alerts.resume(heardAgain);
        }
    }

    @EventListener
    void on(ReadingMissed missed) {
        alerts.raise(missed.patients().stream()
                .map(one -> new Alerts.Raised(one.patient(), Rule.SILENCE, one.deadline(), null, Set.of(), false))
                .toList());
    }

    /// Nobody is called to somebody who is on no ward any more; their alerts say that they left. After the watch has
    /// ended, since an alert may be raised until then.
    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener
    void on(WhereaboutsChanged news) {
        var left = news.changes().stream()
                .filter(WhereaboutsChanged.Change::left)
                .map(WhereaboutsChanged.Change::patient)
                .toList();
        if (!left.isEmpty()) {
            alerts.leave(left);
        }
    }

    /// Whether a rule is met now, or was met before at a moment that may have changed: an alert may have begun there.
    private static boolean isConcerned(Rescored patient) {
        return patient.after().stream().anyMatch(RaiseAlerts::meetsAny)
                || patient.before().stream().anyMatch(RaiseAlerts::meetsAny);
    }

    /// From the first changed moment of a patient to the last.
    private static Stream<Instant> moments(Rescored patient) {
        return Stream.concat(patient.before().stream(), patient.after().stream())
                .map(ScorePoint::at);
    }

    private static boolean meetsAny(ScorePoint point) {
        return CLINICAL.stream().anyMatch(rule -> Judge.met(rule, point));
    }

    private void judge(List<Rescored> concerned) {
        var standing = standing(concerned.stream().map(Rescored::patient).toList());
        var raised = new ArrayList<Alerts.Raised>();
        for (var patient : concerned) {
            var ofPatient = standing.getOrDefault(patient.patient(), Map.of());
            var from = moments(patient).min(Instant::compareTo).orElseThrow();
            var to = moments(patient).max(Instant::compareTo).orElseThrow();
            for (var rule : CLINICAL) {
                var verdict = Judge.judge(
                        rule,
                        ofPatient.get(rule),
                        from,
                        to,
                        patient.after(),
                        after -> firstMet(rule, patient.patient(), after));
                switch (verdict) {
                    case Judge.Verdict.Nothing _ -> {}
                    case Judge.Verdict.Raise(var first) ->
                        raised.add(new Alerts.Raised(
                                patient.patient(),
                                rule,
                                first.at(),
                                Judge.total(first),
                                red(rule, first),
                                first.at().isBefore(patient.receivedAt().minus(LATE))));
                    case Judge.Verdict.Restate(var open, var first) ->
                        alerts.restate(open.number(), first.at(), Judge.total(first), red(rule, first));
                    case Judge.Verdict.Withdraw(var open) -> alerts.withdraw(open.number());
                }
            }
        }
        alerts.raise(raised);
    }

    private static Set<VitalSign> red(Rule rule, ScorePoint point) {
        return rule == Rule.RED_SCORE ? Judge.red(point) : Set.of();
    }

    private Map<PatientNo, Map<Rule, Episode>> standing(List<PatientNo> patients) {
        var standing = new HashMap<PatientNo, Map<Rule, Episode>>();
        for (var episode : alerts.standing(patients)) {
            standing.computeIfAbsent(episode.patient(), _ -> new EnumMap<>(Rule.class))
                    .put(episode.rule(), episode);
        }
        return standing;
    }

    private Optional<ScorePoint> firstMet(Rule rule, PatientNo patient, Instant after) {
        return readCharts.firstScore(patient, after, point -> Judge.met(rule, point));
    }
}
