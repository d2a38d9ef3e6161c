package homeward.access;

import homeward.plumbing.Problem;
import homeward.staff.Activity;
import homeward.staff.Extent;
import homeward.staff.Machine;
import homeward.staff.RefuseMachine;
import homeward.staff.WhoMay;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The gate before every servlet. One that has no [Door], and is not the framework's, is closed.
final class DoorKeeper implements Filter {
    private static final String PAGES = "dispatcherServlet";
    private static final Problem NOT_FOUND = new Problem("urn:problem:access:not-found", 404, "Nothing is here");
    private static final Problem NOT_YOURS =
            new Problem("urn:problem:access:not-your-role", 403, "The token of this machine does not allow this");

    private final Map<String, Door> doors;

    DoorKeeper(List<Door> doors) {
        this.doors = doors.stream().collect(Collectors.toUnmodifiableMap(Door::servlet, Function.identity()));
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        var response = (HttpServletResponse) answer;
        var servlet = request.getHttpServletMapping().getServletName();
        if (servlet.equals(PAGES)) {
            chain.doFilter(request, response);
            return;
        }
        var refusal = refusal(doors.get(servlet), request);
        if (refusal.isPresent()) {
            RefuseMachine.with(refusal.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<Problem> refusal(@Nullable Door door, HttpServletRequest request) {
        if (door == null) {
            return Optional.of(NOT_FOUND);
        }
        var machine = Machine.of(request);
        return switch (door.asks(request)) {
            case Door.Asks.WhatIsOpen _ -> Optional.empty();
            case Door.Asks.Nothing _ -> machine.isPresent() ? Optional.empty() : Optional.of(NOT_FOUND);
            case Door.Asks.Doing(var activity) ->
                machine.filter(one -> may(one, activity)).isPresent() ? Optional.empty() : Optional.of(NOT_YOURS);
        };
    }

    /// A machine has no patients of its own: what it may do, it may do for the whole house.
    static boolean may(Machine machine, Activity activity) {
        return WhoMay.extent(machine.role(), activity).equals(Optional.of(Extent.HOUSE));
    }
}
