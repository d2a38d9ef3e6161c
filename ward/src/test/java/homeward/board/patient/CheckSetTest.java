package homeward.board.patient;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.board.patient.CheckSet.Result;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Measured;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckSetTest {

    private static final Instant NOW = Instant.parse("2026-01-10T14:30:20Z");
    private static final Banner BANNER = new Banner("p1", "SMITH, Anne", "14-Jul-1945 (80y)", "Female", "999 000 3793");

    @Test
    void an_empty_form_is_a_problem() {
        assertThat(problems(Typed.nothing())).containsExactly("Enter at least one observation");
    }

    @Test
    void a_blank_field_was_not_measured() {
        assertThat(CheckSet.check(Typed.nothing().pulse("70").form(), NOW))
                .isEqualTo(new Result.Ready(
                        List.of(new Measured.Single(VitalSign.PULSE, 70_000)), Instant.parse("2026-01-10T14:30:00Z")));
    }

    @Test
    void a_whole_set_is_read_in_the_order_of_the_chart() {
        var typed = new Typed("18", "96", "oxygen", "2,5", "120", "80", "70", "C", "37.2", "14:00", "");
        assertThat(CheckSet.check(typed.form(), NOW))
                .isEqualTo(new Result.Ready(
                        List.of(
                                new Measured.Single(VitalSign.RESPIRATION_RATE, 18_000),
                                new Measured.Single(VitalSign.OXYGEN_SATURATION, 96_000),
                                new Measured.Single(VitalSign.INSPIRED_OXYGEN, 2_500),
                                new Measured.Pressure(120_000, 80_000),
                                new Measured.Single(VitalSign.PULSE, 70_000),
                                new Measured.Single(VitalSign.CONSCIOUSNESS, 1),
                                new Measured.Single(VitalSign.TEMPERATURE, 37_200)),
                        Instant.parse("2026-01-10T14:00:00Z")));
    }

    @Test
    void a_value_that_no_living_patient_has_is_refused_with_its_limits() {
        assertThat(problems(Typed.nothing().pulse("700")))
                .containsExactly("Pulse must be between 10 and 300 beats/min");
    }

    @ParameterizedTest
    @CsvSource({"7o", "70.5", "-7", "1e2", "7 0"})
    void what_is_no_whole_number_is_refused(String pulse) {
        assertThat(problems(Typed.nothing().pulse(pulse))).containsExactly("Pulse must be a whole number");
    }

    @Test
    void oxygen_needs_its_flow() {
        assertThat(problems(new Typed("", "", "oxygen", "", "", "", "", "", "", "14:00", "")))
                .containsExactly("Enter the flow of oxygen in litres a minute");
    }

    @Test
    void a_flow_needs_oxygen() {
        assertThat(problems(new Typed("", "", "", "2", "", "", "70", "", "", "14:00", "")))
                .containsExactly("Choose air or oxygen");
    }

    @Test
    void a_diastolic_that_is_not_below_its_systolic_is_refused() {
        assertThat(problems(new Typed("", "", "", "", "80", "120", "", "", "", "14:00", "")))
                .containsExactly("Diastolic blood pressure must be lower than systolic");
    }

    @Test
    void a_diastolic_does_not_stand_alone() {
        assertThat(problems(new Typed("", "", "", "", "", "80", "", "", "", "14:00", "")))
                .containsExactly("Enter the systolic blood pressure too");
    }

    @ParameterizedTest
    @CsvSource({
        "14:30, 2026-01-10T14:30:00Z",
        "14:31, 2026-01-10T14:31:00Z",
        "930, 2026-01-10T09:30:00Z",
        "2:31, 2026-01-10T02:31:00Z"
    })
    void the_time_is_today_s(String time, Instant expected) {
        assertThat(CheckSet.check(Typed.nothing().pulse("70").at(time).form(), NOW))
                .isEqualTo(new Result.Ready(List.of(new Measured.Single(VitalSign.PULSE, 70_000)), expected));
    }

    @ParameterizedTest
    @CsvSource({"14:33", "15:00", "02:29"})
    void a_time_to_come_or_long_past_is_refused(String time) {
        assertThat(problems(Typed.nothing().pulse("70").at(time)))
                .containsExactly("The time must be within the last 12 hours: it is now 14:30");
    }

    @Test
    void just_after_midnight_an_evening_was_yesterday_s() {
        var result =
                CheckSet.check(Typed.nothing().pulse("70").at("23:55").form(), Instant.parse("2026-01-10T00:10:00Z"));
        assertThat(result)
                .isEqualTo(new Result.Ready(
                        List.of(new Measured.Single(VitalSign.PULSE, 70_000)), Instant.parse("2026-01-09T23:55:00Z")));
    }

    @Test
    void in_the_hour_that_comes_twice_the_later_one_counts_that_has_been() {
        var typed = Typed.nothing().pulse("70").at("01:30").form();
        assertThat(CheckSet.check(typed, Instant.parse("2026-10-25T00:40:00Z")))
                .isEqualTo(new Result.Ready(
                        List.of(new Measured.Single(VitalSign.PULSE, 70_000)), Instant.parse("2026-10-25T00:30:00Z")));
        assertThat(CheckSet.check(typed, Instant.parse("2026-10-25T01:40:00Z")))
                .isEqualTo(new Result.Ready(
                        List.of(new Measured.Single(VitalSign.PULSE, 70_000)), Instant.parse("2026-10-25T01:30:00Z")));
    }

    @Test
    void a_surprising_value_is_asked_about_once() {
        var typed = Typed.nothing().temperature("41");
        assertThat(CheckSet.check(typed.form(), NOW))
                .isEqualTo(new Result.Surprising(List.of(new Surprise("Temperature 41.0 °C", "TEMPERATURE=41000"))));
        assertThat(CheckSet.check(typed.confirmed("TEMPERATURE=41000").form(), NOW))
                .isInstanceOf(Result.Ready.class);
    }

    @Test
    void a_yes_to_one_surprise_is_none_to_another() {
        var typed = Typed.nothing().temperature("42").confirmed("TEMPERATURE=41000");
        assertThat(CheckSet.check(typed.form(), NOW)).isInstanceOf(Result.Surprising.class);
    }

    private static List<String> problems(Typed typed) {
        return CheckSet.check(typed.form(), NOW) instanceof Result.Refused(var problems)
                ? problems.stream().map(Problem::text).toList()
                : List.of();
    }

    private record Typed(
            String respirations,
            String saturation,
            String breathing,
            String flow,
            String systolic,
            String diastolic,
            String pulse,
            String consciousness,
            String temperature,
            String time,
            String confirmed) {

        static Typed nothing() {
            return new Typed("", "", "", "", "", "", "", "", "", "14:30", "");
        }

        Typed pulse(String typed) {
            return new Typed("", "", "", "", "", "", typed, "", temperature, time, confirmed);
        }

        Typed temperature(String typed) {
            return new Typed("", "", "", "", "", "", pulse, "", typed, time, confirmed);
        }

        Typed at(String typed) {
            return new Typed("", "", "", "", "", "", pulse, "", temperature, typed, confirmed);
        }

        Typed confirmed(String yes) {
            return new Typed("", "", "", "", "", "", pulse, "", temperature, time, yes);
        }

        SetForm form() {
            return new SetForm(
                    BANNER,
                    "form",
                    respirations,
                    saturation,
                    breathing,
                    flow,
                    systolic,
                    diastolic,
                    pulse,
                    consciousness,
                    temperature,
                    time,
                    confirmed,
                    List.of(),
                    List.of());
        }
    }
}
