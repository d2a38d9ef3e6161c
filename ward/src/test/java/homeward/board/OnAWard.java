package homeward.board;

import homeward.alerts.Episode;
import homeward.alerts.Rule;
import homeward.earlywarning.Consciousness;
import homeward.earlywarning.Exclusion;
import homeward.earlywarning.News2;
import homeward.earlywarning.Oxygen;
import homeward.earlywarning.SaturationScale;
import homeward.earlywarning.VitalSign;
import homeward.earlywarning.VitalSigns;
import homeward.monitoring.Chart;
import homeward.monitoring.Latest;
import homeward.monitoring.Plan;
import homeward.monitoring.ScorePoint;
import homeward.organisations.Ward;
import homeward.patients.Gender;
import homeward.patients.Patient;
import homeward.patients.Person;
import homeward.stays.Presence;
import homeward.stays.Stay;
import homeward.vocabulary.NhsNumber;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Ordinary people on an ordinary ward, at half past two.
final class OnAWard {

    static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");
    static final Ward WARD = new Ward(new WardId("frailty"), "Frailty virtual ward");

    private static final Duration EVERY = Duration.ofHours(4);

    private OnAWard() {}

    static Patient patient(String family) {
        return new Patient(new PatientNo(family.hashCode()), person(family, new NhsNumber("9990003793")));
    }

    static Person withoutNhsNumber(String family) {
        return person(family, null);
    }

    private static Person person(String family, @Nullable NhsNumber number) {
        return new Person(
                new PatientId("p-" + family.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")),
                number,
                family,
                "Anne",
                Gender.FEMALE,
                LocalDate.parse("1945-07-14"));
    }

    static Stay stay(Patient patient) {
        return new Stay(
                new StayNo(1),
                patient.no(),
                WARD.id(),
                NOW.minus(Duration.ofDays(2)),
                Presence.ON_THE_WARD,
                NOW.minus(Duration.ofDays(2)));
    }

    /// Scores 0.
    static VitalSigns well() {
        return new VitalSigns(16_000, 97_000, Oxygen.AIR, 120_000, 70_000, Consciousness.ALERT, 37_000);
    }

    /// Scores 3 for respirations, 3 for saturation and 2 for pulse: 8.
    static VitalSigns ill() {
        return new VitalSigns(26_000, 91_000, Oxygen.AIR, 120_000, 112_000, Consciousness.ALERT, 37_000);
    }

    static News2 score(VitalSigns signs) {
        return News2.of(signs, SaturationScale.SCALE_1);
    }

    static Chart chart(VitalSigns signs) {
        return chart(score(signs), signs, NOW.minus(Duration.ofHours(1)));
    }

    static Chart pregnant() {
        return chart(new News2.NotFor(Exclusion.PREGNANT), well(), NOW.minus(Duration.ofHours(1)));
    }

    static Chart chart(News2 score, VitalSigns signs, Instant takenAt) {
        var plan = new Plan(
                NOW.minus(Duration.ofDays(2)),
                EVERY,
                SaturationScale.SCALE_1,
                false,
                LocalDate.parse("1961-07-14"),
                null,
                null);
        return new Chart(new PatientNo(1), latest(signs, takenAt), score, takenAt, takenAt, takenAt.plus(EVERY), plan);
    }

    static Chart neverMeasured() {
        var nothing = chart(score(VitalSigns.none()), VitalSigns.none(), NOW);
        return new Chart(nothing.patient(), Map.of(), nothing.news2(), null, null, nothing.dueAt(), nothing.plan());
    }

    static ScorePoint point(VitalSigns signs, Duration ago) {
        return new ScorePoint(NOW.minus(ago), score(signs), Set.of(VitalSign.RESPIRATION_RATE));
    }

    static Episode open(long number, Rule rule, Duration ago) {
        return new Episode(
                number,
                new PatientNo(1),
                rule,
                NOW.minus(ago),
                NOW.minus(ago),
                7,
                Set.of(),
                false,
                new Episode.State.Open());
    }

    static BoardRow row(String family, @Nullable Chart chart, Episode... open) {
        var patient = patient(family);
        return BoardRow.of(patient, stay(patient), null, chart, List.of(), Arrays.asList(open), NOW);
    }

    private static Map<VitalSign, Latest> latest(VitalSigns signs, Instant takenAt) {
        var latest = new EnumMap<VitalSign, Latest>(VitalSign.class);
        put(latest, VitalSign.RESPIRATION_RATE, signs.respiration(), takenAt);
        put(latest, VitalSign.OXYGEN_SATURATION, signs.saturation(), takenAt);
        put(latest, VitalSign.SYSTOLIC_PRESSURE, signs.systolic(), takenAt);
        put(latest, VitalSign.PULSE, signs.pulse(), takenAt);
        put(latest, VitalSign.TEMPERATURE, signs.temperature(), takenAt);
        put(latest, VitalSign.INSPIRED_OXYGEN, signs.oxygen() == null ? null : 0, takenAt);
        return latest;
    }

    private static void put(Map<VitalSign, Latest> latest, VitalSign sign, @Nullable Integer value, Instant takenAt) {
        if (value != null) {
            latest.put(sign, new Latest(sign, value, takenAt, 1, false));
        }
    }
}
