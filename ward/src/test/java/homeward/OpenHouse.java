package homeward;

import homeward.alerts.Episode;
import homeward.alerts.ReadAlerts;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Entry;
import homeward.monitoring.Measured;
import homeward.monitoring.ReadCharts;
import homeward.monitoring.Receipt;
import homeward.monitoring.RecordReadings;
import homeward.monitoring.SentReading;
import homeward.organisations.OpenWards;
import homeward.organisations.Ward;
import homeward.patients.Gender;
import homeward.patients.Person;
import homeward.plumbing.Reach;
import homeward.plumbing.RealDatabase;
import homeward.stays.Admission;
import homeward.stays.AdmitPatients;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole house, its front door on some free port, on a real PostgreSQL, with one ward open.
public final class OpenHouse implements AfterAllCallback, AutoCloseable {
    public static final WardId WARD = new WardId("frailty");

    private final RealDatabase database = RealDatabase.fresh();
    private final ConfigurableApplicationContext house;

    /// @param more that rooms of a test put into the house
    public OpenHouse(Class<?>... more) {
        house = new SpringApplicationBuilder(Homeward.class)
                .sources(more)
                .properties("server.port=0")
                .properties(database.settings().entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new))
                .run();
        Reach.run(Reach.HOUSE, () -> room(OpenWards.class).open(List.of(new Ward(WARD, "Frailty virtual ward"))));
    }

    public <T> T room(Class<T> verb) {
        return house.getBean(verb);
    }

    public RealDatabase database() {
        return database;
    }

    /// Somebody of 80, admitted at the given moment.
    public PatientNo admit(String id, Instant at) {
        return admit(id, at, LocalDate.of(1946, 3, 1));
    }

    public PatientNo admit(String id, Instant at, LocalDate birthDate) {
        var person = new Person(new PatientId(id), null, "Test", "Ada", Gender.FEMALE, birthDate);
        return room(AdmitPatients.class)
                .admit(List.of(new Admission(person, WARD, at)))
                .getFirst()
                .no();
    }

    public List<Receipt> record(Entry... entries) {
        return Reach.within(Reach.HOUSE, () -> room(RecordReadings.class).record(List.of(entries), Instant.now()));
    }

    public static Entry reading(String patient, VitalSign sign, int thousandths, Instant takenAt) {
        return reading(patient, sign, thousandths, takenAt, null);
    }

    public static Entry reading(
            String patient, VitalSign sign, int thousandths, Instant takenAt, @Nullable String identity) {
        var measured = sign == VitalSign.SYSTOLIC_PRESSURE
                ? new Measured.Pressure(thousandths, null)
                : new Measured.Single(sign, thousandths);
        return new Entry.Chartable(
                new SentReading(new PatientId(patient), measured, takenAt, identity, "", null, "{}"));
    }

    /// A wearable's samples, one a second.
    public static Entry block(String patient, VitalSign sign, Instant first, String identity, int... thousandths) {
        var samples = new Measured.Samples(sign, 1_000_000, thousandths);
        return new Entry.Chartable(
                new SentReading(new PatientId(patient), samples, first, identity, "Device/patch", null, "{}"));
    }

    public List<Episode> openAlerts(PatientNo patient) {
        return room(ReadAlerts.class).open(Set.of(patient)).getOrDefault(patient, List.of());
    }

    public ReadCharts charts() {
        return room(ReadCharts.class);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        house.close();
        database.close();
    }
}
