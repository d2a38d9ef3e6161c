package homeward.stays;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.vocabulary.PatientNo;
import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final WardId NORTH = new WardId("north");
    private static final WardId SOUTH = new WardId("south");
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Accountable DR_SHAH = Accountable.chosen("Dr Shah", "shah");
    private static final Happening ADMITTED = new Happening.Admitted(NORTH, DR_SHAH, null);
    private static final Happening TO_SOUTH = new Happening.Transferred(SOUTH, DR_SHAH);
    private static final Happening LEAVE = new Happening.WentOnLeave();
    private static final Happening BACK = new Happening.Returned();
    private static final Happening HOSPITAL = new Happening.WentToHospital();
    private static final Happening HOME =
            new Happening.Discharged(DischargeMethod.CLINICAL_ADVICE, Destination.USUAL_RESIDENCE);

    @Test
    void of_nothing_is_a_stay_that_has_not_begun() {
        assertThat(sound(List.of()).stage()).isEqualTo(Stage.NOT_BEGUN);
        assertThat(sound(List.of()).spans()).isEmpty();
    }

    @Test
    void of_a_stay_whose_admission_never_happened_is_nowhere_whatever_else_stands() {
        assertThat(sound(List.of(move(2, 1, TO_SOUTH), move(3, 2, HOME))).spans())
                .isEmpty();
    }

    @Test
    void is_told_in_the_order_in_which_it_happened_whatever_the_order_it_was_written_in() {
        var moves = List.of(
                move(1, 0, ADMITTED),
                move(2, 2, TO_SOUTH),
                move(3, 3, LEAVE),
                move(4, 5, BACK),
                move(5, 8, HOSPITAL),
                move(6, 9, BACK),
                move(7, 12, HOME));
        var expected = List.of(
                span(NORTH, Presence.ON_THE_WARD, 0, 2),
                span(SOUTH, Presence.ON_THE_WARD, 2, 3),
                span(SOUTH, Presence.ON_LEAVE, 3, 5),
                span(SOUTH, Presence.ON_THE_WARD, 5, 8),
                span(SOUTH, Presence.IN_HOSPITAL, 8, 9),
                span(SOUTH, Presence.ON_THE_WARD, 9, 12));
        var shuffled = new ArrayList<>(moves);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(sound(shuffled).spans()).isEqualTo(expected);
        }
        assertThat(sound(moves).stage()).isEqualTo(Stage.ENDED);
    }

    @Test
    void has_no_gap_between_admission_and_end() {
        var spans = sound(List.of(
                        move(1, 0, ADMITTED),
                        move(2, 1, HOSPITAL),
                        move(3, 4, BACK),
                        move(4, 6, LEAVE),
                        move(5, 7, HOME)))
                .spans();
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).from()).isEqualTo(spans.get(i - 1).until());
        }
    }

    @Test
    void leaves_out_what_lasted_no_time_at_all() {
        assertThat(sound(List.of(move(1, 0, ADMITTED), move(2, 0, TO_SOUTH))).spans())
                .containsExactly(span(SOUTH, Presence.ON_THE_WARD, 0, null));
        assertThat(sound(List.of(move(1, 0, ADMITTED), move(2, 0, HOME))).spans())
                .isEmpty();
    }

    @Test
    void of_the_same_moment_goes_by_the_numbers_of_the_entries() {
        assertThat(Course.of(List.of(move(1, 0, ADMITTED), move(3, 1, HOME), move(2, 1, LEAVE))))
                .isInstanceOf(Course.Told.Sound.class);
        assertThat(Course.of(List.of(move(1, 0, ADMITTED), move(2, 1, HOME), move(3, 1, LEAVE))))
                .isEqualTo(new Course.Told.Unsound(move(3, 1, LEAVE), Stage.ENDED));
    }

    @Test
    void names_the_first_thing_that_cannot_have_happened_and_where_the_patient_was_then() {
        assertThat(Course.of(List.of(move(1, 2, ADMITTED), move(2, 1, TO_SOUTH))))
                .isEqualTo(new Course.Told.Unsound(move(2, 1, TO_SOUTH), Stage.NOT_BEGUN));
        assertThat(Course.of(List.of(move(1, 0, ADMITTED), move(2, 1, BACK), move(3, 2, HOME))))
                .isEqualTo(new Course.Told.Unsound(move(2, 1, BACK), Stage.ON_THE_WARD));
    }

    @Test
    void is_made_of_what_no_later_entry_corrects() {
        var entries = List.of(
                entry(1, ADMITTED, null),
                entry(2, HOME, null),
                entry(3, new Happening.NeverHappened(), 2L),
                entry(4, LEAVE, 1L));
        assertThat(Course.standing(entries)).extracting(Entry::number).containsExactly(4L);
    }

    private static Entry entry(long number, Happening what, @Nullable Long corrects) {
        return new Entry(
                number, new StayNo(1), new PatientNo(1), what, MONDAY, MONDAY, SomeWards.SISTER, "Misread", corrects);
    }

    private static Course sound(List<Course.Move> moves) {
        return switch (Course.of(moves)) {
            case Course.Told.Sound(var course) -> course;
            case Course.Told.Unsound unsound -> throw new AssertionError(unsound.toString());
        };
    }

    private static Course.Move move(long number, int hours, Happening what) {
        return new Course.Move(number, MONDAY.plusSeconds(hours * 3_600L), what);
    }

    private static Span span(WardId ward, Presence presence, int from, @Nullable Integer until) {
        return new Span(
                ward,
                presence,
                MONDAY.plusSeconds(from * 3_600L),
                until == null ? null : MONDAY.plusSeconds(until * 3_600L));
    }
}
