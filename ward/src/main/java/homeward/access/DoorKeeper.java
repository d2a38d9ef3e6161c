package homeward.access;

import homeward.machines.Errand;
import homeward.machines.Machine;
import homeward.machines.RefuseMachine;
import homeward.plumbing.Problem;
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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The gate before every servlet. One that has no [Door], and is not the framework's, is closed.
final class DoorKeeper implements Filter {
    private static final String PAGES = "dispatcherServlet";
    private static final Problem NOT_FOUND = new Problem("urn:problem:access:not-found", 404, "Nothing is here");

    private final Map<String, Door> doors;
    private final RefuseMachine refuse;

    DoorKeeper(List<Door> doors, RefuseMachine refuse) {
        this.refuse = refuse;
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
        var door = doors.get(servlet);
        if (door == null) {
            RefuseMachine.with(NOT_FOUND, request, response);
            return;
        }
        if (isOpen(door.asks(request), request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean isOpen(Door.Asks asks, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return switch (asks) {
            case Door.Asks.WhatIsOpen _ -> true;
            case Door.Asks.Nothing _ -> {
                if (Machine.of(request).isPresent()) {
                    yield true;
                }
                RefuseMachine.with(NOT_FOUND, request, response);
                yield false;
            }
            case Door.Asks.Doing(var errand) -> may(errand, one -> one.may(errand), request, response);
            case Door.Asks.Several(var activity) ->
                may(Errand.of(activity), one -> one.mayAtAll(activity), request, response);
        };
    }

    private boolean may(
            Errand errand, Predicate<Machine> allowed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Machine.of(request).filter(allowed).isPresent()) {
            return true;
        }
        refuse.mayNot(errand, request, response);
        return false;
    }
}
