package homeward.board.cui;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.patients.Gender;
import homeward.patients.Person;
import homeward.vocabulary.NhsNumber;
import homeward.vocabulary.PatientId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void the_family_name_stands_first_in_capitals() {
        assertThat(Names.of(person("Smith", "Anne", null))).isEqualTo("SMITH, Anne");
    }

    @Test
    void capitals_do_not_follow_the_machine_s_language() {
        assertThat(Names.of(person("Higgins", "Ian", null))).isEqualTo("HIGGINS, Ian");
    }

    @Test
    void a_person_without_a_given_name_is_called_by_their_family_name() {
        assertThat(Names.of(person("Prince", "", null))).isEqualTo("PRINCE");
    }

    @Test
    void an_nhs_number_is_read_3_3_4() {
        assertThat(Names.nhsNumber(person("Smith", "Anne", new NhsNumber("9990003793"))))
                .isEqualTo("999 000 3793");
    }

    @Test
    void a_missing_nhs_number_is_said_in_words() {
        assertThat(Names.nhsNumber(person("Smith", "Anne", null))).isEqualTo("Not recorded");
    }

    private static Person person(String family, String given, @Nullable NhsNumber number) {
        return new Person(new PatientId("p1"), number, family, given, Gender.FEMALE, LocalDate.parse("1945-07-14"));
    }
}
