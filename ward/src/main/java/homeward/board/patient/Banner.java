package homeward.board.patient;

import homeward.board.cui.Ages;
import homeward.board.cui.Moments;
import homeward.board.cui.Names;
import homeward.patients.Person;
import java.time.Instant;

/// Whose page it is: at the top of every page of one patient, always in this order.
///
/// Source: Patient Banner: name, date of birth with age, gender, NHS number; no photograph (PAB-0021).
public record Banner(String id, String name, String born, String gender, String nhsNumber) {

    public static Banner of(Person person, Instant now) {
        return new Banner(
                person.id().value(),
                Names.of(person),
                Moments.date(person.birthDate()) + " (" + Ages.of(person.birthDate(), Moments.dayOf(now)) + ")",
                Names.gender(person.gender()),
                Names.nhsNumber(person));
    }
}
