package homeward.machines;

import homeward.audit.Doer;
import homeward.plumbing.Reach;
import homeward.staff.Activity;
import homeward.staff.Role;
import homeward.staff.WhoMay;
import homeward.vocabulary.Actor;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.WardId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The machine that speaks: a device, a gateway, or another system. What it may do, and for whom, is said here alone.
///
/// @param id by which it names itself
/// @param label which kit or supplier it is, as people call it
/// @param provider for whom it works
/// @param ward where it works; null for every ward of the provider
/// @param patient whose own it is; null where it is the ward's
/// @param scopes what it may do of what its role may
public record Machine(
        String id,
        String label,
        Role role,
        OdsCode provider,
        @Nullable WardId ward,
        @Nullable PatientNo patient,
        Scopes scopes) {
    private static final String PRESENT = Machine.class.getName();

    public Machine {
        if (!role.isMachine()) {
            throw new IllegalArgumentException("Not the role of a machine");
        }
        if (label.isBlank()) {
            throw new IllegalArgumentException("A machine has a label, as people call it");
        }
    }

    /// One that may do whatever its role may, on every ward of its provider.
    public static Machine of(String id, String label, Role role, OdsCode provider) {
        return new Machine(id, label, role, provider, null, null, Scopes.ALL);
    }

    /// Empty where a person or a stranger asks.
    public static Optional<Machine> of(HttpServletRequest request) {
        return request.getAttribute(PRESENT) instanceof Machine machine ? Optional.of(machine) : Optional.empty();
    }

    void asks(HttpServletRequest request) {
        request.setAttribute(PRESENT, this);
    }

    /// Whether its role and its scopes allow it; for whose records, [#reach] says.
    public boolean may(Errand errand) {
        return mayAtAll(errand.activity()) && scopes.covers(errand.type(), errand.access());
    }

    /// Whether its role allows it at all.
    public boolean mayAtAll(Activity activity) {
        return WhoMay.may(role, activity);
    }

    /// Whose records it may touch.
    public Reach reach() {
        if (patient != null) {
            return new Reach.Person(patient);
        }
        return ward == null
                ? new Reach.Providers(Set.of(provider.value()))
                : new Reach.Wards(provider.value(), Set.of(ward.value()));
    }

    /// Only for the patients of one ward; null leaves it as it is.
    public Machine onWard(@Nullable WardId only) {
        return only == null ? this : new Machine(id, label, role, provider, only, patient, scopes);
    }

    /// With only those of its scopes that a token of its carries.
    Machine with(Scopes narrower) {
        return new Machine(id, label, role, provider, ward, patient, narrower);
    }

    /// As the audit names it.
    Doer doer() {
        return new Doer(new Actor("machine:" + id, label), role.word(), provider.value());
    }
}
