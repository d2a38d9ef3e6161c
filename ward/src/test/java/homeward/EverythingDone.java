package homeward;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.alerts.ReadAlerts;
import homeward.commandline.Browser;
import homeward.commandline.RunningHomeward;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Entry;
import homeward.monitoring.RecordReadings;
import homeward.patients.FindPatients;
import homeward.patients.Gender;
import homeward.patients.Patient;
import homeward.patients.Person;
import homeward.plumbing.Condition;
import homeward.staff.Role;
import homeward.stays.Admission;
import homeward.stays.AdmitPatients;
import homeward.stays.Happening;
import homeward.stays.MovePatient;
import homeward.stays.NoteReferral;
import homeward.stays.ReadLedger;
import homeward.stays.ReadOccupancy;
import homeward.stays.ReadPlacesTaken;
import homeward.stays.Referral;
import homeward.stays.WhoIsOnTheWard;
import homeward.vocabulary.Actor;
import homeward.vocabulary.NhsNumber;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A day on a ward: whatever machines send and people look at or do, each at least once.
final class EverythingDone {
    private final RunningHomeward homeward;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    EverythingDone(RunningHomeward homeward) {
        this.homeward = homeward;
    }

    void onTheWard(String ward) throws Exception {
        var people = admitted(ward);
        readingsCome();
        nurseWorks(ward, people);
        comesAndGoes(ward, people.getFirst());
        machinesLook();
        clockworkTurns();
    }

    private List<Patient> admitted(String ward) {
        var yesterday = now.minus(Duration.ofDays(2));
        return homeward.room(AdmitPatients.class)
                .admit(List.of(
                        new Admission(person("ada", new NhsNumber("9434765919")), new WardId(ward), yesterday),
                        new Admission(person("ben", null), new WardId(ward), yesterday),
                        new Admission(person("cleo", null), new WardId(ward), yesterday)));
    }

    private static Person person(String id, @Nullable NhsNumber number) {
        return new Person(new PatientId(id), number, "Test", "Somebody", Gender.FEMALE, LocalDate.of(1946, 3, 1));
    }

    private void readingsCome() {
        for (int hour = 30; hour >= 1; hour--) {
            var at = now.minus(Duration.ofHours(hour));
            record(
                    OpenHouse.reading("ada", VitalSign.RESPIRATION_RATE, 18_000, at),
                    OpenHouse.reading("ada", VitalSign.PULSE, 80_000, at, "pulse-" + hour),
                    OpenHouse.block("ada", VitalSign.OXYGEN_SATURATION, at, "block-" + hour, 96_000, 95_000, 96_000));
        }
        record(OpenHouse.reading("ada", VitalSign.RESPIRATION_RATE, 28_000, now.minus(Duration.ofHours(5))));
        record(OpenHouse.reading("ada", VitalSign.RESPIRATION_RATE, 26_000, now));
        record(OpenHouse.reading("ada", VitalSign.PULSE, 80_000, now.minus(Duration.ofHours(3)), "pulse-3"));
        record(OpenHouse.reading("ada", VitalSign.PULSE, 90_000, now.minus(Duration.ofHours(3)), "pulse-3"));
        record(OpenHouse.block("ada", VitalSign.OXYGEN_SATURATION, now.minus(Duration.ofHours(3)), "block-3", 91_000));
        record(OpenHouse.block("ada", VitalSign.OXYGEN_SATURATION, now, "block-now", 95_000, 96_000));
        record(OpenHouse.reading("ben", VitalSign.PULSE, 140_000, now));
        record(OpenHouse.reading("nobody-known", VitalSign.PULSE, 80_000, now));
    }

    private void record(Entry... entries) {
        homeward.room(RecordReadings.class).record(List.of(entries), now);
    }

