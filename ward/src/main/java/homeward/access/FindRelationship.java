package homeward.access;

import homeward.organisations.FindWards;
import homeward.organisations.Ward;
import homeward.patients.FindPatients;
import homeward.plumbing.Reach;
import homeward.staff.Activity;
import homeward.staff.Extent;
import homeward.staff.FindDuties;
import homeward.staff.Post;
import homeward.staff.SignedIn;
import homeward.staff.WhoMay;
import homeward.stays.FollowReferrals;
import homeward.stays.Stay;
import homeward.stays.WhoIsOnTheWard;
import homeward.vocabulary.FhirId;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.WardId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Says whether somebody stands in a relationship to a ward, or to a patient: computed anew each time from the
/// patient's present stay and the person's present posts and shifts, and kept nowhere.
///
/// Somebody whose id means nothing is looked for just as long as a stranger's patient, so that the time tells no more
/// than the answer.
@Component
public class FindRelationship {
    private static final PatientNo NOBODY = new PatientNo(0);
    private static final WardId NO_WARD = new WardId("-");

    private final FindPatients findPatients;
    private final WhoIsOnTheWard whoIsOnTheWard;
    private final FindWards findWards;
    private final FindDuties findDuties;
    private final FollowReferrals followReferrals;
    private final InstantSource clock;

    FindRelationship(
            FindPatients findPatients,
            WhoIsOnTheWard whoIsOnTheWard,
            FindWards findWards,
            FindDuties findDuties,
            FollowReferrals followReferrals,
            InstantSource clock) {
        this.findPatients = findPatients;
        this.whoIsOnTheWard = whoIsOnTheWard;
        this.findWards = findWards;
        this.findDuties = findDuties;
        this.followReferrals = followReferrals;
        this.clock = clock;
    }

    /// Whether the person may do this on that ward.
    public boolean toWard(SignedIn person, Activity activity, String ward) {
        return FhirId.holds(ward)
                && findWards
                        .byId(new WardId(ward))
                        .filter(found -> includes(person, activity, found))
                        .isPresent();
    }

    /// Those of the wards on which the person may do this.
    public List<Ward> amongWards(SignedIn person, Activity activity, List<Ward> wards) {
        var duties = findDuties.of(person, clock.instant());
        return wards.stream()
                .filter(ward -> includes(person, duties, activity, ward))
                .toList();
    }

    /// Whether the person may do this for that patient.
    public boolean toPatient(SignedIn person, Activity activity, String patient) {
        if (WhoMay.extent(person.role(), activity).equals(Optional.of(Extent.REFERRED))) {
            return Reach.within(
                    Reach.HOUSE, () -> followReferrals.includes(person.asReferrer(clock.instant()), number(patient)));
        }
        return Reach.within(Reach.HOUSE, () -> wardOf(patient))
                .filter(ward -> includes(person, activity, ward))
                .isPresent();
    }

    private boolean includes(SignedIn person, Activity activity, Ward ward) {
        return includes(person, findDuties.of(person, clock.instant()), activity, ward);
    }

    private static boolean includes(SignedIn person, List<Post> duties, Activity activity, Ward ward) {
        return WhoMay.extent(person.role(), activity)
                .filter(extent -> WardTeam.includes(duties, extent, ward))
                .isPresent();
    }

    private PatientNo number(String patient) {
        return Optional.of(patient)
                .filter(FhirId::holds)
                .flatMap(id -> findPatients.numberOf(new PatientId(id)))
                .orElse(NOBODY);
    }

    private Optional<Ward> wardOf(String patient) {
        var no = number(patient);
        var ward = Optional.ofNullable(whoIsOnTheWard.of(Set.of(no)).get(no)).map(Stay::ward);
        return findWards.byId(ward.orElse(NO_WARD));
    }
}
