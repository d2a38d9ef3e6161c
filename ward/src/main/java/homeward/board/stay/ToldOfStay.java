package homeward.board.stay;

import homeward.board.patient.Told;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the page of a stay says of what its reader has just done.
final class ToldOfStay {
    static final String ADMITTED = "admitted";
    static final String ADMITTED_BEFORE = "admitted-before";
    static final String RECORDED = "recorded";
    static final String CORRECTED = "corrected";
    static final String NOTHING_NEW = "nothing-new";
    static final String NO_LONGER = "no-longer";
    static final String MEANWHILE = "meanwhile";

    private ToldOfStay() {}

    static Optional<Told> of(@Nullable String word) {
        return switch (word) {
            case ADMITTED ->
                Optional.of(new Told("Admitted", "Readings are expected from now on, by the plan of the ward.", true));
            case ADMITTED_BEFORE ->
                Optional.of(new Told("Admitted", "The form came twice. The patient is admitted once.", true));
            case RECORDED -> Optional.of(new Told("Recorded", "It stands at its place in the timeline.", true));
            case CORRECTED ->
                Optional.of(new Told("Corrected", "What was recorded before can still be read in the timeline.", true));
            case NOTHING_NEW -> Optional.of(new Told("Nothing was recorded", "It stood like this already.", false));
            case NO_LONGER ->
                Optional.of(new Told(
                        "Nothing was recorded",
                        "This cannot happen where the patient is now. Perhaps it was recorded just before: see the"
                                + " timeline.",
                        false));
            case MEANWHILE ->
                Optional.of(new Told(
                        "Nothing was recorded",
                        "Somebody else has corrected this entry meanwhile. See what stands now.",
                        false));
            case null, default -> Optional.empty();
        };
    }
}
