package homeward.torture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a judge found wrong: how much of each kind, with the first few examples.
final class Findings {
    private static final int EXAMPLES = 5;

    /// What can be wrong.
    enum Kind {
        LOST("readings that were acknowledged and are not there"),
        DOUBLED("readings that are there more than once"),
        CHANGED("readings that are there with another value"),
        NEVER_SENT("readings or messages that are there and were never sent"),
        FALSE_2XX("answers that promised what is not there, or called the same reading new twice"),
        ALERT_MISSING("alerts that should be open and are not"),
        ALERT_DOUBLED("alerts that are open twice"),
        ALERT_WRONG("alerts that are open without reason, or since another moment"),
        QUARANTINE_LOST("messages that were acknowledged as quarantined and are not there"),
        FHIR("patients whose readings read otherwise by FHIR"),
        BOARD("patients who stand otherwise on the board"),
        NOT_HARMLESS("changes by sending again what had been sent"),
        WRONG_ANSWER("answers that no sender can do anything with"),
        NOT_BACK("times that the ward did not come back by itself");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, List<String>> examples = new EnumMap<>(Kind.class);

    synchronized void add(Kind kind, Object what) {
        counts.merge(kind, 1, Integer::sum);
        var told = examples.computeIfAbsent(kind, _ -> new ArrayList<>());
        if (told.size() < EXAMPLES) {
            told.add(what.toString());
        }
    }

    void addAll(Kind kind, Collection<?> all) {
        all.forEach(one -> add(kind, one));
    }

    synchronized int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    synchronized List<String> examples(Kind kind) {
        return List.copyOf(examples.getOrDefault(kind, List.of()));
    }

    synchronized boolean areNone() {
        return counts.isEmpty();
    }
}
