package homeward.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// The machine that speaks: a gateway, or another system.
///
/// @param label which machine or supplier it is
public record Machine(String label, Role role) {
    private static final String PRESENT = Machine.class.getName();

    public Machine {
        if (!role.isMachine()) {
            throw new IllegalArgumentException("Not the role of a machine");
        }
    }

    /// Empty where a person or a stranger asks.
    public static Optional<Machine> of(HttpServletRequest request) {
        return request.getAttribute(PRESENT) instanceof Machine machine ? Optional.of(machine) : Optional.empty();
    }

    void asks(HttpServletRequest request) {
        request.setAttribute(PRESENT, this);
    }
}
