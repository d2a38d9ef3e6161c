package homeward.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

    private static final long SEED = 9_434_765_919L;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "943476591",
                "94347659190",
                "9434765918",
                "943 476-5919",
                "943-476 5919",
                "94 3476 5919",
                "943  476  5919",
                "943 4765919",
                "943476 5919",
                "943.476.5919",
                "943\t476\t5919",
                "٩٤٣٤٧٦٥٩١٩",
                "943476591X",
                "+9434765919",
                "1234567890",
                "9912003890",
                "999 123 4560"
            })
    void is_refused_without_repeating_what_was_typed(String typed) {
        assertThat(NhsNumber.read(typed)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NhsNumber(typed))
                .withMessage("Not an NHS number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "943 476 5919", "943-476-5919", " 9434765919 ", " 943 476 5919 "})
    void may_be_typed_with_or_without_its_gaps_and_is_shown_with_them(String typed) {
        var number = new NhsNumber(typed);
        assertThat(number.digits()).isEqualTo("9434765919");
        assertThat(number.display()).isEqualTo("943 476 5919");
        assertThat(NhsNumber.read(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9876543210", "9000000009", "9999999999", "4000000632", "0607230002"})
    void is_recognised_by_its_check_digit(String digits) {
        assertThat(new NhsNumber(digits).digits()).isEqualTo(digits);
    }

    @Test
    void does_not_show_itself_in_a_log() {
        assertThat(new NhsNumber("9434765919")).hasToString("NHS number (not shown)");
    }

    /// What modulus 11 is for: one digit mistyped, or two neighbours exchanged.
    @Test
    void is_never_another_one_when_a_digit_is_mistyped_or_two_change_places() {
        var random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            var nine = String.valueOf(1_000_000_000 + random.nextInt(1_000_000_000))
                    .substring(1);
            var whole = IntStream.range(0, 10)
                    .mapToObj(digit -> nine + digit)
                    .filter(candidate -> NhsNumber.read(candidate).isPresent())
                    .toList();
            assertThat(whole).hasSizeLessThanOrEqualTo(1);
            whole.forEach(NhsNumberTest::survivesNoSlip);
        }
    }

    private static void survivesNoSlip(String digits) {
        for (int place = 0; place < digits.length(); place++) {
            int other = (digits.charAt(place) - '0' + 1 + place % 9) % 10;
            var mistyped = digits.substring(0, place) + other + digits.substring(place + 1);
            assertThat(NhsNumber.read(mistyped)).isEmpty();
        }
        for (int place = 1; place < digits.length(); place++) {
            char before = digits.charAt(place - 1);
            char after = digits.charAt(place);
            var exchanged = digits.substring(0, place - 1) + after + before + digits.substring(place + 1);
            assertThat(NhsNumber.read(exchanged).isPresent()).isEqualTo(before == after);
        }
    }

    /// Without a verdict, the publisher says only whether the format is one and how it reads plainly.
    @Test
    @Tag("shared")
    void agrees_with_the_verdicts_of_two_published_validators() throws IOException {
        var rows = Files.readAllLines(shared().resolve("data/nhs-numbers/cases.csv"));
        assertThat(rows).hasSize(43);
        for (var row : rows.subList(1, rows.size())) {
            var cells = row.split(",", -1);
            var read = NhsNumber.read(cells[1]);
            switch (cells[2]) {
                case "1" -> assertThat(read.map(NhsNumber::digits)).as(row).contains(cells[3]);
                case "0" -> assertThat(read).as(row).isEmpty();
                default -> assertThat(read).as(row).isEqualTo(NhsNumber.read(cells[3]));
            }
        }
    }

    private static Path shared() {
        var found = Stream.<Path>iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(ancestor -> ancestor.resolveSibling("shared"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(found.isPresent(), "Skipped: the folder ../shared with published numbers is not here");
        return found.orElseThrow();
    }
}
