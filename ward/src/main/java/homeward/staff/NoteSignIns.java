package homeward.staff;

import homeward.audit.Deed;
import homeward.audit.Doer;
import homeward.audit.Done;
import homeward.audit.Origin;
import homeward.audit.Outcome;
import homeward.audit.WriteEntries;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Notes in the audit who signed in and out, and that somebody was refused. What they typed is not noted: people type
/// passwords where names belong.
@Component
class NoteSignIns {
    private final WriteEntries writeEntries;

    NoteSignIns(WriteEntries writeEntries) {
        this.writeEntries = writeEntries;
    }

    void in(SignedIn person) {
        add(TellWhoAsks.doer(person), Deed.SIGN_IN, Outcome.DONE, null);
    }

    void out(Doer person, Ending why) {
        add(person, Deed.SIGN_OUT, Outcome.DONE, why.word());
    }

    void refused(String why) {
        add(Doer.STRANGER, Deed.SIGN_IN_REFUSED, Outcome.REFUSED, why);
    }

    private void add(Doer doer, Deed deed, Outcome outcome, @Nullable String reason) {
        writeEntries.add(
                new Done(new Origin(doer, deed, "sign-in"), Done.ADMINISTRATION, reason, outcome, null, List.of()));
    }
}
