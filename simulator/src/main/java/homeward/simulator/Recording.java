package homeward.simulator;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    /// Their stay begins when the ward hears of them, not with the first reading. Told faster than life, a reading
    /// is hours old when it arrives, and everybody would count as silent.
    List<Person> everybody(String ward) {
        var everybody = new TreeMap<String, Person>();
        readings.stream().map(Reading::patient).forEach(id -> everybody.computeIfAbsent(id, _ -> person(id, ward)));
        return List.copyOf(everybody.values());
    }

    private Person person(String id, String ward) {
        var said = people.getOrDefault(id, UNDESCRIBED);
        var given = said.given().isEmpty() ? id : said.given();
        return new Person(id, null, said.family(), given, said.gender(), said.birthDate(), ward, null);
    }
}
