package homeward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.staff.Role;
import java.util.Map;
import java.util.stream.Stream;

/// Each change of how a ward is kept, and of the map of organisations, once.
final class EverySetting {
    private final EveryRequest house;

    EverySetting(EveryRequest house) {
        this.house = house;
    }

    Stream<EveryRequest.Row> all() {
        return Stream.of(
                row("POST /wards/{ward}/settings", () -> changeWard()),
                row("POST /organisations/{code}", () -> rename()));
    }

    private static EveryRequest.Row row(String endpoint, EveryRequest.Does does) {
        return new EveryRequest.Row(endpoint, does, Deed.SETTINGS_CHANGE);
    }

    private void changeWard() throws Exception {
        submit(
                Role.WARD_MANAGER,
                "/wards/frailty/settings",
                Map.of("part", "names", "name", "Frailty virtual ward", "word", "hospital at home"));
    }

    private void rename() throws Exception {
        submit(
                Role.ADMINISTRATOR,
                "/organisations/QOP",
                Map.of("change", "rename", "name", "A name", "from-day", "1", "from-month", "2", "from-year", "2026"));
    }

    private void submit(Role role, String page, Map<String, String> fields) throws Exception {
        var keeper = house.homeward().browser();
        house.preparing(() -> house.homeward().signIn(keeper, role));
        assertThat(keeper.submit(page, page, fields).statusCode()).isEqualTo(302);
    }
}
