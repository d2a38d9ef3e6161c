package homeward.board.stay;

import homeward.organisations.Ward;
import homeward.patients.Patient;
import homeward.stays.Entry;
import homeward.stays.Happening;
import homeward.stays.Particulars;
import homeward.stays.Presence;
import homeward.stays.Stage;
import homeward.stays.Stay;
import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One stay, seen from a ward on which the patient has or had a place in it.
///
/// @param entries all of them, corrected ones too
/// @param particulars null for a stay that turned out never to have been
record OneStay(
        Ward ward,
        StayNo no,
        Patient patient,
        List<Entry> entries,
        @Nullable Particulars particulars) {

    String address() {
        return "/wards/" + ward.id().value() + "/stays/" + no.value();
    }

    Stage stage() {
        return particulars == null ? Stage.NOT_BEGUN : particulars.stage();
    }

    /// Those that no other corrects, in the order in which it happened.
    static List<Entry> standing(List<Entry> entries) {
        var corrected = entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.corrects()))
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry ->
                        !corrected.contains(entry.number()) && !(entry.what() instanceof Happening.NeverHappened))
                .sorted(Comparator.comparing(Entry::happenedAt).thenComparingLong(Entry::number))
                .toList();
    }

    Optional<Entry> standing(long number) {
        return standing(entries).stream()
                .filter(entry -> entry.number() == number)
                .findFirst();
    }

    static Optional<WardId> wardOf(Happening what) {
        return switch (what) {
            case Happening.Admitted admitted -> Optional.of(admitted.ward());
            case Happening.Transferred transferred -> Optional.of(transferred.ward());
            default -> Optional.empty();
        };
    }

    static boolean ends(Happening what) {
        return what instanceof Happening.Discharged || what instanceof Happening.Died;
    }

    /// On which ward the patient has, or last had, a place.
    Optional<WardId> lastWard() {
        return standing(entries).stream()
                .flatMap(entry -> wardOf(entry.what()).stream())
                .reduce((_, later) -> later);
    }

    /// Whether this ward is where the stay goes on.
    boolean isHere() {
        return present().filter(stay -> stay.ward().equals(ward.id())).isPresent();
    }

    /// Empty where the stay has ended.
    Optional<Stay> present() {
        return presence()
                .flatMap(presence -> lastWard()
                        .flatMap(at -> happened(what -> what instanceof Happening.Admitted)
                                .map(admitted -> new Stay(no, patient.no(), at, admitted, presence, since()))));
    }

    private Optional<Presence> presence() {
        return switch (stage()) {
            case ON_THE_WARD -> Optional.of(Presence.ON_THE_WARD);
            case ON_LEAVE -> Optional.of(Presence.ON_LEAVE);
            case IN_HOSPITAL -> Optional.of(Presence.IN_HOSPITAL);
            case NOT_BEGUN, ENDED -> Optional.empty();
        };
    }

    private Instant since() {
        return happened(what -> !(what instanceof Happening.Expected || what instanceof Happening.HandedOver))
                .orElseThrow();
    }

    /// When such a thing last happened.
    Optional<Instant> happened(Predicate<Happening> such) {
        return standing(entries).stream()
                .filter(entry -> such.test(entry.what()))
                .map(Entry::happenedAt)
                .reduce((_, later) -> later);
    }
}
