package homeward.staff;

import homeward.audit.Deed;
import homeward.audit.Doer;
import homeward.audit.Done;
import homeward.audit.Origin;
import homeward.audit.Outcome;
import homeward.audit.WriteEntries;
import homeward.vocabulary.Actor;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// Notes in the audit who signed in and out, and that somebody was refused. What they typed is not noted: people type
/// passwords where names belong.
@Component
class NoteSignIns {
    private static final Actor SOMEBODY = new Actor("stranger", "Somebody not signed in");

    private final WriteEntries writeEntries;

    NoteSignIns(WriteEntries writeEntries) {
        this.writeEntries = writeEntries;
    }

    @EventListener
    void in(AuthenticationSuccessEvent event) {
        note(Deed.SIGN_IN, event.getAuthentication());
    }

    @EventListener
    void out(LogoutSuccessEvent event) {
        note(Deed.SIGN_OUT, event.getAuthentication());
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        add(new Doer(SOMEBODY, "stranger", Doer.HOUSE), Deed.SIGN_IN_REFUSED, Outcome.REFUSED);
    }

    private void note(Deed deed, Authentication proof) {
        if (proof.getPrincipal() instanceof SignedIn person) {
            add(TellWhoAsks.doer(person), deed, Outcome.DONE);
        }
    }

    private void add(Doer doer, Deed deed, Outcome outcome) {
        writeEntries.add(
                new Done(new Origin(doer, deed, "sign-in"), Done.ADMINISTRATION, null, outcome, null, List.of()));
    }
}
