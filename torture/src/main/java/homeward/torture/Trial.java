package homeward.torture;

import homeward.torture.Findings.Kind;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The end of a run: the history is laid beside the database, FHIR, the alerts, the boards and the quarantine; then
/// everything is sent again, twice, and nothing may change by it.
record Trial(
        VictimWard ward,
        Script script,
        History history,
        Traffic traffic,
        Admission admission,
        Silent silent,
        Findings findings,
        PrintStream progress) {
    private static final List<String> MOST_URGENT_FIRST = List.of("news2-high", "news2-medium", "red-score", "silence");

    /// How many readings were promised, and how many are there at the end.
    record Counted(long promised, long stored) {}

    Counted hold() throws IOException, InterruptedException, SQLException {
        history.faults().forEach((what, times) -> findings.add(Kind.WRONG_ANSWER, what + ", " + times + " times"));
        var numbers = byPatient();
        say("Laying " + numbers.values().stream().mapToInt(List::size).sum() + " messages beside the database");
        long promised = compare(numbers, Told::isAcknowledged, Told::mayBeThere);
        quarantine();
        say("Sending everything again, twice");
        again(false);
        var before = summary();
        again(true);
        if (!summary().equals(before)) {
            findings.add(Kind.NOT_HARMLESS, "Sent a third time: " + before + " became " + summary());
        }
        say("Laying everything beside the database, FHIR and the boards");
        long stored = compare(numbers, _ -> true, _ -> true);
        try (var store = Store.in(ward.data())) {
            if (!silent.areNoticed(store)) {
                findings.add(Kind.ALERT_MISSING, "silence");
            }
        }
        fhir(numbers);
        boards();
        return new Counted(promised, stored);
    }

    /// The numbers of the messages that speak of each patient.
    private Map<Integer, List<Integer>> byPatient() {
        var numbers = new TreeMap<Integer, List<Integer>>();
        history.sent().forEach(number -> {
            var message = script.message(number);
            Judge.answers(message, history.of(number), findings);
            message.facts().stream()
                    .map(Fact::patient)
                    .distinct()
                    .forEach(patient -> numbers.computeIfAbsent(patient, _ -> new ArrayList<>())
                            .add(number));
        });
        return numbers;
    }

    /// @return how many readings were promised
    private long compare(Map<Integer, List<Integer>> numbers, Predicate<Told> promised, Predicate<Told> possible)
            throws IOException, SQLException {
        long count = 0;
        try (var store = Store.in(ward.data())) {
            var known = store.numbers();
            var open = store.open();
            for (int patient = 0; patient < script.patients().count(); patient++) {
                int number = Objects.requireNonNull(known.get(Patients.idOf(patient)));
                var sent = numbers.getOrDefault(patient, List.of());
                var must = facts(patient, sent, promised);
                var may = facts(patient, sent, possible);
                var stored = store.readings(patient, number);
                Judge.readings(must, may, stored, findings);
                Judge.alerts(patient, told(stored, may), open.getOrDefault(number, List.of()), findings);
                count += must.size();
            }
        }
        return count;
    }

    private List<Fact> facts(int patient, List<Integer> numbers, Predicate<Told> which) {
        return numbers.stream()
                .filter(number -> which.test(history.of(number)))
                .flatMap(number -> script.message(number).facts().stream())
                .filter(fact -> fact.patient() == patient)
                .toList();
    }

    /// What is stored, with the samples of blocks as they were sent: whether they are so is for FHIR to say.
    private static List<Fact> told(Collection<Fact> stored, Collection<Fact> sent) {
        var values = new HashMap<Fact.Key, Fact>();
        sent.forEach(fact -> values.put(fact.key(), fact));
        return stored.stream()
                .map(fact -> fact.isBlock() ? values.getOrDefault(fact.key(), fact) : fact)
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private void quarantine() throws IOException, SQLException {
        try (var store = Store.in(ward.data())) {
            var there = store.quarantined();
            history.sent().forEach(number -> {
                var misfit = script.message(number).misfit();
                boolean found = there.remove(misfit) != null;
                if (!misfit.isEmpty() && history.of(number).isAcknowledged() && !found) {
                    findings.add(Kind.QUARANTINE_LOST, misfit);
                }
            });
            findings.addAll(Kind.NEVER_SENT, there.keySet());
        }
    }

    /// @param everything whether all of it was sent before and acknowledged
    private void again(boolean everything) throws InterruptedException {
        var numbers = history.sent().boxed().toList();
        var acknowledged = numbers.stream()
                .map(number -> everything || history.of(number).isAcknowledged())
                .toList();
        var outcomes = traffic.again(numbers);
        for (int i = 0; i < numbers.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Acknowledged(int created) -> {
                    if (created > 0 && acknowledged.get(i)) {
                        findings.add(Kind.NOT_HARMLESS, "Called new again: message " + numbers.get(i));
                    }
                }
                case Outcome.Refused _, Outcome.PutOff _, Outcome.Unknown _, Outcome.Wrong _ ->
                    findings.add(Kind.WRONG_ANSWER, "In peace: " + outcomes.get(i));
            }
        }
    }

    private String summary() throws IOException, SQLException {
        try (var store = Store.in(ward.data())) {
            return store.summary();
        }
    }

    private void fhir(Map<Integer, List<Integer>> numbers) throws IOException, InterruptedException {
        var view = new FhirView(Mail.to(ward.base(), admission.token()));
        for (int patient = 0; patient < script.patients().count(); patient++) {
            var sent = facts(patient, numbers.getOrDefault(patient, List.of()), _ -> true);
            var said = view.of(patient);
            var read = new Findings();
            Judge.readings(sent, sent, said.facts(), read);
            if (!read.areNone() || said.total() != sent.size()) {
                findings.add(
                        Kind.FHIR,
                        "%s: %d of %d; %s"
                                .formatted(
                                        Patients.idOf(patient),
                                        said.total(),
                                        sent.size(),
                                        read.examples(Kind.CHANGED)));
            }
        }
    }

    private void boards() throws IOException, InterruptedException, SQLException {
        try (var store = Store.in(ward.data())) {
            var known = store.numbers();
            var open = store.open();
            var nurse = BoardView.signedIn(ward.base(), admission.nurse(), admission.password());
            var rows = new TreeMap<String, String>();
            for (var id : Patients.wards()) {
                rows.putAll(nurse.rows(id));
            }
            known.forEach((id, number) -> {
                var rules = open.getOrDefault(number, List.of()).stream()
                        .map(Episode::rule)
                        .collect(Collectors.toSet());
                var first = MOST_URGENT_FIRST.stream().filter(rules::contains).findFirst();
                if (!first.orElse("").equals(rows.get(id))) {
                    findings.add(Kind.BOARD, id + ": " + rows.get(id) + " instead of " + first.orElse("none"));
                }
            });
        }
    }

    private void say(String line) {
        progress.println(line);
    }
}
