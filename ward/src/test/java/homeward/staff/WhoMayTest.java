package homeward.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhoMayTest {
    @ParameterizedTest
    @EnumSource(
            value = Activity.class,
            names = {
                "SEE_BOARD",
                "SEE_PATIENT",
                "TAKE_FIGURES",
                "SEE_QUARANTINE",
                "SEE_DEVICE_CLOCKS",
                "BREAK_THE_GLASS"
            })
    void an_analyst_of_the_icb_never_sees_whose_data_it_is(Activity activity) {
        assertThat(WhoMay.may(Role.ICB_ANALYST, activity)).isFalse();
    }

    @Test
    void an_administrator_gives_posts_and_sees_no_patient() {
        assertThat(WhoMay.extent(Role.ADMINISTRATOR, Activity.ADMINISTER_STAFF)).contains(Extent.OWN_PROVIDER);
        assertThat(WhoMay.may(Role.ADMINISTRATOR, Activity.SEE_PATIENT)).isFalse();
        assertThat(WhoMay.may(Role.ADMINISTRATOR, Activity.SEARCH_AUDIT)).isFalse();
    }

    @Test
    void a_healthcare_assistant_charts_and_leaves_alerts_to_a_registered_professional() {
        assertThat(WhoMay.extent(Role.HEALTHCARE_ASSISTANT, Activity.CHART_OBSERVATIONS))
                .contains(Extent.OWN_WARD);
        assertThat(WhoMay.may(Role.HEALTHCARE_ASSISTANT, Activity.ACKNOWLEDGE_ALERTS))
                .isFalse();
    }

    @Test
    void only_those_who_decide_on_treatment_change_a_plan() {
        assertThat(WhoMay.roles(Activity.CHANGE_PLAN))
                .containsExactly(Role.ADVANCED_PRACTITIONER, Role.CONSULTANT_OR_GP, Role.OUT_OF_HOURS_CLINICIAN);
    }

    @Test
    void a_gateway_sends_and_does_not_read() {
        assertThat(WhoMay.may(Role.GATEWAY, Activity.SEND_READINGS)).isTrue();
        assertThat(WhoMay.may(Role.GATEWAY, Activity.READ_BY_FHIR)).isFalse();
        assertThat(WhoMay.may(Role.GATEWAY, Activity.ADMIT)).isFalse();
    }

    @Test
    void a_table_with_a_missing_row_is_refused() {
        assertThatThrownBy(() -> WhoMay.read("roles\n")).hasMessageContaining("missing");
    }

    @Test
    void a_row_with_a_missing_cell_is_refused() {
        assertThatThrownBy(() -> WhoMay.read("roles\nSEE_BOARD . . w\n")).hasMessageContaining("cell for each role");
    }

    @Test
    void a_letter_that_is_no_extent_is_refused() {
        var row = "SEE_BOARD " + "x ".repeat(Role.values().length);
        assertThatThrownBy(() -> WhoMay.read("roles\n" + row)).hasMessageContaining("Not an extent");
    }
}
