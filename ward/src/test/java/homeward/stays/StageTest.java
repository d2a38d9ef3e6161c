package homeward.stays;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.vocabulary.WardId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StageTest {
    private static final Accountable DR_SHAH = Accountable.chosen("Dr Shah", "shah");

    private static final Happening ADMITTED = new Happening.Admitted(new WardId("north"), DR_SHAH, null);
    private static final Happening TRANSFERRED = new Happening.Transferred(new WardId("south"), DR_SHAH);
    private static final Happening LEAVE = new Happening.WentOnLeave();
    private static final Happening RETURNED = new Happening.Returned();
    private static final Happening HOSPITAL = new Happening.WentToHospital();
    private static final Happening EXPECTED = new Happening.Expected(LocalDate.parse("2026-11-30"));
    private static final Happening HANDED_OVER = new Happening.HandedOver(DR_SHAH);
    private static final Happening DISCHARGED =
            new Happening.Discharged(DischargeMethod.SELF, Destination.USUAL_RESIDENCE);
    private static final Happening DIED = new Happening.Died();

    private static final List<Happening> ALL =
            List.of(ADMITTED, TRANSFERRED, LEAVE, RETURNED, HOSPITAL, EXPECTED, HANDED_OVER, DISCHARGED, DIED);

    /// From each stage whereto, by what: typed from the table of the class; what is not here is refused.
    private static final Map<Stage, Map<Happening, Stage>> MOVES = Map.of(
            Stage.NOT_BEGUN, Map.of(ADMITTED, Stage.ON_THE_WARD),
            Stage.ON_THE_WARD,
                    Map.of(
                            TRANSFERRED, Stage.ON_THE_WARD,
                            LEAVE, Stage.ON_LEAVE,
                            HOSPITAL, Stage.IN_HOSPITAL,
                            EXPECTED, Stage.ON_THE_WARD,
                            HANDED_OVER, Stage.ON_THE_WARD,
                            DISCHARGED, Stage.ENDED,
                            DIED, Stage.ENDED),
            Stage.ON_LEAVE,
                    Map.of(
                            RETURNED, Stage.ON_THE_WARD,
                            HOSPITAL, Stage.IN_HOSPITAL,
                            EXPECTED, Stage.ON_LEAVE,
                            HANDED_OVER, Stage.ON_LEAVE,
                            DISCHARGED, Stage.ENDED,
                            DIED, Stage.ENDED),
            Stage.IN_HOSPITAL,
                    Map.of(
                            RETURNED, Stage.ON_THE_WARD,
                            EXPECTED, Stage.IN_HOSPITAL,
                            HANDED_OVER, Stage.IN_HOSPITAL,
                            DISCHARGED, Stage.ENDED,
                            DIED, Stage.ENDED),
            Stage.ENDED, Map.of());

    static Stream<Arguments> pairs() {
        return Stream.of(Stage.values()).flatMap(stage -> ALL.stream().map(what -> Arguments.of(stage, what)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void allows_what_the_table_says_and_nothing_else(Stage stage, Happening what) {
        var expected = Optional.ofNullable(MOVES.getOrDefault(stage, Map.of()).get(what));
        assertThat(stage.after(what)).isEqualTo(expected);
        assertThat(stage.allows(what)).isEqualTo(expected.isPresent());
    }

    @Test
    void says_where_the_patient_is_of_each_that_has_a_place() {
        for (var presence : Presence.values()) {
            assertThat(Stage.of(presence).presence()).contains(presence);
        }
        assertThat(Stage.NOT_BEGUN.presence()).isEmpty();
        assertThat(Stage.ENDED.presence()).isEmpty();
    }

    @Test
    void keeps_the_place_on_leave_and_not_in_hospital() {
        assertThat(Stream.of(Presence.values()).filter(Presence::keepsThePlace))
                .containsExactly(Presence.ON_THE_WARD, Presence.ON_LEAVE);
        assertThat(new Occupied(3, 2, 1).places()).isEqualTo(5);
    }
}
