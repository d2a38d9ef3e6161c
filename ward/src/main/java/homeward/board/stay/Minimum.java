package homeward.board.stay;

import homeward.board.patient.Problem;
import homeward.stays.Accountable;
import homeward.stays.Consent;
import homeward.stays.Grounds;
import homeward.stays.Source;
import homeward.stays.Step;
import homeward.vocabulary.PathwayVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The clinical minimum of an admission, as it is typed.
public final class Minimum {
    public static final List<Choice> STEPS = Choice.of(Step.values(), Step::title);
    public static final List<Choice> SOURCES = Choice.of(Source.values(), Source::title);
    public static final List<Choice> CONSENTS = Choice.of(Consent.values(), Consent::title);
    public static final List<Choice> OTHERWISE = List.of(new Choice("yes", "Yes"), new Choice("no", "No"));

    private Minimum() {}

    static void check(Typed typed, Offered offered, List<Problem> found) {
        typed.demandChoice("pathway", offered.pathways(), "Choose a pathway", found);
        typed.demandChoice("step", STEPS, "Say whether this is step-up or step-down", found);
        typed.demandChoice("source", SOURCES, "Choose who asked for the admission", found);
        checkAccountable(typed, offered, found);
        typed.demandChoice("consent", CONSENTS, "Say by whose decision the patient is treated at home", found);
        typed.demandChoice(
                "otherwise", OTHERWISE, "Say whether the patient would otherwise have been in a hospital bed", found);
        typed.demandText("otherwise-why", "Say why, either way", found);
        typed.demandText("baseline", "Say what is usual for this patient", found);
        typed.limitText("limits", found);
        typed.limitText("carer", found);
    }

    static void checkAccountable(Typed typed, Offered offered, List<Problem> found) {
        typed.demandChoice(
                "accountable",
                offered.clinicians(),
                offered.clinicians().isEmpty()
                        ? "Nobody can be accountable yet. Ask an administrator to give a consultant or GP a post here"
                        : "Choose the accountable clinician",
                found);
    }

    /// Once [#check] has found nothing wrong.
    static Grounds read(Typed typed, PathwayVersion pathway) {
        return new Grounds(
                pathway,
                Choice.read(Step.values(), typed.of("step")).orElseThrow(),
                Choice.read(Source.values(), typed.of("source")).orElseThrow(),
                Choice.read(Consent.values(), typed.of("consent")).orElseThrow(),
                typed.is("otherwise", "yes"),
                typed.of("otherwise-why"),
                typed.of("baseline"),
                typed.of("limits"),
                typed.of("carer"));
    }

    static Accountable accountable(Typed typed, Offered offered) {
        return offered.clinicians().stream()
                .filter(one -> typed.is("accountable", one.value()))
                .map(one -> Accountable.chosen(one.label(), one.value()))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, String> filled(Grounds grounds) {
        var fields = new HashMap<>(Map.of(
                "pathway", grounds.pathway().code(),
                "step", Choice.word(grounds.step()),
                "source", Choice.word(grounds.source()),
                "consent", Choice.word(grounds.consent()),
                "otherwise", grounds.otherwiseInHospital() ? "yes" : "no",
                "otherwise-why", grounds.otherwiseWhy(),
                "baseline", grounds.baseline()));
        if (grounds.treatmentLimits() != null) {
            fields.put("limits", grounds.treatmentLimits());
        }
        if (grounds.carer() != null) {
            fields.put("carer", grounds.carer());
        }
        return fields;
    }
}
