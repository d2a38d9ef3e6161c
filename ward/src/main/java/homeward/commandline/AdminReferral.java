package homeward.commandline;

import homeward.patients.FindPatients;
import homeward.plumbing.Database;
import homeward.stays.NoteReferral;
import homeward.stays.Referral;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.PatientId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says who referred a patient who is on a ward now.
@Command(
        name = "referral",
        description = "Says who referred a patient who is on a ward now: they can follow what becomes of it.",
        mixinStandardHelpOptions = true)
final class AdminReferral implements Callable<Integer> {
    @Option(names = "--patient", required = true, paramLabel = "ID", description = "The patient's FHIR id.")
    private String patient = "";

    @Option(names = "--username", paramLabel = "NAME", description = "Who referred them, where it is a person here.")
    private @Nullable String username;

    @Option(names = "--organisation", paramLabel = "ODS", description = "For which organisation; its ODS code.")
    private @Nullable String organisation;

    @Option(names = "--at", paramLabel = "TIME", description = "When, like 2026-11-22T09:30:00Z. Without it: now.")
    private @Nullable String at;

    @Mixin
    private WhichDatabase where = new WhichDatabase();

    @Override
    public Integer call() {
        PatientId id;
        Referral referral;
        try {
            id = new PatientId(patient);
            var when = at == null ? InstantSource.system().instant() : Instant.parse(at);
            referral = new Referral(when, username, organisation == null ? null : new OdsCode(organisation));
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            System.err.println(wrong.getMessage() + ". Nothing was changed.");
            return ExitCode.USAGE;
        }
        try (var database = Database.reach(where.place())) {
            var noted = FindPatients.in(database.source())
                    .numberOf(id)
                    .filter(no -> NoteReferral.in(database.source()).note(no, referral));
            System.err.println(
                    noted.isPresent()
                            ? "Noted who referred " + patient + "."
                            : patient + " is on no ward now. Nothing was changed.");
            return noted.isPresent() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }
}
