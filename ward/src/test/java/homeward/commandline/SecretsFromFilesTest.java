package homeward.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.plumbing.CannotStart;
import homeward.plumbing.DatabasePlace;
import homeward.plumbing.Finding;
import homeward.plumbing.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SecretsFromFilesTest {
    private static final String URL = "jdbc:postgresql://db.example:5432/homeward";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void are_taken_for_each_of_the_three_logins() throws IOException {
        var settings = new Settings(Map.of("homeward.database.url", URL, "homeward.database.owner", "homeward"))
                .with("homeward.database.password-file", file("people", "one"))
                .with("homeward.database.machinery-password-file", file("machinery", "two\r\n"))
                .with("homeward.database.owner-password-file", file("owner", "thr ee\n"));
        assertThat(settings.database()).isInstanceOfSatisfying(DatabasePlace.Elsewhere.class, place -> {
            assertThat(place.logins().people().password()).isEqualTo("one");
            assertThat(place.logins().machinery().password()).isEqualTo("two");
            assertThat(place.logins().owner())
                    .isNotNull()
                    .satisfies(owner -> assertThat(owner.password()).isEqualTo("thr ee"));
        });
    }

    @Test
    void cannot_be_said_twice() throws IOException {
        var settings = new Settings(Map.of("homeward.database.url", URL, "homeward.database.password", "one"))
                .with("homeward.database.password-file", file("people", "two"));
        assertThatThrownBy(settings::database)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("homeward.database.password-file")
                .hasMessageNotContainingAny("one", "two");
    }

    @Test
    void that_are_not_there_are_named() {
        var settings = new Settings(Map.of("homeward.database.url", URL))
                .with("homeward.database.password-file", folder.resolve("none"));
        assertThatThrownBy(settings::database)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("none")
                .hasMessageContaining("homeward.database.password-file");
    }

    @Test
    void are_not_to_stand_in_an_address_that_is_shown() {
        var settings = new Settings(Map.of("homeward.database.url", URL + "?user=x&password=secret"));
        assertThatThrownBy(settings::database).isInstanceOf(CannotStart.class).hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2", "\u00e9t\u00e9"})
    void are_never_printed(String secret) throws IOException {
        var settings = new Settings(Map.of("homeward.database.url", URL, "homeward.database.password", secret));
        assertThat(settings + " " + settings.database() + " "
                        + ((DatabasePlace.Elsewhere) settings.database()).logins())
                .doesNotContain(secret);
    }

    @ParameterizedTest
    @CsvSource({
        "rw-------, PASS",
        "r--------, PASS",
        "r--r-----, PASS",
        "rw-r--r--, FAIL",
        "rw-rw----, FAIL",
        "r-----r--, FAIL"
    })
    void are_looked_at_by_the_doctor(String permissions, Finding.Verdict verdict) throws IOException {
        var file = Path.of(file("people", "one"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertThat(Secret.kept(file).verdict()).isEqualTo(verdict);
        assertThat(new Settings(Map.of("homeward.database.password-file", file.toString())).files())
                .contains(file);
    }

    @Test
    void keep_the_doctor_from_being_content() throws IOException {
        var file = Path.of(file("people", "one"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        var config = file(
                "config",
                "homeward.database.url=jdbc:postgresql://127.0.0.1:1/x\n" + "homeward.database.password-file=" + file
                        + "\n");
        assertThat(Main.run("doctor", "--config", config)).isEqualTo(ExitCode.CHECK_FAILED);
    }

    /// Whoever is on the machine sees the arguments of every program.
    @Test
    void are_no_option_of_any_verb() {
        assertThat(options(new CommandLine(new Main())))
                .hasSizeGreaterThan(30)
                .filteredOn(name -> name.matches("(?i).*(password|token|secret|key).*"))
                .allMatch(name -> name.endsWith("-file"));
    }

    private static Stream<String> options(CommandLine verb) {
        return Stream.concat(
                verb.getCommandSpec().options().stream().flatMap(option -> Arrays.stream(option.names())),
                verb.getSubcommands().values().stream().flatMap(SecretsFromFilesTest::options));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
