package homeward.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// One message of the load: a whole set in a Bundle, or one Observation of a set by itself.
///
/// Message n is always the same, so that it can be sent again after everything has been killed. Patients with an even
/// number send Bundles, the others single Observations. Every third set of some patients is bad.
///
/// @param set the number of the patient's set
/// @param part which Observation of the set; -1 for all of them in a Bundle
record Delivery(int patient, int set, int part) {
    static final int PATIENTS = 120;
    static final Instant FIRST = Instant.parse("2026-03-02T08:00:00Z");
    private static final int WHOLE = -1;
    private static final int EVERY = 3;
    private static final Duration APART = Duration.ofMinutes(1);

    /// How the parts of a set are numbered in the database: see SignNumber.
    private static final int[] KINDS = {0, 1, 3, 5, 7, 6, 2};

    static Delivery bundle(int n) {
        return new Delivery(n % (PATIENTS / 2) * 2, n / (PATIENTS / 2), WHOLE);
    }

    static Delivery single(int n) {
        int set = n / VitalSigns.OBSERVATIONS;
        return new Delivery(set % (PATIENTS / 2) * 2 + 1, set / (PATIENTS / 2), n % VitalSigns.OBSERVATIONS);
    }

    static String idOf(int patient) {
        return "load-%04d".formatted(patient);
    }

    VitalSigns signs() {
        if (set % EVERY != EVERY - 1) {
            return VitalSigns.WELL;
        }
        return switch (patient / 2 % 8) {
            case 0 -> VitalSigns.HIGH;
            case 1 -> VitalSigns.MEDIUM;
            case 2 -> VitalSigns.RED;
            default -> VitalSigns.WELL;
        };
    }

    /// The rules that this set meets once it is complete.
    List<String> alerts() {
        var signs = signs();
        if (signs.equals(VitalSigns.HIGH)) {
            return List.of("news2-high", "red-score");
        }
        if (signs.equals(VitalSigns.MEDIUM)) {
            return List.of("news2-medium");
        }
        return signs.equals(VitalSigns.RED) ? List.of("red-score") : List.of();
    }

    String place() {
        return part == WHOLE ? "" : "/Observation";
    }

    String body() {
        return part == WHOLE
                ? signs().bundle(idOf(patient), takenAt())
                : signs().observations(idOf(patient), takenAt()).get(part);
    }

    /// What must then stand in the database: as [StoredReadings] names it.
    List<String> readings() {
        return IntStream.range(0, VitalSigns.OBSERVATIONS)
                .filter(one -> part == WHOLE || part == one)
                .mapToObj(one -> idOf(patient) + " " + takenAt() + " " + KINDS[one])
                .toList();
    }

    private Instant takenAt() {
        return FIRST.plus(APART.multipliedBy(set));
    }
}
