package homeward.access;

import homeward.commandline.RunningHomeward;
import homeward.plumbing.RandomText;
import homeward.staff.CreateAccount;
import homeward.staff.IssueTokens;
import homeward.staff.Machine;
import homeward.staff.Post;
import homeward.staff.Role;
import homeward.staff.SignedIn;
import homeward.vocabulary.Actor;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody, or some machine, who asks for something.
///
/// @param knownAs what they have proved to be; null for a stranger
/// @param token of the machine; null for people
/// @param session of the person's browser; null for machines
record Asker(
        String name,
        @Nullable Role knownAs,
        @Nullable Post post,
        @Nullable String token,
        TestSessions.@Nullable Session session) {

    boolean isMachine() {
        return knownAs != null && knownAs.isMachine();
    }

    boolean isPerson() {
        return knownAs != null && !knownAs.isMachine();
    }

    void proveThemselves(HttpRequest.Builder request, boolean rightFormToken) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (session != null) {
            request.header("Cookie", "homeward=" + session.id());
            request.header("X-CSRF-TOKEN", rightFormToken ? session.formToken() : "guessed");
        }
    }

    /// Every role, with each kind of post, and those who have proved nothing.
    static List<Asker> everybody(RunningHomeward homeward, TestSessions sessions) {
        var askers = new ArrayList<Asker>();
        var since = homeward.room(InstantSource.class).instant().minus(Duration.ofDays(1));
        Role.ofStaff().forEach(role -> {
            askers.add(person(
                    homeward, sessions, role, new Post(role, TwoProviders.OWN, TwoProviders.OWN_WARD, since, null)));
            askers.add(person(homeward, sessions, role, Post.of(role, TwoProviders.OWN, since)));
        });
        Stream.of(Role.PATIENT, Role.CARER).forEach(role -> askers.add(person(homeward, sessions, role, null)));
        Stream.of(Role.values())
                .filter(Role::isMachine)
                .forEach(role -> askers.add(machine(role.title(), role, homeward)));
        var tokens = homeward.room(IssueTokens.class);
        var lost = tokens.issue(new Machine("lost", Role.API_CLIENT));
        tokens.revoke("lost");
        askers.add(new Asker("a machine whose token was taken back", null, null, lost, null));
        askers.add(new Asker("a stranger", null, null, null, null));
        var over = new TestSessions.Session(UUID.randomUUID().toString(), "over");
        askers.add(new Asker("somebody whose session is over", null, null, null, over));
        return List.copyOf(askers);
    }

    private static Asker person(RunningHomeward homeward, TestSessions sessions, Role role, @Nullable Post post) {
        var where = post == null ? "" : post.ward() == null ? ", whole provider" : ", one ward";
        var actor = new Actor(role.word() + (post == null || post.ward() == null ? "" : "-of-a-ward"), role.title());
        if (post != null) {
            homeward.room(CreateAccount.class).remake(actor, post, RandomText.ofBytes(12));
        }
        var session = sessions.of(new SignedIn(actor, role, post == null ? List.of() : List.of(post)));
        return new Asker(role.title() + where, role, post, null, session);
    }

    private static Asker machine(String name, Role role, RunningHomeward homeward) {
        var token = homeward.room(IssueTokens.class).issue(new Machine(name, role));
        return new Asker(name, role, null, token, null);
    }

    @Override
    public String toString() {
        return name;
    }
}
