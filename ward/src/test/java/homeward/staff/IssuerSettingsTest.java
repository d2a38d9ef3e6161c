package homeward.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.plumbing.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class IssuerSettingsTest {
    @TempDir
    Path folder;

    private final Map<String, Object> told = new HashMap<>();

    @BeforeEach
    void an_issuer() throws IOException {
        told.put("homeward.issuers", "cis2");
        told.put("homeward.issuer.cis2.kind", "cis2");
        told.put("homeward.issuer.cis2.url", "https://am.example:443/realm");
        told.put("homeward.issuer.cis2.client-id", "ward");
        told.put(
                "homeward.issuer.cis2.client-secret-file",
                Files.writeString(folder.resolve("secret"), "secret").toString());
        told.put("homeward.issuer.cis2.roles", "R8001=nurse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "auditor", "icb-analyst"})
    void lets_cis2_speak_for_the_whole_of_england_about_nobody_who_looks_after_the_house(String role) {
        told.put("homeward.issuer.cis2.roles", "R8001=nurse,R1=" + role);
        assertThatThrownBy(this::partner).isInstanceOf(CannotStart.class).hasMessageContaining("providers");
        told.put("homeward.issuer.cis2.providers", "RX1,RX2");
        assertThat(partner().providers()).containsExactlyInAnyOrder("RX1", "RX2");
    }

    @Test
    void refuses_providers_that_are_no_ods_codes() {
        told.put("homeward.issuer.cis2.providers", "rx1");
        assertThatThrownBy(this::partner).isInstanceOf(CannotStart.class).hasMessageContaining("ODS codes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CIS2", "cis2/..", "cis_2", "abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz"})
    void refuses_a_name_that_could_not_stand_in_an_address(String id) {
        told.put("homeward.issuers", id);
        assertThatThrownBy(this::partner).isInstanceOf(CannotStart.class).hasMessageContaining("small letters");
    }

    @Test
    void wants_of_cis2_a_proof_of_the_last_twelve_hours_unless_told_otherwise() {
        assertThat(partner().demands().maxAge()).isEqualTo(Duration.ofHours(12));
        told.put("homeward.issuer.cis2.max-age", "PT1H");
        assertThat(partner().demands().maxAge()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void has_people_prove_who_they_are_each_time_unless_told_otherwise() {
        assertThat(partner().anew()).isTrue();
        told.put("homeward.issuer.cis2.sign-in-anew", "false");
        assertThat(partner().anew()).isFalse();
    }

    private Issuer.Partner partner() {
        var settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new MapPropertySource("told", told));
        var only = new IssuerSettings(settings).issuers().getFirst();
        return (Issuer.Partner) Objects.requireNonNull(only);
    }
}
