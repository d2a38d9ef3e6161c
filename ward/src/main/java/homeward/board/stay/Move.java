package homeward.board.stay;

import homeward.stays.Accountable;
import homeward.stays.Destination;
import homeward.stays.DischargeMethod;
import homeward.stays.Happening;
import homeward.stays.Stage;
import homeward.vocabulary.WardId;
import java.time.LocalDate;
import java.util.Optional;

/// What can be recorded of a stay, each in a form of its own.
public enum Move {
    ADMISSION("Admission", "Save"),
    TRANSFER("Transfer to another ward", "Transfer"),
    LEAVE("Go on leave", "Record the leave"),
    RETURN("Return to the ward", "Record the return"),
    TO_HOSPITAL("Escalate to hospital", "Record the escalation"),
    EXPECTED("Set the expected day of discharge", "Set the day"),
    HAND_OVER("Hand over to another clinician", "Hand over"),
    DISCHARGE("Discharge", "Discharge"),
    DIED("Record a death", "Record the death");

    private final String title;
    private final String press;

    Move(String title, String press) {
        this.title = title;
        this.press = press;
    }

    /// As it stands in an address.
    public String word() {
        return Choice.word(this);
    }

    public String title() {
        return title;
    }

    /// On the button that records it.
    public String press() {
        return press;
    }

    /// Whether it may happen now.
    public boolean isPossible(Stage stage) {
        return stage.allows(example());
    }

    /// Whether open alerts end with it.
    boolean endsAlerts() {
        return this == LEAVE || this == TO_HOSPITAL || this == DISCHARGE || this == DIED;
    }

    static Move of(Happening what) {
        return switch (what) {
            case Happening.Admitted _, Happening.NeverHappened _ -> ADMISSION;
            case Happening.Transferred _ -> TRANSFER;
            case Happening.WentOnLeave _ -> LEAVE;
            case Happening.Returned _ -> RETURN;
            case Happening.WentToHospital _ -> TO_HOSPITAL;
            case Happening.Expected _ -> EXPECTED;
            case Happening.HandedOver _ -> HAND_OVER;
            case Happening.Discharged _ -> DISCHARGE;
            case Happening.Died _ -> DIED;
        };
    }

    /// One such, whatever its particulars: whether it fits depends on none of them.
    private Happening example() {
        var who = Accountable.chosen("Anybody", "anybody");
        var ward = new WardId("any");
        return switch (this) {
            case ADMISSION -> new Happening.Admitted(ward, who, null);
            case TRANSFER -> new Happening.Transferred(ward, who);
            case LEAVE -> new Happening.WentOnLeave();
            case RETURN -> new Happening.Returned();
            case TO_HOSPITAL -> new Happening.WentToHospital();
            case EXPECTED -> new Happening.Expected(LocalDate.EPOCH);
            case HAND_OVER -> new Happening.HandedOver(who);
            case DISCHARGE -> new Happening.Discharged(DischargeMethod.CLINICAL_ADVICE, Destination.USUAL_RESIDENCE);
            case DIED -> new Happening.Died();
        };
    }

    static Optional<Move> called(String word) {
        return Choice.read(values(), word).filter(move -> move != ADMISSION);
    }
}
