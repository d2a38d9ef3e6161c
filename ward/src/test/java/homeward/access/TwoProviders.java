package homeward.access;

import homeward.alerts.ReadAlerts;
import homeward.commandline.RunningHomeward;
import homeward.earlywarning.VitalSign;
import homeward.machines.IssueTokens;
import homeward.machines.Machine;
import homeward.monitoring.Entry;
import homeward.monitoring.Measured;
import homeward.monitoring.RecordReadings;
import homeward.monitoring.SentReading;
import homeward.organisations.KeepProviders;
import homeward.organisations.OpenWards;
import homeward.organisations.Provider;
import homeward.organisations.Ward;
import homeward.patients.Gender;
import homeward.patients.Person;
import homeward.staff.Role;
import homeward.stays.Admission;
import homeward.stays.AdmitPatients;
import homeward.stays.ReadLedger;
import homeward.stays.WhoIsOnTheWard;
import homeward.vocabulary.NhsNumber;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// Two providers; one has two wards. On each ward is one patient, who has an open alert.
final class TwoProviders {
    static final String OWN = "RX1";
    static final WardId OWN_WARD = Place.OWN_WARD.ward();

    private static final Pattern OBSERVATION = Pattern.compile("\"resourceType\":\"Observation\",\"id\":\"([^\"]+)\"");

    /// Where a patient or a ward is, seen by somebody who holds a post on the ward `own`.
    enum Place {
        OWN_WARD("own", OWN, "9990000018"),
        OTHER_WARD("other", OWN, "9990000026"),
        OTHER_PROVIDER("foreign", "RX2", "9990000034"),
        /// There is no such patient and no such ward.
        NOWHERE("none", "", "");

        private final String word;
        private final String provider;
        private final String nhsNumber;

        Place(String word, String provider, String nhsNumber) {
            this.word = word;
            this.provider = provider;
            this.nhsNumber = nhsNumber;
        }

        WardId ward() {
            return new WardId("ward-" + word);
        }

        String patient() {
            return "p-" + word;
        }

        String provider() {
            return provider;
        }

        NhsNumber nhsNumber() {
            return new NhsNumber(nhsNumber);
        }
    }

    static final LocalDate BORN = LocalDate.parse("1946-03-01");

    private final RunningHomeward homeward;
    private final Map<Place, PatientNo> patients = new EnumMap<>(Place.class);
    private final Map<Place, Long> alerts = new EnumMap<>(Place.class);
    private final Map<Place, String> observations = new EnumMap<>(Place.class);

    TwoProviders(RunningHomeward homeward) throws Exception {
        this.homeward = homeward;
        var providers = homeward.room(KeepProviders.class);
        providers.keep(new Provider(new OdsCode(OWN), "Own provider", null));
        providers.keep(new Provider(new OdsCode("RX2"), "Other provider", null));
        for (var place : Place.values()) {
            if (place != Place.NOWHERE) {
                settle(place);
            }
        }
    }

    PatientNo patient(Place place) {
        return Objects.requireNonNull(patients.get(place));
    }

    long alert(Place place) {
        return alerts.getOrDefault(place, Long.MAX_VALUE);
    }

    /// The number of the patient's stay.
    long stay(Place place) {
        return place == Place.NOWHERE ? Long.MAX_VALUE / 10 : stayOf(place).value();
    }

    /// The number of the stay's first entry.
    long entry(Place place) {
        return place == Place.NOWHERE
                ? Long.MAX_VALUE / 10
                : homeward.room(ReadLedger.class).of(stayOf(place)).getFirst().number();
    }

    private StayNo stayOf(Place place) {
        var no = patient(place);
        return Objects.requireNonNull(
                        homeward.room(WhoIsOnTheWard.class).of(Set.of(no)).get(no))
                .no();
    }

    String observation(Place place) {
        return observations.getOrDefault(place, "r-none");
    }

    private String tokenOf(Place place) {
        return homeward.room(IssueTokens.class)
                .issue(Machine.of(
                        "reader-of-" + place.word, "A reader", Role.API_CLIENT, new OdsCode(place.provider())));
    }

    private void settle(Place place) throws Exception {
        Instant now = homeward.room(InstantSource.class).instant();
        homeward.room(OpenWards.class)
                .open(List.of(new Ward(place.ward(), "Ward " + place.word, new OdsCode(place.provider()))));
        var person = new Person(new PatientId(place.patient()), place.nhsNumber(), "Test", "Ada", Gender.FEMALE, BORN);
        var no = homeward.room(AdmitPatients.class)
                .admit(List.of(new Admission(person, place.ward(), now.minus(Duration.ofDays(1)))))
                .getFirst()
                .no();
        patients.put(place, no);
        var reading = new SentReading(
                person.id(), new Measured.Single(VitalSign.RESPIRATION_RATE, 26_000), now, null, "", null, "{}");
        homeward.room(RecordReadings.class).record(List.of(new Entry.Chartable(reading)), now);
        alerts.put(
                place,
                Objects.requireNonNull(
                                homeward.room(ReadAlerts.class).open(Set.of(no)).get(no))
                        .getFirst()
                        .number());
        var found = homeward.send(homeward.to("/fhir/Observation?patient=" + place.patient())
                .header("Authorization", "Bearer " + tokenOf(place)));
        var id = OBSERVATION.matcher(found.body());
        if (!id.find()) {
            throw new AssertionError("No observation of " + place);
        }
        observations.put(place, id.group(1));
    }
}
