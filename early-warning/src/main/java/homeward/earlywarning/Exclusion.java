package homeward.earlywarning;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/// Why NEWS2 may not be used for somebody. Source: RCP, NEWS2 (2017): not under 16 years, not in pregnancy.
public enum Exclusion {
    UNDER_16("under 16"),
    PREGNANT("pregnant");

    private static final int FROM_AGE = 16;

    private final String label;

    Exclusion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// What excludes this person on this day; empty is nobody's exclusion. The 16th birthday is no longer excluded.
    public static Set<Exclusion> of(LocalDate birthDate, boolean pregnant, LocalDate on) {
        var found = EnumSet.noneOf(Exclusion.class);
        if (on.isBefore(birthDate.plusYears(FROM_AGE))) {
            found.add(UNDER_16);
        }
        if (pregnant) {
            found.add(PREGNANT);
        }
        return Set.copyOf(found);
    }
}
