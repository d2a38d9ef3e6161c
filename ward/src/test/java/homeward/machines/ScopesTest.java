package homeward.machines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// SMART App Launch 2.2, scopes.
class ScopesTest {
    @ParameterizedTest
    @CsvSource({
        "system/Observation.rs, system/Observation.rs",
        "system/Observation.r system/Observation.s, system/Observation.rs",
        "system/*.cruds, system/*.cruds",
        "system/Patient.read, system/Patient.rs",
        "system/Patient.write, system/Patient.cud",
        "system/*.*, system/*.cruds"
    })
    void are_read_and_written_as_smart_has_them(String sent, String written) {
        assertThat(scopes(sent).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "openid",
                "patient/Observation.rs",
                "user/*.cruds",
                "system/Observation",
                "system/Observation.",
                "system/Observation.sr",
                "system/Observation.rr",
                "system/Observation.x",
                "system/observation.rs",
                "system/.rs",
                "system/Obser vation.rs",
                "system/Observation.rs?category=laboratory",
                "system/Observation.rs system/Nothing"
            })
    void are_refused_when_smart_does_not_have_them(String sent) {
        assertThat(Scopes.read(sent)).isInstanceOf(Scopes.Read.Not.class);
    }

    @ParameterizedTest
    @CsvSource({
        "system/Observation.rs, system/Observation.r, system/Observation.r",
        "system/Observation.rs, system/*.cruds, system/Observation.rs",
        "system/*.rs, system/Observation.cruds system/Patient.r, system/Observation.rs system/Patient.r",
        "system/*.rs, system/*.s, system/*.s"
    })
    void that_both_allow_are_granted(String registered, String asked, String granted) {
        assertThat(scopes(registered).and(scopes(asked)).map(Scopes::written)).contains(granted);
        assertThat(scopes(asked).and(scopes(registered)).map(Scopes::written)).contains(granted);
    }

    @Test
    void that_have_nothing_in_common_grant_nothing() {
        assertThat(scopes("system/Observation.rs").and(scopes("system/Patient.rs")))
                .isEmpty();
        assertThat(scopes("system/Observation.rs").and(scopes("system/Observation.c")))
                .isEmpty();
    }

    /// Every pair of some scopes: what is granted is never more than either.
    @Test
    void that_are_granted_never_go_further_than_what_was_registered_or_asked() {
        var letters = new String[] {"c", "r", "u", "d", "s", "rs", "cud", "cruds"};
        var types = new String[] {"*", "Observation", "Patient"};
        for (var one : types) {
            for (var other : types) {
                for (var some : letters) {
                    for (var others : letters) {
                        neverFurther(scopes("system/" + one + "." + some), scopes("system/" + other + "." + others));
                    }
                }
            }
        }
    }

    private static void neverFurther(Scopes registered, Scopes asked) {
        for (var access : Access.values()) {
            for (var type : new String[] {"Observation", "Patient", "Encounter"}) {
                boolean granted = registered
                        .and(asked)
                        .filter(both -> both.covers(type, access))
                        .isPresent();
                assertThat(granted).isEqualTo(registered.covers(type, access) && asked.covers(type, access));
            }
        }
    }

    private static Scopes scopes(String text) {
        return ((Scopes.Read.Understood) Scopes.read(text)).scopes();
    }
}
