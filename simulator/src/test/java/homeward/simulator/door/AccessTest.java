package homeward.simulator.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {
    private static final Map<String, String> NOTHING = Map.of();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void is_nowhere_when_nobody_says_it() {
        assertThat(Access.find(null, null, NOTHING, folder)).isEmpty();
        assertThat(Access.find("http://127.0.0.1:8080", null, NOTHING, folder)).isEmpty();
    }

    @Test
    void does_not_send_the_demos_token_to_another_ward() throws IOException {
        demo();
        assertThat(Access.find("https://ward.example", null, NOTHING, folder)).isEmpty();
    }

    @Test
    void refuses_what_is_no_address_or_no_token() {
        assertThatThrownBy(() -> new Access(URI.create("ward"), "t")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Access(URI.create("http://ward.example"), "a b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_what_the_demo_wrote() throws IOException {
        demo();
        assertThat(Access.find(null, null, NOTHING, folder))
                .hasValue(new Access(URI.create("http://127.0.0.1:8080"), "of-the-demo"));
    }

    @Test
    void is_what_the_environment_says_rather_than_the_demo() throws IOException {
        demo();
        var environment = Map.of("HOMEWARD_BASE", "http://other.example", "HOMEWARD_TOKEN", "e");
        assertThat(Access.find(null, null, environment, folder))
                .hasValue(new Access(URI.create("http://other.example"), "e"));
    }

    @Test
    void is_what_was_asked_for_before_all_else() throws IOException {
        demo();
        var environment = Map.of("HOMEWARD_BASE", "http://other.example", "HOMEWARD_TOKEN", "e");
        assertThat(Access.find("http://asked.example/fhir/", "a", environment, folder))
                .hasValue(new Access(URI.create("http://asked.example"), "a"));
    }

    @Test
    void keeps_the_token_out_of_what_is_printed() {
        assertThat(new Access(URI.create("http://ward.example"), "secret").toString())
                .doesNotContain("secret");
    }

    private void demo() throws IOException {
        Files.writeString(
                folder.resolve("demo-access.json"),
                "{\"base\":\"http://127.0.0.1:8080/\",\"accounts\":[],\"token\":\"of-the-demo\"}");
    }
}
