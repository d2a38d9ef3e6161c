package homeward.board.stay;

import homeward.board.cui.Moments;
import homeward.stays.Accountable;
import homeward.stays.Grounds;
import homeward.stays.Happening;
import homeward.vocabulary.PathwayVersion;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What the ledger says, in words.
///
/// @param wards names of wards
/// @param pathways titles of pathways
record Words(Function<WardId, String> wards, Function<PathwayVersion, String> pathways) {

    String title(Happening what) {
        return switch (what) {
            case Happening.Admitted(var ward, var _, var _) -> "Admitted to " + wards.apply(ward);
            case Happening.Transferred(var ward, var _) -> "Transferred to " + wards.apply(ward);
            case Happening.WentOnLeave _ -> "Went on leave";
            case Happening.Returned _ -> "Returned to the ward";
            case Happening.WentToHospital _ -> "Escalated to hospital";
            case Happening.Expected(var on) -> "Expected to be discharged on " + Moments.date(on);
            case Happening.HandedOver(var who) -> "Handed over to " + who.name();
            case Happening.Discharged _ -> "Discharged";
            case Happening.Died _ -> "Died";
            case Happening.NeverHappened _ -> "This never happened";
        };
    }

    List<Fact> facts(Happening what) {
        return switch (what) {
            case Happening.Admitted(var _, var who, var grounds) -> {
                var facts = new ArrayList<Fact>();
                facts.add(accountable(who));
                if (grounds != null) {
                    facts.addAll(facts(grounds));
                }
                yield facts;
            }
            case Happening.Transferred(var _, var who) -> List.of(accountable(who));
            case Happening.Discharged(var method, var destination) ->
                List.of(new Fact("How", method.title()), new Fact("Where to", destination.title()));
            default -> List.of();
        };
    }

    static Fact accountable(Accountable who) {
        return new Fact("Accountable clinician", said(who));
    }

    /// The name, and where nobody chose the person, by what they answer.
    static String said(Accountable who) {
        return switch (who.standing()) {
            case CONSULTANT_OR_GP -> who.name();
            case WARD_LEAD -> who.name() + ", who leads the ward";
            case MEDICAL_DIRECTOR -> "To be named. Until then: " + who.name();
        };
    }

    List<Fact> facts(Grounds grounds) {
        return List.of(
                new Fact("Pathway", pathways.apply(grounds.pathway())),
                new Fact("Way in", grounds.step().title()),
                new Fact("Asked for by", grounds.source().title()),
                new Fact("Decision", grounds.consent().title()),
                new Fact(
                        "Otherwise in a hospital bed",
                        (grounds.otherwiseInHospital() ? "Yes: " : "No: ") + grounds.otherwiseWhy()),
                new Fact("Usual for the patient", grounds.baseline()),
                new Fact("Limits of treatment", grounds.treatmentLimits() == null ? "None" : grounds.treatmentLimits()),
                new Fact("Carer at home", grounds.carer() == null ? "None" : grounds.carer()));
    }

    /// "7 days", "3 hours".
    static String roughly(Duration length) {
        long days = length.toDays();
        return days > 0 ? count(days, "day") : count(length.toHours(), "hour");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
