package homeward.board.patient;

import homeward.board.LongStay;
import homeward.board.stay.Move;
import homeward.stays.Accountable;
import homeward.stays.Particulars;
import homeward.stays.Presence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the page of a patient says of the stay: who answers for them, when they are expected to leave, and what may be
/// recorded next.
///
/// @param address of the page of the stay
/// @param accountable null where the stay was corrected away meanwhile
/// @param grown what is to be said of a long stay; null for others
public record StayFacts(
        String address,
        Presence presence,
        Instant since,
        @Nullable Accountable accountable,
        @Nullable LocalDate expectedOn,
        @Nullable LongStay grown,
        List<Move> moves) {

    static StayFacts of(OnTheWard who, @Nullable Particulars standing, Instant now) {
        var stay = who.stay();
        return new StayFacts(
                "/wards/" + who.ward().id().value() + "/stays/" + stay.no().value(),
                stay.presence(),
                stay.since(),
                standing == null ? null : standing.accountable(),
                standing == null ? null : standing.expectedOn(),
                LongStay.on(stay.day(now)),
                standing == null
                        ? List.of()
                        : Stream.of(Move.values())
                                .filter(move -> move.isPossible(standing.stage()))
                                .toList());
    }
}
