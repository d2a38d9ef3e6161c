package homeward.torture;

import homeward.torture.Vitals.Mood;
import java.util.List;

/// Who is on the wards: a number of invented patients, a quarter of them for each way of sending, and some who say
/// almost nothing, so that there is silence to be noticed.
///
/// @param count a multiple of 16
record Patients(int count) {
    static final int SILENT = 4;
    private static final int WARDS = 4;
    private static final int WAYS = 4;
    private static final List<Mood> MOODS = List.of(Mood.HIGH, Mood.MEDIUM, Mood.RED, Mood.CONFUSED);
    private static final int ILL_EVERY = 5;

    Patients {
        if (count < WAYS * WARDS || count % (WAYS * WARDS) != 0) {
            throw new IllegalArgumentException("A multiple of 16 patients");
        }
    }

    /// How many send in one way.
    int aWay() {
        return count / WAYS;
    }

    static String idOf(int patient) {
        return "torture-%05d".formatted(patient);
    }

    static String idOfSilent(int silent) {
        return "silent-%02d".formatted(silent);
    }

    static String wardOf(int patient) {
        return "torture-" + patient % WARDS;
    }

    static List<String> wards() {
        return List.of("torture-0", "torture-1", "torture-2", "torture-3");
    }

    /// Every other patient is well throughout; the others are ill now and then, each in one way.
    static Mood mood(int patient, int round) {
        boolean ill = patient % 2 == 0 && (round + patient) % ILL_EVERY == 3;
        return ill ? MOODS.get(patient / 8 % MOODS.size()) : Mood.WELL;
    }
}
