package homeward.board.stay;

import homeward.organisations.FindWards;
import homeward.organisations.Ward;
import homeward.pathways.FindPathways;
import homeward.plumbing.Reach;
import homeward.stays.CheckAccountable;
import homeward.stays.Grounds;
import homeward.stays.Happening;
import homeward.vocabulary.PathwayVersion;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds what the forms of stays offer. Pathways, clinicians and the wards of one's own provider are nobody's record,
/// so they are read past one's own reach.
@Component
class FindOffered {
    private final FindPathways findPathways;
    private final CheckAccountable checkAccountable;
    private final FindWards findWards;

    FindOffered(FindPathways findPathways, CheckAccountable checkAccountable, FindWards findWards) {
        this.findPathways = findPathways;
        this.checkAccountable = checkAccountable;
        this.findWards = findWards;
    }

    Offered on(Ward ward, Instant now) {
        return Reach.within(
                Reach.HOUSE,
                () -> new Offered(
                        findPathways.inForce(now).stream()
                                .map(pathway -> new Choice(pathway.code(), pathway.title()))
                                .toList(),
                        checkAccountable.candidates(ward.id(), now).stream()
                                .map(one -> new Choice(one.username(), one.name()))
                                .toList(),
                        findWards.all().stream()
                                .filter(other -> other.provider().equals(ward.provider())
                                        && !other.id().equals(ward.id()))
                                .toList()));
    }

    /// Also what an entry says already: a pathway no longer in force, a clinician who has left, or this ward itself.
    Offered standing(Happening what, Ward ward, Instant now) {
        var offered = on(ward, now);
        return switch (what) {
            case Happening.Admitted(var _, var who, var grounds) ->
                withPathway(offered, grounds).withClinician(who);
            case Happening.Transferred(var to, var who) ->
                (to.equals(ward.id()) ? offered.withWard(ward) : offered).withClinician(who);
            case Happening.HandedOver(var who) -> offered.withClinician(who);
            default -> offered;
        };
    }

    private Offered withPathway(Offered offered, @Nullable Grounds grounds) {
        return grounds == null
                ? offered
                : offered.withPathway(new Choice(grounds.pathway().code(), title(grounds.pathway())));
    }

    /// The version of a pathway that is in force.
    Optional<PathwayVersion> version(String code, Instant now) {
        return findPathways.inForce(now).stream()
                .filter(pathway -> pathway.code().equals(code))
                .map(pathway -> pathway.version())
                .findFirst();
    }

    /// As people say it, in force or not.
    String title(PathwayVersion version) {
        return findPathways.find(version).map(pathway -> pathway.title()).orElse(version.code());
    }
}
