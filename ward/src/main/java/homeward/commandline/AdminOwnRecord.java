package homeward.commandline;

import homeward.access.KnowOwnRecord;
import homeward.patients.FindPatients;
import homeward.plumbing.Database;
import homeward.vocabulary.PatientId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says whose record somebody reads who signs in as a patient or a carer.
@Command(
        name = "own-record",
        description = "Says whose record a patient reads who signs in, or a carer with the patient's consent.",
        mixinStandardHelpOptions = true)
final class AdminOwnRecord implements Callable<Integer> {
    @Option(names = "--username", required = true, paramLabel = "NAME", description = "The patient's or carer's.")
    private String username = "";

    @Option(names = "--patient", required = true, paramLabel = "ID", description = "The patient's FHIR id.")
    private String patient = "";

    @Mixin
    private WhichDatabase where = new WhichDatabase();

    @Override
    public Integer call() {
        PatientId id;
        try {
            id = new PatientId(patient);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + ". Nothing was changed.");
            return ExitCode.USAGE;
        }
        try (var database = Database.reach(where.place())) {
            var found = FindPatients.in(database.source()).numberOf(id);
            found.ifPresent(no -> KnowOwnRecord.in(database.source()).note(username, no));
            System.err.println(
                    found.isPresent()
                            ? username + " reads the record of " + patient + " now."
                            : "Nobody is known as " + patient + ". Nothing was changed.");
            return found.isPresent() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }
}
