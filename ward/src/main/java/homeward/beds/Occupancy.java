package homeward.beds;

import org.jspecify.annotations.Nullable;

/// How full it is: patients by open places, whoever counts. More than all places is no fault of the sum: it happens,
/// and is said.
///
/// @param patients who take a place
/// @param places that are open; null where nobody has said
public record Occupancy(int patients, @Nullable Integer places) {
    /// What it is measured by, said wherever it is.
    public static final String MEASURED_BY = "open places";

    /// In tenths of a percent, rounded half up; null where places are not known, or there are none.
    public @Nullable Integer perMille() {
        return places == null || places == 0 ? null : Math.toIntExact((2000L * patients + places) / (2L * places));
    }

    /// How many more patients there are than places; 0 where there are not, or nobody knows.
    public int above() {
        return places == null ? 0 : Math.max(0, patients - places);
    }

    /// "23 patients, 20 open places, 115%: 3 above".
    public String words() {
        var people = Shares.patients(patients);
        if (places == null) {
            return people + ", open places not known";
        }
        var known = people + ", " + places + (places == 1 ? " open place" : " open places");
        var share = perMille();
        var percent = share == null ? "" : ", " + percent(share) + "%";
        return known + percent + (above() == 0 ? "" : ": " + above() + " above");
    }

    /// "87", "112.5".
    static String percent(int perMille) {
        return perMille % 10 == 0 ? Integer.toString(perMille / 10) : perMille / 10 + "." + perMille % 10;
    }
}
