package homeward.stays;

import homeward.plumbing.Reach;
import homeward.vocabulary.PatientNo;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells referrers what became of their patients: until four weeks after discharge, in which most of those come back
/// to hospital who do, and no longer.
@Component
public class FollowReferrals {
    private final Stays stays;

    FollowReferrals(Stays stays) {
        this.stays = stays;
    }

    /// Newest first.
    public List<Referred> of(Reach.Referrer referrer) {
        return stays.referredBy(referrer);
    }

    /// Whether they still may follow this patient.
    public boolean includes(Reach.Referrer referrer, PatientNo patient) {
        return of(referrer).stream().anyMatch(one -> one.patient().equals(patient));
    }
}
