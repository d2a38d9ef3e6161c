package homeward.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// Begins sessions, says whether they still hold, and ends them.
///
/// A session ends after 30 minutes in which the person did nothing, and after 12 hours. Source: NHS login, sessions of
/// web applications. That it was ended elsewhere is noticed within two seconds.
@Component
public class KeepSession {
    static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(30);
    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final int MOST_REMEMBERED = 10_000;
    private static final String UNDECIDED = KeepSession.class.getName() + ".undecided";

    private final Sessions sessions;
    private final NoteSignIns note;
    private final InstantSource clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final ConcurrentHashMap<UUID, Instant> foundGoodAt = new ConcurrentHashMap<>();

    KeepSession(Sessions sessions, NoteSignIns note, InstantSource clock) {
        this.sessions = sessions;
        this.note = note;
        this.clock = clock;
    }

    /// Until they choose what they are this time.
    void leaveUndecided(HttpServletRequest request, Arrival arrival) {
        request.getSession().setAttribute(UNDECIDED, arrival);
    }

    /// Somebody who has signed in and may be several things here.
    public Optional<Choices> undecided(HttpServletRequest request) {
        return arrival(request).map(arrival -> new Choices(arrival.actor(), arrival.choices()));
    }

    /// Whether there was such a choice; if so, the session has begun, or goes on in that post.
    public boolean decide(HttpServletRequest request, HttpServletResponse response, int choice) {
        var arrival = arrival(request);
        if (arrival.isEmpty() || choice < 0 || choice >= arrival.get().choices().size()) {
            return false;
        }
        begin(request, response, arrival.get(), arrival.get().choices().get(choice));
        return true;
    }

    /// Whatever this browser was until now.
    void forget(HttpServletRequest request, HttpServletResponse response) {
        passOf(request).ifPresent(pass -> end(pass, Ending.OTHER_POST));
        SecurityContextHolder.clearContext();
        contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
    }

    void begin(HttpServletRequest request, HttpServletResponse response, Arrival arrival, SignedIn person) {
        var now = clock.instant();
        var earlier = passOf(request);
        earlier.ifPresent(was -> end(was, Ending.OTHER_POST));
        var pass = new Pass(person, UUID.randomUUID(), earlier.map(Pass::since).orElse(now));
        pass.see(now);
        sessions.start(pass.session(), person, arrival, now);
        note.in(person);
        request.getSession().setAttribute(UNDECIDED, arrival);
        request.changeSessionId();
        contexts.saveContext(new SecurityContextImpl(pass), request, response);
    }

    /// Empty while it holds. A page that renews itself is nothing that the person did.
    Optional<Ending> whyEnded(Pass pass, boolean byThePerson) {
        var now = clock.instant();
        if (!now.isBefore(pass.since().plus(LONGEST))) {
            return Optional.of(Ending.TOO_LONG);
        }
        if (!now.isBefore(pass.seen().plus(LONGEST_IDLE))) {
            return Optional.of(Ending.IDLE);
        }
        if (!isGood(pass, now)) {
            return Optional.of(Ending.REVOKED);
        }
        if (byThePerson) {
            pass.see(now);
        }
        return Optional.empty();
    }

    void end(Pass pass, Ending why) {
        foundGoodAt.remove(pass.session());
        if (sessions.end(pass.session(), why, clock.instant())) {
            note.out(TellWhoAsks.doer(pass.getPrincipal()), why);
        }
    }

    private boolean isGood(Pass pass, Instant now) {
        var session = pass.session();
        var found = foundGoodAt.get(session);
        if (found != null && now.isBefore(found.plus(REMEMBERED))) {
            return true;
        }
        if (!sessions.isGood(session, now)) {
            foundGoodAt.remove(session);
            return false;
        }
        if (foundGoodAt.size() >= MOST_REMEMBERED) {
            foundGoodAt.clear();
        }
        foundGoodAt.put(session, now);
        sessions.see(session, pass.seen());
        return true;
    }

    private static Optional<Arrival> arrival(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(UNDECIDED) instanceof Arrival arrival
                ? Optional.of(arrival)
                : Optional.empty();
    }

    private static Optional<Pass> passOf(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Pass pass
                ? Optional.of(pass)
                : Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                        .filter(Pass.class::isInstance)
                        .map(Pass.class::cast);
    }
}
