package homeward.fhir;

import homeward.machines.Machine;
import homeward.machines.NoteRefusals;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Takes a Bundle that was posted, or one resource that was put. Source: FHIR R4, http.html, batch/transaction.
@Component
class TakeBundle {
    private static final String TRANSACTION = "transaction";
    private static final String BATCH = "batch";

    private final CheckSteps checkSteps;
    private final CarryOut carryOut;
    private final TakeObservation takeObservation;
    private final NoteRefusals noteRefusals;

    TakeBundle(CheckSteps checkSteps, CarryOut carryOut, TakeObservation takeObservation, NoteRefusals noteRefusals) {
        this.checkSteps = checkSteps;
        this.carryOut = carryOut;
        this.takeObservation = takeObservation;
        this.noteRefusals = noteRefusals;
    }

    Reply take(byte[] body, SentWith frame, Function<Step.Look, Answer> look, Instant now) {
        var bundle = BundleReader.bundle(body);
        if (!"Bundle".equals(bundle.resourceType())) {
            return Reply.problem(
                    422, "structure", "not-a-bundle", "A Bundle is posted here; an Observation to /fhir/Observation.");
        }
        boolean transaction = TRANSACTION.equals(bundle.type());
        if (!transaction && !BATCH.equals(bundle.type())) {
            return Reply.problem(
                    422,
                    Problem.error(
                            "not-supported",
                            "bundle-type",
                            "A Bundle of type transaction or batch is carried out; others only carry.",
                            "Bundle.type"));
        }
        if (!bundle.problems().isEmpty()) {
            return Reply.of(422, Outcome.of(bundle.problems()));
        }
        var around = takeObservation.around(frame.base(), BundleSteps.fullUrls(bundle), now);
        var steps = checked(new BundleSteps(body, around).of(bundle), frame.sender());
        var answers = carryOut.carryOut(steps, transaction, look, now);
        boolean refused = transaction && answers.stream().anyMatch(Answer::isRejected);
        return refused ? refused(answers) : Reply.of(200, BundleWriter.answers(bundle.type() + "-response", answers));
    }

    Answer put(String path, byte[] body, SentWith frame, Instant now) {
        var step = BundleSteps.put(path, body, frame.base(), now);
        return carryOut.carryOut(checked(List.of(step), frame.sender()), true, _ -> nothing(), now)
                .getFirst();
    }

    private List<Step> checked(List<Step> steps, Machine sender) {
        var permitted = Permitted.of(steps, sender);
        if (Permitted.refused(permitted)) {
            noteRefusals.note(sender, "/fhir", "Not allowed: an entry of a Bundle");
        }
        return checkSteps.check(permitted, sender);
    }

    private static Answer nothing() {
        throw new IllegalStateException("A resource that was put asks nothing");
    }

    private static Reply refused(List<Answer> answers) {
        int status = answers.stream().mapToInt(Answer::status).distinct().count() == 1
                ? answers.getFirst().status()
                : 422;
        return Reply.of(
                status == 405 ? 422 : status,
                Outcome.of(answers.stream()
                        .filter(Answer::isRejected)
                        .flatMap(answer -> answer.problems().stream())
                        .toList()));
    }
}
