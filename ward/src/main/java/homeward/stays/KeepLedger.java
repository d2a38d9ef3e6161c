package homeward.stays;

import homeward.audit.Deed;
import homeward.audit.WriteEntries;
import homeward.patients.FindPatients;
import homeward.patients.Patient;
import homeward.plumbing.BrokenConstraint;
import homeward.vocabulary.Actor;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Adds to the ledger, one entry in one transaction: looks first whether it fits, and tells the house what changed by
/// it. Whoever adds something of a patient holds that patient meanwhile, so that what was looked at is still so.
@Component
class KeepLedger {
    /// What is typed as now may be a moment ahead of the server.
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final LedgerEntries entries;
    private final Stays stays;
    private final FindPatients findPatients;
    private final WriteEntries writeEntries;
    private final TellWhereabouts tellWhereabouts;
    private final TransactionTemplate transaction;

    KeepLedger(
            LedgerEntries entries,
            Stays stays,
            FindPatients findPatients,
            WriteEntries writeEntries,
            TellWhereabouts tellWhereabouts,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.stays = stays;
        this.findPatients = findPatients;
        this.writeEntries = writeEntries;
        this.tellWhereabouts = tellWhereabouts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// What shall stand in the ledger.
    ///
    /// @param at to the microsecond
    /// @param corrects the entry instead of which it stands; null for something new
    record Line(
            Happening what,
            Instant at,
            Actor by,
            @Nullable String why,
            @Nullable Long corrects) {
        Line {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /// Does the work in a transaction. Whatever it refuses, and whatever the database refuses, leaves nothing.
    Recorded inOneTransaction(Supplier<Recorded> work) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                var recorded = work.get();
                if (!(recorded instanceof Recorded.Done)) {
                    status.setRollbackOnly();
                }
                return recorded;
            }));
        } catch (DataIntegrityViolationException refused) {
            return refusal(BrokenConstraint.in(refused)).orElseThrow(() -> refused);
        }
    }

    /// Two who write in the same instant may both have looked and found that it fits: the database lets one of them.
    private static Optional<Recorded> refusal(String constraint) {
        return Optional.ofNullable(
                switch (constraint) {
                    case "nobody_is_in_two_places", "one_present_place" -> new Recorded.AlreadyOnAWard();
                    case "nobody_stays_after_closing" -> new Recorded.WardClosed();
                    case "nobody_stays_after_death" -> new Recorded.HasDied();
                    case "on_a_ward_that_exists" -> new Recorded.NoSuchWard();
                    case "an_entry_is_corrected_once" -> new Recorded.CorrectedMeanwhile();
                    default -> null;
                });
    }

    /// Adds to a stay that has to do with this ward.
    ///
    /// @param from the ward of whoever writes: the patient is there now, or for a correction was there
    Recorded add(StayNo stay, WardId from, Line line, Instant now) {
        var patient = entries.patientOf(stay).flatMap(findPatients::hold);
        if (patient.isEmpty()) {
            return new Recorded.NotFound();
        }
        var known = entries.of(stay);
        var standing = Course.standing(known);
        if (line.corrects() != null && standing.stream().noneMatch(one -> one.number() == line.corrects())) {
            return known.stream().anyMatch(one -> one.number() == line.corrects())
                    ? new Recorded.CorrectedMeanwhile()
                    : new Recorded.NotFound();
        }
        var before = course(moves(standing));
        return isOf(before, from, line.corrects() != null)
                ? add(stay, patient.get(), standing, before, line, now)
                : new Recorded.NotFound();
    }

    /// The first entry of a stay that has just begun.
    ///
    /// @param patient held by this transaction
    Recorded begin(StayNo stay, Patient patient, Line line, Instant now) {
        return add(stay, patient, List.of(), course(List.of()), line, now);
    }

    private Recorded add(StayNo stay, Patient patient, List<Entry> standing, Course before, Line line, Instant now) {
        if (line.at().isAfter(now.plus(AHEAD))) {
            return new Recorded.NotYet();
        }
        var moves = new ArrayList<>(moves(standing.stream()
                .filter(one -> !Objects.equals(one.number(), line.corrects()))
                .toList()));
        if (!(line.what() instanceof Happening.NeverHappened)) {
            moves.add(new Course.Move(Long.MAX_VALUE, line.at(), line.what()));
        }
        return switch (Course.of(moves)) {
            case Course.Told.Unsound(var move, var stage) -> new Recorded.DoesNotFit(move.what(), move.at(), stage);
            case Course.Told.Sound(var after) ->
                elsewhere(patient.no(), before, after)
                        .<Recorded>map(span -> new Recorded.Elsewhere(span.from(), span.until()))
                        .orElseGet(() -> keep(stay, patient, before, after, line, now));
        };
    }

    private Recorded keep(StayNo stay, Patient patient, Course before, Course after, Line line, Instant now) {
        long entry = entries.add(stay, line.what(), line.at(), line.by(), line.why(), line.corrects());
        writeEntries.changed(Deed.PATIENT_UPDATE, Set.of(patient.no()), line.why());
        tellWhereabouts.changed(patient, before, after, now);
        return new Recorded.Done(stay, entry);
    }

    /// Another stay of the patient that would overlap with this course.
    private Optional<Span> elsewhere(PatientNo patient, Course before, Course after) {
        return stays.spans(patient).stream()
                .filter(span -> !before.spans().contains(span))
                .filter(span -> after.spans().stream().anyMatch(span::overlaps))
                .findFirst();
    }

    private static boolean isOf(Course course, WardId ward, boolean everWas) {
        return everWas
                ? course.spans().stream().anyMatch(span -> span.ward().equals(ward))
                : course.present().filter(span -> span.ward().equals(ward)).isPresent();
    }

    private static List<Course.Move> moves(List<Entry> entries) {
        return entries.stream().map(Course.Move::of).toList();
    }

    /// What stands was looked at before it was written.
    private static Course course(List<Course.Move> moves) {
        return switch (Course.of(moves)) {
            case Course.Told.Sound(var course) -> course;
            case Course.Told.Unsound(var move, var stage) ->
                throw new IllegalStateException(
                        "Entry " + move.number() + " stands where the patient " + stage.words());
        };
    }
}
