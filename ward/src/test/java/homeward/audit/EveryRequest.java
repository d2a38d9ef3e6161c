package homeward.audit;

import homeward.commandline.Browser;
import homeward.commandline.RunningHomeward;
import homeward.organisations.KeepProviders;
import homeward.organisations.OpenWards;
import homeward.organisations.Provider;
import homeward.organisations.Ward;
import homeward.patients.FindPatients;
import homeward.patients.Gender;
import homeward.patients.Person;
import homeward.staff.Role;
import homeward.stays.Admission;
import homeward.stays.AdmitPatients;
import homeward.stays.Destination;
import homeward.stays.DischargeMethod;
import homeward.stays.Happening;
import homeward.stays.MovePatient;
import homeward.stays.NoteReferral;
import homeward.stays.Referral;
import homeward.stays.WhoIsOnTheWard;
import homeward.vocabulary.Actor;
import homeward.vocabulary.NhsNumber;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A house in which each request for patients' data is made once: who is in it, and who asks.
final class EveryRequest {
    private static final WardId WARD = new WardId("frailty");
    static final String ADA = "p-ada";
    static final String BEN = "p-ben";

    private static final WardId HEART = new WardId("heart");

    /// Has left the second ward.
    static final String DAN = "p-dan-left";

    /// On a ward of another provider.
    static final String ZOE = "p-zoe";

    private static final OdsCode ELSEWHERE = new OdsCode("RX2");

    private final RunningHomeward homeward;
    private final Book book;
    private final Set<Long> preparing = new TreeSet<>();
    private Browser nurse;
    private Browser doctor;
    private Browser auditor;

    EveryRequest(RunningHomeward homeward, Book book) {
        this.homeward = homeward;
        this.book = book;
        nurse = homeward.browser();
        doctor = homeward.browser();
        auditor = homeward.browser();
    }

    /// One request to one endpoint, and what must stand in the book after it.
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Row(String endpoint, Does does, Deed deed, String... patients) {
        @Override
        public String toString() {
            return endpoint;
        }
    }

    interface Does {
        void it() throws Exception;
    }

    /// Two patients on a ward, one on another provider's, and three people to look at them.
    void prepare() throws Exception {
        homeward.room(OpenWards.class).open(List.of(new Ward(WARD, "Frailty virtual ward")));
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        homeward.room(AdmitPatients.class)
                .admit(Stream.of(ADA, BEN)
                        .map(id -> new Person(
                                new PatientId(id), null, "Test", id, Gender.FEMALE, LocalDate.of(1946, 3, 1)))
                        .map(person -> new Admission(person, WARD, yesterday))
                        .toList());
        homeward.room(NoteReferral.class)
                .note(no(BEN), new Referral(yesterday, Role.CONSULTANT_OR_GP.word() + "-of-the-test", null));
        onTheSecondWard(yesterday);
        nurse = homeward.signedIn(Role.NURSE);
        doctor = homeward.signedIn(Role.CONSULTANT_OR_GP);
        auditor = homeward.signedIn(Role.AUDITOR);
        homeward.room(KeepProviders.class).keep(new Provider(ELSEWHERE, "Another provider", null));
        homeward.room(OpenWards.class).open(List.of(new Ward(new WardId("elsewhere"), "Elsewhere", ELSEWHERE)));
        var zoe = new Person(
                new PatientId(ZOE),
                new NhsNumber("9990000018"),
                "Test",
                "Zoe",
                Gender.FEMALE,
                LocalDate.of(1946, 3, 1));
        homeward.room(AdmitPatients.class).admit(List.of(new Admission(zoe, new WardId("elsewhere"), yesterday)));
    }

    /// Somebody who was on the second ward, and has left.
    private void onTheSecondWard(Instant yesterday) {
        homeward.room(OpenWards.class).open(List.of(new Ward(HEART, "Heart failure at home")));
        var dan = new Person(
                new PatientId(DAN), new NhsNumber("9990000026"), "Test", "Dan", Gender.MALE, LocalDate.of(1946, 3, 1));
        homeward.room(AdmitPatients.class).admit(List.of(new Admission(dan, HEART, yesterday)));
        leaves(DAN);
    }

    /// Discharged from the second ward.
    void leaves(String id) {
        var now = Instant.now();
        homeward.room(MovePatient.class)
                .move(
                        stay(id),
                        HEART,
                        new Happening.Discharged(DischargeMethod.SELF, Destination.NOT_KNOWN),
                        now,
                        new Actor("machine", "A machine"),
                        null,
                        now);
    }

    /// The present stay.
    StayNo stay(String id) {
        return Objects.requireNonNull(
                        homeward.room(WhoIsOnTheWard.class).of(Set.of(no(id))).get(no(id)))
                .no();
    }

    RunningHomeward homeward() {
        return homeward;
    }

    Book book() {
        return book;
    }

    Browser nurse() {
        return nurse;
    }

    Browser doctor() {
        return doctor;
    }

    Browser auditor() {
        return auditor;
    }

    /// What a request needed to do before what it is about.
    boolean prepared(Entry entry) {
        return preparing.contains(entry.number());
    }

    /// Runs something whose own entries do not count.
    void preparing(Does what) throws Exception {
        long before = book.newest();
        what.it();
        book.since(before).forEach(entry -> preparing.add(entry.number()));
    }

    PatientNo no(String id) {
        return homeward.room(FindPatients.class).numberOf(new PatientId(id)).orElseThrow();
    }
}
