package homeward.access;

import homeward.audit.Done;
import homeward.audit.Witness;
import homeward.machines.Errand;
import homeward.machines.Machine;
import homeward.machines.RefuseMachine;
import homeward.plumbing.OpenToAll;
import homeward.staff.Activity;
import homeward.staff.Extent;
import homeward.staff.Needs;
import homeward.staff.SignedIn;
import homeward.staff.WhoMay;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The gate before every page. A page that does not say what is done at it is closed.
///
/// A role that may not do it at all is told so, with 403. Whoever may do it, but not for this patient or on this ward,
/// gets the same 404 as for one that does not exist. When the last post of a session has ended, only what is one's own
/// stays open.
@Component
final class Gate implements HandlerInterceptor, WebMvcConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    /// After those that only look on.
    private static final int LAST = 1_000;

    private final FindRelationship findRelationship;
    private final RefuseMachine refuseMachine;
    private final InstantSource clock;

    Gate(FindRelationship findRelationship, RefuseMachine refuseMachine, InstantSource clock) {
        this.findRelationship = findRelationship;
        this.refuseMachine = refuseMachine;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(LAST);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object page) throws IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        if (!(page instanceof HandlerMethod method)) {
            return closed(request, response);
        }
        if (method.hasMethodAnnotation(OpenToAll.class)) {
            return true;
        }
        var needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) {
            if (method.getBeanType().getName().startsWith("homeward.")) {
                LOG.error("{} does not say what is done there, and stays closed", method);
            }
            return closed(request, response);
        }
        var machine = Machine.of(request);
        return machine.isPresent()
                ? machine(machine.get(), needs, request, response)
                : person(request.getUserPrincipal(), needs, request, response);
    }

    /// Whose records it may touch, the walls of the database say.
    private boolean machine(Machine machine, Needs needs, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var errand = Errand.of(needs.value());
        if (machine.may(errand)) {
            return true;
        }
        refuseMachine.mayNot(errand, request, response);
        return false;
    }

    private boolean person(
            @Nullable Principal principal, Needs needs, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!(principal instanceof Authentication proof && proof.getPrincipal() instanceof SignedIn person)) {
            return closed(request, response);
        }
        if (!WhoMay.may(person.role(), needs.value())) {
            Refusal.notYourRole(needs.value(), request, response);
            return false;
        }
        boolean open = ofOneself(person, needs) || person.isAtWork(clock.instant());
        return (open && reaches(person, needs, request)) || closed(request, response);
    }

    private static boolean ofOneself(SignedIn person, Needs needs) {
        return WhoMay.extent(person.role(), needs.value()).equals(Optional.of(Extent.OWN_RECORD));
    }

    private boolean reaches(SignedIn person, Needs needs, HttpServletRequest request) {
        if (needs.value() == Activity.SEE_PATIENT
                && BrokenGlass.through(request).isPresent()) {
            tell(BrokenGlass.through(request).get());
            return true;
        }
        if (!needs.patient().isEmpty()) {
            return findRelationship.toPatient(person, needs.value(), named(needs.patient(), request));
        }
        return needs.ward().isEmpty() || findRelationship.toWard(person, needs.value(), named(needs.ward(), request));
    }

    /// Every look through broken glass is noted as one.
    private static void tell(Breakage breakage) {
        Witness.present().ifPresent(witness -> witness.forPurpose(Done.EMERGENCY));
        Witness.because(breakage.reason().title() + ": " + breakage.words());
    }

    private static String named(String part, HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                        && parts.get(part) instanceof String said
                ? said
                : "";
    }

    private static boolean closed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Refusal.notFound(request, response);
        return false;
    }
}
