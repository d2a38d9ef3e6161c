package homeward.torture;

import homeward.torture.Findings.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Lays what is there beside what was promised. Pure, so that it can itself be proven with planted faults.
final class Judge {
    private Judge() {}

    /// One patient's readings.
    ///
    /// @param promised acknowledged: each must be there
    /// @param possible acknowledged or sent without an answer: nothing else may be there
    /// @param stored as it is there; a block's value is empty where the store does not tell it
    static void readings(
            Collection<Fact> promised, Collection<Fact> possible, Collection<Fact> stored, Findings findings) {
        var there = new HashMap<Fact.Key, List<Fact>>();
        stored.forEach(fact ->
                there.computeIfAbsent(fact.key(), _ -> new ArrayList<>()).add(fact));
        for (var fact : promised) {
            if (!there.containsKey(fact.key())) {
                findings.add(Kind.LOST, fact);
            }
        }
        var sent = possible.stream().collect(Collectors.toMap(Fact::key, fact -> fact, (one, _) -> one));
        there.forEach((key, found) -> {
            if (found.size() > 1) {
                findings.add(Kind.DOUBLED, found.getFirst());
            }
            var said = sent.get(key);
            if (said == null) {
                findings.add(Kind.NEVER_SENT, found.getFirst());
            } else if (found.stream()
                    .anyMatch(one -> !one.value().isEmpty() && !one.value().equals(said.value()))) {
                findings.add(Kind.CHANGED, said);
            }
        });
    }

    /// One message's answers: never more new readings than it holds.
    static void answers(Message message, Told told, Findings findings) {
        if (told.created() > message.facts().size()) {
            findings.add(Kind.FALSE_2XX, message.way() + " " + message.number() + " was called new twice");
        }
    }

    /// One patient's open alerts, beside what the stored readings demand.
    ///
    /// @param facts the stored readings with their values
    static void alerts(int patient, Collection<Fact> facts, Collection<Episode> open, Findings findings) {
        boolean wears = facts.stream().anyMatch(Fact::isBlock);
        var must = AlertRule.open(facts).stream().collect(Collectors.toMap(Episode::rule, Episode::metAt));
        Map<String, List<Instant>> is = open.stream()
                .collect(Collectors.groupingBy(
                        Episode::rule, TreeMap::new, Collectors.mapping(Episode::metAt, Collectors.toList())));
        var rules = new HashSet<>(must.keySet());
        rules.addAll(is.keySet());
        for (var rule : rules) {
            var since = is.getOrDefault(rule, List.of());
            var what = Patients.idOf(patient) + " " + rule;
            if (since.isEmpty()) {
                findings.add(Kind.ALERT_MISSING, what);
            } else if (since.size() > 1) {
                findings.add(Kind.ALERT_DOUBLED, what);
            } else if (!must.containsKey(rule)) {
                findings.add(Kind.ALERT_WRONG, what + " without reason");
            } else if (!must.get(rule).equals(moment(since.getFirst(), wears))) {
                findings.add(Kind.ALERT_WRONG, what + " since " + since.getFirst() + ", not " + must.get(rule));
            }
        }
    }

    /// Whether a wearable's minute is named by its first second or its last is no matter of loss.
    private static Instant moment(Instant metAt, boolean wears) {
        return wears ? metAt.truncatedTo(ChronoUnit.MINUTES) : metAt;
    }
}
