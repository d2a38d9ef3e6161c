package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A hunt that has never found anything is no hunt.
class CanaryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T10:00:00.000Z WARN  Planted: Zaxbyquill was not found",
                "GET /patients?name=ZAXBYQUILL",
                "name=[Ottolinda]",
                "born 1911-11-13",
                "Born 13-Nov-1911",
                "born 13 November 1911",
                "nhs=9996542130",
                "NHS No. 999 654 2130",
                "of 9990000018 there is no stay"
            })
    void would_be_found_in_a_line(String line, @TempDir Path folder) throws Exception {
        var log = Files.writeString(folder.resolve("start-1.log"), "Homeward is ready\n" + line + "\nbye\n");
        assertThat(Canary.foundIn(log)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T10:00:00.999Z INFO  took 9990000019 ns",
                "id 9990000018a",
                "1.9990000018",
                "9996542138",
                "tx 19996542130"
            })
    void is_not_seen_where_there_is_none(String line) {
        assertThat(Canary.found(line)).isEmpty();
    }

    @Test
    void has_a_number_that_is_one() {
        assertThat(Canary.found(Canary.NHS_NUMBER)).hasSize(1);
    }
}
