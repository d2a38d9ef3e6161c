package homeward.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What was done. Those that concern patients are named as IHE's Basic Audit Log Patterns name them.
///
/// Source: IHE ITI BALP 1.1.4, Patient Read, Query, Create, Update, Delete.
public enum Deed {
    PATIENT_READ("Looked at the record"),
    /// A list or a search that shows patients, such as a board.
    PATIENT_QUERY("Looked at a list with the patient on it"),
    PATIENT_CREATE("Added to the record"),
    PATIENT_UPDATE("Changed the record"),
    PATIENT_DELETE("Took from the record"),
    /// What devices and other systems sent, of one sender, committed together.
    INTAKE("Sent readings"),
    /// All that is held of one patient, handed out.
    EXPORT("Took a copy of the record"),
    BREAK_GLASS("Opened the record in an emergency"),
    SIGN_IN("Signed in"),
    SIGN_IN_REFUSED("Was refused at sign-in"),
    SIGN_OUT("Signed out"),
    /// Who works here, what they may, or how they prove who they are.
    ACCOUNT_CHANGE("Changed an account"),
    /// How a ward is kept, or where an organisation belongs and what it is called.
    SETTINGS_CHANGE("Changed a ward's settings or an organisation"),
    /// Lets a device, a gateway or another system become known, or gives it another code or other keys.
    MACHINE_ADD("Added a machine"),
    /// A machine's own key was enrolled, with a code.
    MACHINE_ENROL("Enrolled its key"),
    MACHINE_REVOKE("Revoked a machine"),
    /// A machine, or a stranger in a machine's place, was not let in, or not allowed what it asked.
    MACHINE_REFUSED("Was refused as a machine"),
    /// Somebody looked who had looked.
    AUDIT_READ("Looked at who had looked"),
    /// The chain goes on after a restore.
    RE_SEAL("Sealed the audit anew");

    private final String title;

    Deed(String title) {
        this.title = title;
    }

    /// As people read it, after a name.
    public String title() {
        return title;
    }

    /// As it is kept: in small letters, with hyphens.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Deed> of(String word) {
        return Stream.of(values()).filter(deed -> deed.word().equals(word)).findFirst();
    }
}
