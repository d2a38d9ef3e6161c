package homeward.board.count;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.stays.CountPatients.Count;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountsTest {
    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");

    /// Two houses that differ in nothing but hidden numbers, and in what is rounded alike, look the same to the last
    /// letter. So no combination of cells and sums, on whatever level, can tell one from the other.
    @Test
    void give_no_hidden_number_away_by_any_sum_or_form() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var here = new ArrayList<Count>();
            var there = new ArrayList<Count>();
            int wards = 1 + random.nextInt(9);
            for (int ward = 0; ward < wards; ward++) {
                long people = random.nextInt(30);
                long came = random.nextInt(30);
                here.add(ward(ward, people, came));
                there.add(
                        ward(ward, alike(people, random), isHidden(people) ? random.nextInt(30) : alike(came, random)));
            }
            assertThat(seen(there)).isEqualTo(seen(here));
        }
    }

    @Test
    void say_together_what_is_told_of_each_and_how_many_hide_theirs() {
        assertThat(Counts.words(new Counts.Sum(0, 0))).isEqualTo("0");
        assertThat(Counts.words(new Counts.Sum(45, 0))).isEqualTo("about 45");
        assertThat(Counts.words(new Counts.Sum(45, 1))).isEqualTo("about 45, and 1 ward of 1 to 7");
        assertThat(Counts.words(new Counts.Sum(0, 2))).isEqualTo("0, and 2 wards of 1 to 7 each");
    }

    @Test
    void hide_a_small_number_in_each_form() {
        var counts = new Counts(MORNING, List.of(ward(0, 7, 41), ward(1, 12, 0)));
        assertThat(counts.csv()).contains("\"Ward 0\",*,*,*", "\"Ward 1\",10,0,0");
        assertThat(counts.json()).contains("\"patients\":null", "\"patients\":10");
        assertThat(counts.all()).isEqualTo(new Counts.Sum(10, 1));
    }

    @Test
    void are_those_of_the_last_eight_o_clock_in_london() {
        assertThat(CountsPage.lastEightOClock(Instant.parse("2026-07-01T07:00:00Z")))
                .isEqualTo("2026-07-01T07:00:00Z");
        assertThat(CountsPage.lastEightOClock(Instant.parse("2026-07-01T06:59:59Z")))
                .isEqualTo("2026-06-30T07:00:00Z");
        assertThat(CountsPage.lastEightOClock(Instant.parse("2026-12-01T08:00:00Z")))
                .isEqualTo("2026-12-01T08:00:00Z");
    }

    private static String seen(List<Count> wards) {
        var counts = new Counts(MORNING, wards);
        return counts.csv() + counts.json() + counts.providers() + Counts.words(counts.all());
    }

    /// Another number that is told in the same way.
    private static long alike(long people, Random random) {
        if (people == 0) {
            return 0;
        }
        long middle = (people + 2) / 5 * 5;
        return isHidden(people) ? 1 + random.nextInt(7) : Math.max(8, middle - 2 + random.nextInt(5));
    }

    private static boolean isHidden(long people) {
        return people >= 1 && people <= 7;
    }

    /// As the database tells it: CountsForCareBoardsDatabaseTest.
    private static Count ward(int number, long people, long came) {
        var hidden = OptionalLong.empty();
        return new Count(
                new OdsCode("QAA"),
                new OdsCode("RX" + number % 3),
                "Provider " + number % 3,
                new WardId("ward-" + number),
                "Ward " + number,
                told(people),
                isHidden(people) ? hidden : told(came),
                isHidden(people) ? hidden : told(came));
    }

    private static OptionalLong told(long people) {
        return isHidden(people) ? OptionalLong.empty() : OptionalLong.of((people + 2) / 5 * 5);
    }
}
