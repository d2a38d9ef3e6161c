package homeward.access;

import homeward.commandline.RunningHomeward;
import homeward.machines.IssueTokens;
import homeward.machines.Machine;
import homeward.patients.FindPatients;
import homeward.plumbing.RandomText;
import homeward.staff.CreateAccount;
import homeward.staff.Post;
import homeward.staff.Role;
import homeward.staff.SignedIn;
import homeward.stays.NoteReferral;
import homeward.stays.Referral;
import homeward.vocabulary.Actor;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.WardId;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody, or some machine, who asks for something.
///
/// @param knownAs what they have proved to be; null for a stranger
/// @param shift on which they are by the rota; null where they are on none
/// @param referred where the patient is for whose place they asked; null where they asked for none
/// @param token of the machine; null for people
/// @param session of the person's browser, asked for anew each time; null for machines
/// @param ended whether the session has ended, which the browser does not know
record Asker(
        String name,
        @Nullable Role knownAs,
        @Nullable Post post,
        @Nullable Post shift,
        TwoProviders.@Nullable Place referred,
        @Nullable String token,
        @Nullable Supplier<TestSessions.Session> session,
        boolean ended) {

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
            var now = session.get();
            request.header("Cookie", "homeward=" + now.id());
            request.header("X-CSRF-TOKEN", rightFormToken ? now.formToken() : "guessed");
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
        askers.addAll(onTheRota(homeward, sessions, since));
        askers.add(referrer(homeward, sessions, "who referred one patient", "Y00001", TwoProviders.Place.OWN_WARD));
        askers.add(referrer(homeward, sessions, "who referred another", "Y00002", TwoProviders.Place.OTHER_PROVIDER));
        var lost = tokens.issue(ofTheOwnProvider("lost", Role.API_CLIENT));
        tokens.revoke("lost");
        askers.add(new Asker("a machine whose token was taken back", null, null, null, null, lost, null, false));
        askers.add(new Asker("a stranger", null, null, null, null, null, null, false));
        var over = new TestSessions.Session(UUID.randomUUID().toString(), "over");
        askers.add(new Asker("somebody whose session is forgotten", null, null, null, null, null, () -> over, false));
        askers.add(gone(
                homeward,
                sessions,
                "disabled",
                "update staff.account set disabled_at = created_at where username = ?"));
        askers.add(gone(
                homeward,
                sessions,
                "ended",
                "update staff.session set ended_at = now() where username = ? and ended_at is null"));
        return List.copyOf(askers);
    }

    /// The posts in which they act now.
    List<Post> duties() {
        return Stream.of(knownAs == Role.OUT_OF_HOURS_CLINICIAN ? null : post, shift)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /// A GP of a practice, who looks after nobody here.
    private static Asker referrer(
            RunningHomeward homeward, TestSessions sessions, String how, String practice, TwoProviders.Place referred) {
        var now = homeward.room(InstantSource.class).instant();
        var post = Post.of(Role.CONSULTANT_OR_GP, practice, now.minus(Duration.ofDays(1)));
        var actor = new Actor(how.replace(' ', '-'), how);
        homeward.room(CreateAccount.class).remake(actor, post, RandomText.ofBytes(12));
        var no = homeward.room(FindPatients.class)
                .numberOf(new PatientId(referred.patient()))
                .orElseThrow();
        homeward.room(NoteReferral.class).note(no, new Referral(now, actor.username(), new OdsCode(practice)));
        var session = sessions.of(new SignedIn(actor, post.role(), List.of(post)));
        return new Asker(
                post.role().title() + " " + how, post.role(), post, null, referred, null, () -> session, false);
    }

    /// Those who act on shift: now, no longer, not yet, no more, and on another ward than they usually do.
    private static List<Asker> onTheRota(RunningHomeward homeward, TestSessions sessions, Instant since) {
        var ooh = Role.OUT_OF_HOURS_CLINICIAN;
        var own = TwoProviders.OWN_WARD;
        var other = TwoProviders.Place.OTHER_WARD.ward();
        var now = since.plus(Duration.ofDays(1));
        var hour = Duration.ofHours(1);
        var everywhere = Post.of(ooh, TwoProviders.OWN, since);
        var nurse = new Post(Role.NURSE, TwoProviders.OWN, own, since, null);
        var rota = new OnTheRota(homeward, sessions);
        return List.of(
                rota.person("on shift", everywhere, own, now.minus(hour), now.plus(hour), true),
                rota.person("on shift on every ward", everywhere, null, now.minus(hour), now.plus(hour), true),
                rota.person("on shift on another ward", everywhere, other, now.minus(hour), now.plus(hour), true),
                rota.person("whose shift is over", everywhere, own, now.minus(hour), now, false),
                rota.person(
                        "whose shift is to come",
                        everywhere,
                        own,
                        now.plus(hour),
                        now.plus(hour.multipliedBy(2)),
                        false),
                rota.person("who helps out on another ward", nurse, other, now.minus(hour), now.plus(hour), true));
    }

    private record OnTheRota(RunningHomeward homeward, TestSessions sessions) {
        Asker person(String how, Post held, @Nullable WardId ward, Instant from, Instant until, boolean counts) {
            var actor = new Actor(how.replace(' ', '-'), how);
            homeward.room(CreateAccount.class).remake(actor, held, RandomText.ofBytes(12));
            RotaOfATest.add(homeward, actor.username(), held.provider(), ward, from, until);
            var shift = new Post(held.role(), held.provider(), ward, from, until);
            var session = sessions.of(new SignedIn(actor, held.role(), List.of(held)));
            return new Asker(
                    held.role().title() + " " + how,
                    held.role(),
                    held,
                    counts ? shift : null,
                    null,
                    null,
                    () -> session,
                    false);
        }
    }

    private static Asker person(RunningHomeward homeward, TestSessions sessions, Role role, @Nullable Post post) {
        var where = post == null ? "" : post.ward() == null ? ", whole provider" : ", one ward";
        var actor = new Actor(role.word() + (post == null || post.ward() == null ? "" : "-of-a-ward"), role.title());
        if (post != null) {
            homeward.room(CreateAccount.class).remake(actor, post, RandomText.ofBytes(12));
        }
        var session = sessions.of(new SignedIn(actor, role, post == null ? List.of() : List.of(post)));
        return new Asker(role.title() + where, role, post, null, null, null, () -> session, false);
    }

    /// A nurse with a good session, and then something happens to it before each request.
    private static Asker gone(RunningHomeward homeward, TestSessions sessions, String how, String sql) {
        var post = Post.of(
                Role.NURSE, TwoProviders.OWN, homeward.room(InstantSource.class).instant());
        var actor = new Actor("nurse-" + how, "Nurse, " + how);
        homeward.room(CreateAccount.class).remake(actor, post, RandomText.ofBytes(12));
        Supplier<TestSessions.Session> session = () -> {
            synchronized (actor) {
                var good = sessions.of(new SignedIn(actor, Role.NURSE, List.of(post)));
                homeward.database().jdbc().sql(sql).param(actor.username()).update();
                return good;
            }
        };
        return new Asker("a nurse whose session or account is " + how, null, null, null, null, null, session, true);
    }

    private static Asker machine(String name, Role role, RunningHomeward homeward) {
        var token = homeward.room(IssueTokens.class).issue(ofTheOwnProvider(name, role));
        return new Asker(name, role, null, null, null, token, null, false);
    }

    private static Machine ofTheOwnProvider(String label, Role role) {
        return Machine.of(UUID.randomUUID().toString(), label, role, new OdsCode(TwoProviders.OWN));
    }

    @Override
    public String toString() {
        return name;
    }
}
