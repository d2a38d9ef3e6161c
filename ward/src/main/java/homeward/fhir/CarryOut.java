package homeward.fhir;

import homeward.monitoring.Entry;
import homeward.monitoring.RecordReadings;
import homeward.organisations.FindWards;
import homeward.organisations.OpenWards;
import homeward.organisations.Ward;
import homeward.patients.FindPatients;
import homeward.plumbing.BrokenConstraint;
import homeward.plumbing.Reach;
import homeward.stays.Admission;
import homeward.stays.AdmitPatients;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Does the steps of one request in the order that FHIR's transactions have: wards, patients, readings, then what is
/// read.
///
/// Every reading of the request goes into one call, and every patient into one. What cannot be done is found out before
/// anything is kept, so that a transaction is all or nothing; should the store fail between patients and readings,
/// the same transaction can be sent again, since each of its steps is harmless when done twice. What [CheckSteps] has
/// found to be the sender's is written by the house.
@Component
class CarryOut {
    private final OpenWards openWards;
    private final FindWards findWards;
    private final AdmitPatients admitPatients;
    private final FindPatients findPatients;
    private final RecordReadings recordReadings;

    CarryOut(
            OpenWards openWards,
            FindWards findWards,
            AdmitPatients admitPatients,
            FindPatients findPatients,
            RecordReadings recordReadings) {
        this.openWards = openWards;
        this.findWards = findWards;
        this.admitPatients = admitPatients;
        this.findPatients = findPatients;
        this.recordReadings = recordReadings;
    }

    /// One answer for each step, in order. Of a transaction in which anything is refused, only the refusals, and
    /// nothing was done.
    List<Answer> carryOut(List<Step> steps, boolean allOrNothing, Function<Step.Look, Answer> look, Instant now) {
        var refusals = steps.stream()
                .filter(Step.Refused.class::isInstance)
                .map(step -> ((Step.Refused) step).answer())
                .toList();
        if (allOrNothing && !refusals.isEmpty()) {
            return refusals;
        }
        var answers = new @Nullable Answer[steps.size()];
        wards(steps, answers);
        if (!patients(steps, answers, allOrNothing)) {
            return Arrays.stream(answers)
                    .flatMap(Stream::ofNullable)
                    .filter(Answer::isRejected)
                    .toList();
        }
        readings(steps, answers, now);
        var all = new ArrayList<Answer>(answers.length);
        for (int i = 0; i < answers.length; i++) {
            all.add(
                    switch (steps.get(i)) {
                        case Step.Refused(var answer) -> answer;
                        case Step.Look asked -> look.apply(asked);
                        case Step.Observe _, Step.OpenWard _, Step.Admit _ -> Objects.requireNonNull(answers[i]);
                    });
        }
        return all;
    }

    private void wards(List<Step> steps, @Nullable Answer[] answers) {
        var wards = new ArrayList<Ward>();
        for (int i = 0; i < answers.length; i++) {
            if (steps.get(i) instanceof Step.OpenWard(var ward)) {
                boolean isNew = findWards.byId(ward.id()).isEmpty();
                answers[i] = Answer.kept(isNew, "Organization/" + ward.id().value());
                wards.add(ward);
            }
        }
        if (!wards.isEmpty()) {
            Reach.run(Reach.HOUSE, () -> openWards.open(wards));
        }
    }

    /// Whether to go on.
    private boolean patients(List<Step> steps, @Nullable Answer[] answers, boolean allOrNothing) {
        var places = new ArrayList<Integer>();
        var admissions = new ArrayList<Admission>();
        for (int i = 0; i < answers.length; i++) {
            if (steps.get(i) instanceof Step.Admit(var admission, var _)) {
                answers[i] = admitted(admission);
                places.add(i);
                admissions.add(admission);
            }
        }
        if (admissions.isEmpty()) {
            return true;
        }
        var refused = admit(admissions);
        if (refused.isEmpty()) {
            return true;
        }
        for (int i : places) {
            var step = (Step.Admit) steps.get(i);
            var why = allOrNothing ? refused : admit(List.of(step.admission()));
            if (why.isPresent()) {
                answers[i] = Answer.rejected(409, why.get().apply(step.place()));
            }
        }
        return !allOrNothing;
    }

    private Answer admitted(Admission admission) {
        var id = admission.person().id();
        return Answer.kept(findPatients.numberOf(id).isEmpty(), "Patient/" + id.value());
    }

    /// Why they were not admitted, told of a place in the request; empty when they were. What was looked at before may
    /// have become otherwise meanwhile, and only the database knows who has died or which ward has closed.
    private Optional<Function<String, Problem>> admit(List<Admission> admissions) {
        var sender = Reach.current();
        try {
            Reach.run(Reach.HOUSE, () -> admitPatients.admitFor(sender, admissions));
            return Optional.empty();
        } catch (DuplicateKeyException _) {
            return Optional.of(CheckSteps::numberTaken);
        } catch (DataIntegrityViolationException refused) {
            return Optional.of(
                    switch (BrokenConstraint.in(refused)) {
                        case "nobody_stays_after_death" -> CheckSteps::hasDied;
                        case "nobody_stays_after_closing" -> CheckSteps::wardClosed;
                        case "nobody_is_in_two_places", "one_present_place" -> CheckSteps::movedMeanwhile;
                        default -> throw refused;
                    });
        }
    }

    private void readings(List<Step> steps, @Nullable Answer[] answers, Instant now) {
        var entries = new ArrayList<Entry>(answers.length);
        for (var step : steps) {
            if (step instanceof Step.Observe(var parts)) {
                parts.forEach(part -> entries.add(part.entry()));
            }
        }
        if (entries.isEmpty()) {
            return;
        }
        var receipts = recordReadings.record(entries, now);
        int next = 0;
        for (int i = 0; i < answers.length; i++) {
            if (steps.get(i) instanceof Step.Observe(var parts)) {
                answers[i] = Answer.of(receipts.subList(next, next + parts.size()), parts);
                next += parts.size();
            }
        }
    }
}
