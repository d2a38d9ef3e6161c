package homeward.board.stay;

import homeward.organisations.Ward;
import homeward.stays.Accountable;
import java.util.List;
import java.util.stream.Stream;

/// What a form offers to choose from.
///
/// @param clinicians who may be accountable; empty where nobody may
/// @param wards to which a patient may be transferred
public record Offered(List<Choice> pathways, List<Choice> clinicians, List<Ward> wards) {
    /// The wards, by their ids.
    public List<Choice> wardChoices() {
        return wards.stream()
                .map(ward -> new Choice(ward.id().value(), ward.name()))
                .toList();
    }

    Offered withPathway(Choice pathway) {
        return pathways.stream().anyMatch(one -> one.value().equals(pathway.value()))
                ? this
                : new Offered(
                        Stream.concat(pathways.stream(), Stream.of(pathway)).toList(), clinicians, wards);
    }

    Offered withClinician(Accountable who) {
        var username = who.username();
        return username == null
                        || clinicians.stream().anyMatch(one -> one.value().equals(username))
                ? this
                : new Offered(
                        pathways,
                        Stream.concat(clinicians.stream(), Stream.of(new Choice(username, who.name())))
                                .toList(),
                        wards);
    }

    Offered withWard(Ward ward) {
        return new Offered(
                pathways,
                clinicians,
                Stream.concat(wards.stream(), Stream.of(ward)).toList());
    }
}
