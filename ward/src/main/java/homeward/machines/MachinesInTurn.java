package homeward.machines;

import homeward.plumbing.Pace;
import homeward.plumbing.Paces;
import homeward.plumbing.TooOften;
import homeward.staff.Address;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Slows down the machine that asks for much. What it sends passes here: only who has read it can say whether a reading
/// in it is red (room `monitoring`).
final class MachinesInTurn implements Filter {
    private static final Set<String> INTAKE = Set.of("/fhir", "/fhir/", "/fhir/Observation", "/readings");

    private final Paces paces;

    MachinesInTurn(Paces paces) {
        this.paces = paces;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        var wait = isIntake(request) ? Optional.<Duration>empty() : tooSoon(request);
        if (wait.isPresent()) {
            var response = (HttpServletResponse) answer;
            response.setHeader("Retry-After", TooOften.seconds(wait.get()));
            RefuseMachine.with(TooOften.PROBLEM, request, response);
        } else {
            chain.doFilter(asked, answer);
        }
    }

    private static boolean isIntake(HttpServletRequest request) {
        return request.getMethod().equals("POST") && INTAKE.contains(request.getRequestURI());
    }

    private Optional<Duration> tooSoon(HttpServletRequest request) {
        return Machine.of(request)
                .map(machine -> paces.tooSoon(Pace.MACHINE, machine.id()))
                .orElseGet(() -> paces.tooSoon(
                        request.getRequestURI().equals(TokenEdge.PATH) ? Pace.TOKEN : Pace.STRANGER,
                        Address.of(request)));
    }
}
