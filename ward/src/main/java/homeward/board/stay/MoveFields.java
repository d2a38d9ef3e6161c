package homeward.board.stay;

import homeward.board.patient.Problem;
import homeward.stays.Destination;
import homeward.stays.DischargeMethod;
import homeward.stays.Grounds;
import homeward.stays.Happening;
import homeward.vocabulary.PathwayVersion;
import homeward.vocabulary.WardId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the form of each move asks for, beside when it happened.
public final class MoveFields {
    public static final List<Choice> METHODS = Choice.of(DischargeMethod.values(), DischargeMethod::title);
    public static final List<Choice> DESTINATIONS = Choice.of(Destination.values(), Destination::title);

    private MoveFields() {}

    static void check(Move move, Typed typed, Offered offered, List<Problem> found) {
        switch (move) {
            case ADMISSION -> Minimum.check(typed, offered, found);
            case TRANSFER -> {
                typed.demandChoice("to", offered.wardChoices(), "Choose the ward", found);
                Minimum.checkAccountable(typed, offered, found);
            }
            case EXPECTED -> typed.demandDay("on", "Enter the expected day of discharge", "The expected day", found);
            case HAND_OVER -> Minimum.checkAccountable(typed, offered, found);
            case DISCHARGE -> {
                typed.demandChoice("method", METHODS, "Say how the patient is discharged", found);
                typed.demandChoice("destination", DESTINATIONS, "Choose where the patient went", found);
            }
            case LEAVE, RETURN, TO_HOSPITAL, DIED -> {}
        }
        typed.limitText("why", found);
    }

    /// An expected day lies within a year of when it was said: anything else is a slip.
    static void checkExpected(Typed typed, LocalDate said, List<Problem> found) {
        typed.day("on")
                .date()
                .filter(day -> day.isBefore(said) || day.isAfter(said.plusYears(1)))
                .ifPresent(_ -> found.add(new Problem("on-day", "The expected day must be within the year to come")));
    }

    /// Once [#check] has found nothing wrong.
    ///
    /// @param pathway of an admission; null for anything else
    static Happening read(Move move, Typed typed, Offered offered, WardId ward, @Nullable PathwayVersion pathway) {
        return switch (move) {
            case ADMISSION ->
                new Happening.Admitted(ward, Minimum.accountable(typed, offered), grounds(typed, pathway));
            case TRANSFER -> new Happening.Transferred(new WardId(typed.of("to")), Minimum.accountable(typed, offered));
            case LEAVE -> new Happening.WentOnLeave();
            case RETURN -> new Happening.Returned();
            case TO_HOSPITAL -> new Happening.WentToHospital();
            case EXPECTED -> new Happening.Expected(typed.day("on").date().orElseThrow());
            case HAND_OVER -> new Happening.HandedOver(Minimum.accountable(typed, offered));
            case DISCHARGE ->
                new Happening.Discharged(
                        Choice.read(DischargeMethod.values(), typed.of("method"))
                                .orElseThrow(),
                        Choice.read(Destination.values(), typed.of("destination"))
                                .orElseThrow());
            case DIED -> new Happening.Died();
        };
    }

    private static @Nullable Grounds grounds(Typed typed, @Nullable PathwayVersion pathway) {
        return pathway == null ? null : Minimum.read(typed, pathway);
    }

    static Map<String, String> filled(Happening what) {
        return switch (what) {
            case Happening.Admitted(var _, var who, var grounds) -> {
                var fields = new HashMap<>(grounds == null ? Map.<String, String>of() : Minimum.filled(grounds));
                fields.put("accountable", chosen(who.username()));
                yield fields;
            }
            case Happening.Transferred(var to, var who) ->
                Map.of("to", to.value(), "accountable", chosen(who.username()));
            case Happening.HandedOver(var who) -> Map.of("accountable", chosen(who.username()));
            case Happening.Expected(var on) ->
                Map.of(
                        "on-day", Integer.toString(on.getDayOfMonth()),
                        "on-month", Integer.toString(on.getMonthValue()),
                        "on-year", Integer.toString(on.getYear()));
            case Happening.Discharged(var method, var destination) ->
                Map.of("method", Choice.word(method), "destination", Choice.word(destination));
            case Happening.WentOnLeave _,
                    Happening.Returned _,
                    Happening.WentToHospital _,
                    Happening.Died _,
                    Happening.NeverHappened _ -> Map.of();
        };
    }

    private static String chosen(@Nullable String username) {
        return username == null ? "" : username;
    }
}
