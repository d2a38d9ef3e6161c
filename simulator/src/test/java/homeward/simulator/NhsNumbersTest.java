package homeward.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NhsNumbersTest {
    @Test
    void are_ten_digits_of_the_test_range_with_a_valid_check_digit() {
        assertThat(NhsNumbers.from(0).limit(30_000))
                .allMatch(number -> number.matches("999\\d{7}"))
                .allMatch(NhsNumbersTest::weightedSumIsAMultipleOfEleven);
    }

    @Test
    void are_all_different() {
        assertThat(NhsNumbers.from(0).limit(30_000)).doesNotHaveDuplicates();
    }

    @Test
    void end_with_the_published_last_one() {
        assertThat(NhsNumbers.from(999_999)).containsExactly("9999999999");
    }

    @Test
    void suffice_for_a_million_less_one_in_eleven() {
        assertThat(NhsNumbers.from(0).count()).isBetween(909_000L, 909_200L);
    }

    private static boolean weightedSumIsAMultipleOfEleven(String number) {
        var sum = 0;
        for (int place = 0; place < 10; place++) {
            sum += (number.charAt(place) - '0') * (10 - place);
        }
        return sum % 11 == 0;
    }
}
