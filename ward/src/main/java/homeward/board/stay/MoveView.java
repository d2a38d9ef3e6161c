package homeward.board.stay;

import homeward.board.patient.Banner;
import homeward.organisations.Ward;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A move, or a correction of one, as it is being written.
///
/// @param stay the address of the page of the stay
/// @param corrected what is corrected, in words; null for something new
/// @param stands what stands now and may matter to the writer; empty where nothing does
/// @param alerts what the open alerts say that end with it
public record MoveView(
        Banner banner,
        Ward ward,
        String stay,
        String action,
        Move move,
        @Nullable String corrected,
        String stands,
        List<String> alerts,
        Typed typed,
        Offered offered) {

    public String title() {
        return corrected == null ? move.title() : "Correct: " + corrected;
    }

    public boolean correcting() {
        return corrected != null;
    }

    /// What is asked for "when" is asked of.
    public String legend() {
        return switch (move) {
            case ADMISSION -> "Day of admission";
            case TRANSFER -> "Day of the transfer";
            case LEAVE -> "Day on which the patient went";
            case RETURN -> "Day on which the patient came back";
            case TO_HOSPITAL -> "Day on which the patient was taken to hospital";
            case EXPECTED -> "Day on which this was decided";
            case HAND_OVER -> "Day from which they are accountable";
            case DISCHARGE -> "Day of discharge";
            case DIED -> "Day of death";
        };
    }

    MoveView with(Typed other) {
        return new MoveView(banner, ward, stay, action, move, corrected, stands, alerts, other, offered);
    }
}
