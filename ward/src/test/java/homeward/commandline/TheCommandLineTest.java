package homeward.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TheCommandLineTest {
    @TempDir
    Path folder;

    @Test
    void ends_with_2_when_it_is_not_understood() {
        assertThat(Main.run("frobnicate")).isEqualTo(2);
        assertThat(Main.run(new String[0])).isEqualTo(2);
        assertThat(Main.run("serve", "--port", "eighty")).isEqualTo(2);
    }

    @Test
    void ends_with_4_when_the_database_does_not_answer() throws IOException {
        assertThat(Main.run("migrate", "--config", nobodysDatabase())).isEqualTo(4);
    }

    @Test
    void ends_with_2_when_a_replay_would_send_readings_from_the_future() throws IOException {
        assertThat(replay("--speed", "0.5")).isEqualTo(2);
        assertThat(replay("--speed", "fast")).isEqualTo(2);
        assertThat(Main.run(
                        "simulate",
                        "patients",
                        "--count",
                        "0",
                        "--base",
                        "http://127.0.0.1:1",
                        "--token-file",
                        token()))
                .isEqualTo(2);
    }

    @Test
    void ends_with_1_when_there_is_nothing_to_replay() throws IOException {
        assertThat(replay("--speed", "max")).isEqualTo(1);
    }

    @Test
    void ends_with_1_when_the_port_is_taken_before_anything_is_started() throws IOException {
        try (var other = new ServerSocket()) {
            other.bind(new InetSocketAddress(0));
            var data = folder.resolve("data");
            var port = Integer.toString(other.getLocalPort());
            assertThat(Main.run("demo", "--quiet", "--port", port, "--data", data.toString()))
                    .isEqualTo(1);
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void ends_with_1_when_the_file_of_settings_is_not_there() {
        assertThat(Main.run("migrate", "--config", folder.resolve("none").toString()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "serve", "doctor", "migrate", "admin", "simulate", "replay"})
    void explains_every_verb(String verb) {
        assertThat(Main.run(verb, "--help")).isZero();
    }

    @Test
    void takes_an_option_before_a_line_of_the_file() throws IOException {
        var settings = Settings.from(Path.of(nobodysDatabase())).with("homeward.database.user", "somebody");
        assertThat(settings.get("homeward.database.user")).isEqualTo("somebody");
        assertThat(settings.get("homeward.database.password")).isEqualTo("secret");
    }

    private String token() throws IOException {
        return Files.writeString(folder.resolve("token"), "t\n").toString();
    }

    private int replay(String option, String value) throws IOException {
        var file = folder.resolve("none.csv").toString();
        return Main.run("replay", file, "--base", "http://127.0.0.1:1", "--token-file", token(), option, value);
    }

    private String nobodysDatabase() throws IOException {
        return Files.writeString(folder.resolve("homeward.properties"), """
                        homeward.database.url=jdbc:postgresql://127.0.0.1:1/homeward
                        homeward.database.user=nobody
                        homeward.database.password=secret
                        homeward.database.owner=nobody
                        homeward.database.owner-password=secret
                        """).toString();
    }
}