    private void nurseWorks(String ward, List<Patient> people) throws Exception {
        var nurse = homeward.signedIn(Role.NURSE);
        for (var path : List.of(
                "/",
                "/wards/" + ward + "/board",
                "/quarantine",
                "/device-clocks",
                "/patients/ada",
                "/patients/ada?range=month",
                "/patients/ada?range=year",
                "/patients/ada/trends.json",
                "/patients/ada/trends.csv?points=10",
                "/patients/ada/observations/new",
                "/patients/ada/plan",
                "/wards/" + ward + "/admit",
                "/wards/" + ward + "/left",
                "/wards/" + ward + "/capacity",
                "/wards/" + ward + "/settings",
                stay(ward, people.getFirst()),
                stay(ward, people.getFirst()) + "/transfer",
                stay(ward, people.getFirst()) + "/discharge")) {
            assertThat(nurse.get(path).statusCode()).as(path).isIn(200, 302, 403);
        }
        acknowledge(nurse, people.getFirst());
        typeASet(nurse);
        var doctor = homeward.signedIn(Role.CONSULTANT_OR_GP);
        var referral = new Referral(now, Role.CONSULTANT_OR_GP.word() + "-of-the-test", null);
        homeward.room(NoteReferral.class).note(people.getFirst().no(), referral);
        assertThat(doctor.get("/referrals/ada").statusCode()).isEqualTo(200);
        doctor.submit(
                "/patients/ben", "/patients/ben/plan", Map.of("every", "60", "scale", "2", "reason", "Known failure"));
        try (var line = nurse.listen("/wards/" + ward + "/live")) {
            assertThat(line.anyMatch(text -> text.contains("row-ada"))).isTrue();
        }
    }

    private void comesAndGoes(String ward, Patient ada) {
        var here = new WardId(ward);
        var nurse = new Actor("nurse", "Nurse");
        var stay = homeward.room(WhoIsOnTheWard.class).on(here).stream()
                .filter(one -> one.patient().equals(ada.no()))
                .findFirst()
                .orElseThrow()
                .no();
        var yesterday = now.minus(Duration.ofDays(1));
        homeward.room(MovePatient.class).move(stay, here, new Happening.WentOnLeave(), yesterday, nurse, null, now);
        homeward.room(MovePatient.class).move(stay, here, new Happening.Returned(), now, nurse, null, now);
        homeward.room(ReadLedger.class).of(stay);
        homeward.room(ReadLedger.class).particulars(Set.of(stay));
        homeward.room(ReadLedger.class).leftFrom(here, yesterday);
        homeward.room(ReadOccupancy.class)
                .at(now, homeward.room(ReadOccupancy.class).knownNow());
        homeward.room(ReadPlacesTaken.class).at(List.of(here), now, now);
        homeward.room(ReadPlacesTaken.class).turns(here, yesterday, now, now);
    }

    private String stay(String ward, Patient patient) {
        var stay = homeward.room(WhoIsOnTheWard.class).of(Set.of(patient.no())).get(patient.no());
        return "/wards/" + ward + "/stays/" + Objects.requireNonNull(stay).no().value();
    }

    private void acknowledge(Browser nurse, Patient ada) throws Exception {
        var open = homeward.room(ReadAlerts.class).open(Set.of(ada.no())).getOrDefault(ada.no(), List.of());
        for (var alert : open) {
            nurse.submit("/patients/ada", "/patients/ada/alerts/" + alert.number() + "/acknowledge", Map.of());
        }
    }

    private static void typeASet(Browser nurse) throws Exception {
        var path = "/patients/ada/observations/new";
        var page = Jsoup.parse(nurse.get(path).body());
        var typed = new HashMap<String, String>();
        for (var field : List.of("form", "time")) {
            typed.put(field, page.expectFirst("[name=" + field + "]").val());
        }
        typed.putAll(Map.of("respirations", "18", "systolic", "120", "diastolic", "80", "acvpu", "A"));
        nurse.submit(path, path, typed);
    }

    private void machinesLook() throws Exception {
        var found = new ArrayList<Integer>();
        for (var path : List.of(
                "Patient",
                "Patient/ada",
                "Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|9434765919",
                "Organization",
                "Observation?patient=ada",
                "Observation?patient=ada&_count=5&_sort=-date",
                "Observation?patient=ada&code=8867-4&date=gt2020-01-01",
                "Observation?patient=ada,ben",
                "Observation",
                "Observation?patient=ada&_summary=count",
                "Observation?patient=ada&category=survey",
                "Observation?patient=ada&code=1104051000000101",
                "Observation/$lastn?patient=ada",
                "Observation/" + homeward.room(FindPatients.class).count())) {
            found.add(homeward.send(homeward.fromAMachineTo("/fhir/" + path.replace("|", "%7C")))
                    .statusCode());
        }
        assertThat(found).allMatch(status -> status < 500);
    }

    /// Hours are summarised, silence is noticed, clocks are written: each by itself within seconds.
    private void clockworkTurns() {
        var jdbc = homeward.database().jdbc();
        Condition.within(Duration.ofSeconds(30), () -> count(jdbc, "alerts.episode where rule = 'silence'") > 0);
        Condition.within(Duration.ofSeconds(30), () -> count(jdbc, "monitoring.hour_summary") > 0);
        Condition.within(Duration.ofSeconds(30), () -> count(jdbc, "kit.clock") > 0);
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table)
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
