package homeward.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.machines.Machine;
import homeward.machines.Scopes;
import homeward.staff.Role;
import homeward.vocabulary.OdsCode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an entry of a Bundle asks for is what the gate looked at, however it is written.
class PermittedTest {
    private static final Machine KIT =
            new Machine("kit-17", "Kit 17", Role.DEVICE, new OdsCode("RX1"), null, null, Scopes.SENDING);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient",
                "Patient?_count=1000",
                "Patient?_pretty=\n",
                "Patient?_pretty=\r",
                "Patient?_pretty=\u0085",
                "Patient?_pretty=\u2028",
                "Observation?patient=p-1&x=\u2029",
                "Observation\n?patient=p-1",
                "AuditEvent?entity=Patient/p-1&x=\n",
                "Patient/p-1?\n",
                "/Patient",
                "Medication",
                "?",
                ""
            })
    void a_device_looks_at_nothing(String url) {
        assertThat(Permitted.of(List.of(new Step.Look(url)), KIT))
                .singleElement()
                .isInstanceOf(Step.Refused.class);
    }
}
