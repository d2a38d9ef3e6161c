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
    private static final Duration UNDECIDED = Duration.ofMinutes(10);
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 10_000;
    private static final String ARRIVED = KeepSession.class.getName() + ".arrived";
    private static final String HELD = KeepSession.class.getName() + ".held";

    private final Sessions sessions;
    private final StillTheSame stillTheSame;
    private final NoteSignIns note;
    private final InstantSource clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final ConcurrentHashMap<UUID, Instant> foundGoodAt = new ConcurrentHashMap<>();

    KeepSession(Sessions sessions, StillTheSame stillTheSame, NoteSignIns note, InstantSource clock) {
        this.sessions = sessions;
        this.stillTheSame = stillTheSame;
        this.note = note;
        this.clock = clock;
    }

    /// Until they choose what they are this time.
    void leaveUndecided(HttpServletRequest request, Arrival arrival) {
        request.getSession().setAttribute(ARRIVED, arrival);
    }

    /// Somebody who has just arrived, or goes on in another post, and may be several things here.
    public Optional<Choices> undecided(HttpServletRequest request) {
        return arrival(request).map(arrival -> new Choices(arrival.actor(), arrival.choices()));
    }

    /// Whether there was such a choice, and still is; if so, the session has begun, or goes on in that post.
    public boolean decide(HttpServletRequest request, HttpServletResponse response, int choice) {
        var arrival = arrival(request)
                .filter(found -> choice >= 0 && choice < found.choices().size());
        var person =
                arrival.flatMap(found -> stillTheSame.now(found, found.choices().get(choice), clock.instant()));
        if (person.isEmpty()) {
            return false;
        }
        var earlier = passOf(request);
        // A session that was ended elsewhere does not go on as another.
        if (earlier.isPresent() && !end(earlier.get(), Ending.OTHER_POST)) {
            return false;
        }
        var since = earlier.map(Pass::since).orElse(arrival.get().at());
        begin(request, response, arrival.get(), person.get(), since);
        return true;
    }

    /// Whatever this browser was until now.
    void forget(HttpServletRequest request, HttpServletResponse response) {
        passOf(request).ifPresent(pass -> end(pass, Ending.OTHER_POST));
        var session = request.getSession();
        session.removeAttribute(ARRIVED);
        session.removeAttribute(HELD);
        SecurityContextHolder.clearContext();
        contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
    }

    /// For somebody who has just arrived and is one thing only.
    void begin(HttpServletRequest request, HttpServletResponse response, Arrival arrival) {
        begin(request, response, arrival, arrival.choices().getFirst(), arrival.at());
    }

    private void begin(
            HttpServletRequest request, HttpServletResponse response, Arrival arrival, SignedIn person, Instant since) {
        var now = clock.instant();
        var pass = new Pass(person, UUID.randomUUID(), since);
        pass.see(now);
        sessions.start(pass.session(), person, arrival, now);
        note.in(person);
        var session = request.getSession();
        session.setAttribute(ARRIVED, arrival);
        session.setAttribute(HELD, pass);
        // The web server forgets it only after [StillSignedIn] could say why it ended.
        session.setMaxInactiveInterval((int) LONGEST_IDLE.plus(MARGIN).toSeconds());
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

    /// Whether it had not ended before.
    boolean end(Pass pass, Ending why) {
        foundGoodAt.remove(pass.session());
        boolean ended = sessions.end(pass.session(), why, clock.instant());
        if (ended) {
            note.out(TellWhoAsks.doer(pass.getPrincipal()), why);
        }
        return ended;
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

    private Optional<Arrival> arrival(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(ARRIVED) instanceof Arrival arrival
                        && (passOf(request).isPresent()
                                || clock.instant().isBefore(arrival.at().plus(UNDECIDED)))
                ? Optional.of(arrival)
                : Optional.empty();
    }

    /// Also where somebody has just arrived for whom the security context was already replaced.
    private static Optional<Pass> passOf(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(HELD) instanceof Pass held) {
            return Optional.of(held);
        }
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Pass.class::isInstance)
                .map(Pass.class::cast);
    }
}
