package homeward.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a file of readings holds, in the order in which it was taken.
///
/// @param people of whom the file says who they are, by their ids
/// @param unreadable how many lines say nothing that can be sent
record Recording(Map<String, Described> people, List<Reading> readings, long unreadable) {
    private static final Described UNDESCRIBED = new Described("Replay", "", "unknown", LocalDate.of(1950, 1, 1));

    Recording {
        readings = readings.stream()
                .sorted(Comparator.comparing(Reading::takenAt).thenComparing(Reading::patient))
                .toList();
    }

    /// What a file says of a person.
    record Described(String family, String given, String gender, LocalDate birthDate) {}

    /// Everybody who has readings. Those of whom the file says nothing get a name and a birth date of no meaning.
    ///
    /// @param admittedAt null for when the ward hears of them
    List<Person> everybody(String ward, @Nullable Instant admittedAt) {
        var everybody = new TreeMap<String, Person>();
        readings.stream()
                .map(Reading::patient)
                .forEach(id -> everybody.computeIfAbsent(id, _ -> person(id, ward, admittedAt)));
        return List.copyOf(everybody.values());
    }

    private Person person(String id, String ward, @Nullable Instant admittedAt) {
        var said = people.getOrDefault(id, UNDESCRIBED);
        var given = said.given().isEmpty() ? id : said.given();
        return new Person(id, null, said.family(), given, said.gender(), said.birthDate(), ward, admittedAt);
    }
}
