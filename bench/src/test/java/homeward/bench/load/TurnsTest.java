package homeward.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final long START = 1_800_000_000;

    private final Turns turns = new Turns(24_000, Turns.WARD, 10);

    @Test
    void half_a_ward_cannot_be_measured() {
        assertThatThrownBy(() -> new Turns(75, 50, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Turns(100, 51, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everybody_has_one_turn_a_round() {
        for (int round = 0; round < 2; round++) {
            var whose = LongStream.range(turns.messages(round), turns.messages(round + 1))
                    .mapToObj(turns::wearer)
                    .collect(Collectors.toSet());
            assertThat(whose).isEqualTo(IntStream.range(0, 24_000).boxed().collect(Collectors.toSet()));
        }
    }

    @Test
    void neighbours_in_line_are_not_of_one_ward() {
        for (long number = 1; number < turns.messages(1); number++) {
            assertThat(turns.wearer(number) / Turns.WARD).isNotEqualTo(turns.wearer(number - 1) / Turns.WARD);
        }
    }

    @Test
    void the_last_bed_can_stay_without_a_device() {
        var without = new Turns(24_000, Turns.WARD - 1, 10);
        assertThat(without.messages(1)).isEqualTo(23_520);
        assertThat(LongStream.range(0, without.messages(1)).mapToObj(without::wearer))
                .doesNotHaveDuplicates()
                .allMatch(patient -> patient % Turns.WARD < 49 && patient < 24_000);
    }

    @Test
    void a_message_begins_where_the_one_before_ended() {
        for (int patient : new int[] {0, 1, 12_345, 23_999}) {
            long number = turns.numberOf(patient);
            assertThat(turns.wearer(number)).isEqualTo(patient);
            for (int round = 0; round < 3; round++) {
                long first = turns.firstSecond(START, number + turns.messages(round));
                assertThat(turns.firstSecond(START, number + turns.messages(round + 1)))
                        .isEqualTo(first + 10);
            }
        }
    }

    @Test
    void nothing_is_sent_before_it_was_measured() {
        double perSecond = turns.wearers() / 10.0;
        for (long number = 0; number < turns.messages(2); number += 7) {
            double due = START + number / perSecond;
            assertThat(turns.firstSecond(START, number) + 10.0).isBetween(due - 1.0001, due + 0.0001);
        }
    }
}
