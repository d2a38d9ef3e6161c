package homeward.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.plumbing.RealDatabase;
import homeward.vocabulary.PathwayVersion;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class WhichPathwaysAreInForceDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    private final FindPathways findPathways = FindPathways.in(database.source());

    @Test
    void those_that_nhs_england_names_are_there_from_the_beginning() {
        assertThat(findPathways.inForce(LocalDate.of(2022, 4, 1)))
                .extracting(Pathway::title)
                .contains(
                        "Acute respiratory illness (children)",
                        "Acute respiratory infection",
                        "Frailty",
                        "Gastroenteritis (children)",
                        "Heart failure",
                        "Neonatal jaundice (children)",
                        "Other (adults)")
                .isSorted();
    }

    @Test
    void a_later_version_takes_the_place_of_the_one_before_from_its_first_day_in_london() {
        add("palliative-care", 1, "Palliative care", "2024-01-01", null);
        add("palliative-care", 2, "Palliative care at home", "2026-07-02", "2027-01-01");
        assertThat(inForce("2026-07-01T22:59:59Z")).isEqualTo("Palliative care");
        assertThat(inForce("2026-07-01T23:00:00Z")).isEqualTo("Palliative care at home");
        assertThat(inForce("2027-01-01T00:00:00Z")).isEqualTo("Palliative care");
        assertThat(findPathways.find(new PathwayVersion("palliative-care", 1)))
                .get()
                .extracting(Pathway::title)
                .isEqualTo("Palliative care");
        assertThat(findPathways.find(new PathwayVersion("palliative-care", 3))).isEmpty();
    }

    @Test
    void nobody_who_works_here_changes_what_a_version_said() {
        var house = JdbcClient.create(database.source());
        assertThatThrownBy(() ->
                        house.sql("update pathways.pathway set title = 'Else'").update())
                .isInstanceOf(DataAccessException.class);
    }

    private String inForce(String moment) {
        return findPathways.inForce(Instant.parse(moment)).stream()
                .filter(pathway -> pathway.code().equals("palliative-care"))
                .map(Pathway::title)
                .findFirst()
                .orElseThrow();
    }

    private static void add(String code, int version, String title, String from, @Nullable String until) {
        database.jdbc()
                .sql("insert into pathways.pathway values (:code, :version, :title, :from::date, :until::date)")
                .param("code", code)
                .param("version", version)
                .param("title", title)
                .param("from", from)
                .param("until", until)
                .update();
    }
}
