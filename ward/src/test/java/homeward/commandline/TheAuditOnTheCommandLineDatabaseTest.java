package homeward.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.audit.Deed;
import homeward.audit.Doer;
import homeward.audit.Done;
import homeward.audit.Head;
import homeward.audit.Heads;
import homeward.audit.Origin;
import homeward.audit.WriteEntries;
import homeward.plumbing.Reach;
import homeward.plumbing.RealDatabase;
import homeward.vocabulary.PatientNo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the verbs of the audit end with, so that a script can tell a book that was touched from one that was not.
class TheAuditOnTheCommandLineDatabaseTest {
    @TempDir
    private Path folder = Path.of("");

    private final RealDatabase database = RealDatabase.fresh();

    @BeforeEach
    void three_looks_are_noted_and_sealed() throws IOException {
        Files.writeString(
                config(),
                database.settings().entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                        .collect(Collectors.joining()));
        var looked = new Origin(Doer.MACHINERY, Deed.PATIENT_READ, "GET /patients/{id}");
        Reach.run(Reach.HOUSE, () -> {
            for (int patient = 1; patient <= 3; patient++) {
                WriteEntries.in(database.source()).add(Done.of(looked, null, List.of(new PatientNo(patient))));
            }
        });
        assertThat(audit("re-seal", "--reason", "Restored", "--heads", heads().toString()))
                .isZero();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tells_the_head_of_a_re_seal_to_the_file() {
        assertThat(Heads.read(heads())).singleElement().satisfies(head -> {
            assertThat(head.reSeal()).isTrue();
            assertThat(head.place()).isEqualTo(4);
        });
    }

    @Test
    void ends_with_0_when_nobody_touched_it() {
        assertThat(audit("verify")).isZero();
        assertThat(audit("verify", "--json")).isZero();
        assertThat(audit("verify", "--heads", heads().toString())).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set name = 'Other' where entry_no = 2",
                "update audit.entry set patients = '{2,2}' where entry_no = 2",
                "delete from audit.entry where entry_no = 2",
                "delete from audit.link where place = 2"
            })
    void ends_with_3_when_somebody_touched_it(String sql) {
        pastTheTriggers(sql);
        assertThat(audit("verify")).isEqualTo(3);
        assertThat(audit("verify", "--json")).isEqualTo(3);
        assertThat(audit("verify", "--heads", heads().toString())).isEqualTo(3);
    }

    @Test
    void ends_with_3_when_its_end_was_cut_and_the_heads_are_there_to_say_so() {
        pastTheTriggers("delete from audit.link where place > 2");
        pastTheTriggers("delete from audit.entry where entry_no > 2");
        assertThat(audit("verify")).isZero();
        assertThat(audit("verify", "--heads", heads().toString())).isEqualTo(3);
    }

    @Test
    void ends_with_1_when_there_are_no_heads_where_they_should_be() throws IOException {
        assertThat(audit("verify", "--heads", folder.resolve("none").toString()))
                .isEqualTo(1);
        var empty = Files.writeString(folder.resolve("empty"), "nothing\n").toString();
        assertThat(audit("verify", "--heads", empty)).isEqualTo(1);
    }

    @Test
    void ends_with_2_when_it_is_not_understood() {
        assertThat(Main.run("audit")).isEqualTo(2);
        assertThat(Main.run("audit", "forget")).isEqualTo(2);
        assertThat(audit("re-seal")).isEqualTo(2);
        assertThat(audit("re-seal", "--reason")).isEqualTo(2);
        assertThat(audit("verify", "--heads")).isEqualTo(2);
        assertThat(audit("verify", "--fast")).isEqualTo(2);
        assertThat(Heads.read(heads())).extracting(Head::place).containsExactly(4L);
    }

    @Test
    void ends_with_4_when_the_database_does_not_answer() throws IOException {
        var settings =
                Files.readString(config()).replace(database.place().url(), "jdbc:postgresql://127.0.0.1:1/homeward");
        Files.writeString(config(), settings);
        assertThat(audit("verify")).isEqualTo(4);
        assertThat(audit("re-seal", "--reason", "Restored")).isEqualTo(4);
    }

    private int audit(String... arguments) {
        var all = Stream.of(Stream.of("audit"), Stream.of(arguments), Stream.of("--config", config().toString()));
        return Main.run(all.flatMap(part -> part).toArray(String[]::new));
    }

    private Path config() {
        return folder.resolve("homeward.properties");
    }

    private Path heads() {
        return folder.resolve("heads.jsonl");
    }

    /// As only the tables' owner and a superuser can.
    private void pastTheTriggers(String sql) {
        var table = sql.contains("audit.entry") ? "audit.entry" : "audit.link";
        database.jdbc().sql("alter table " + table + " disable trigger user").update();
        database.jdbc().sql(sql).update();
        database.jdbc().sql("alter table " + table + " enable trigger user").update();
    }
}
