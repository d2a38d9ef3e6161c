package homeward.commandline;

import homeward.organisations.KeepProviders;
import homeward.organisations.KeepProviders.Assignment;
import homeward.plumbing.Database;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Gives a ward to the provider that runs it.
@Command(
        name = "ward",
        description = "Gives a ward to the provider that runs it: its people, and no others, reach the patients.",
        mixinStandardHelpOptions = true)
final class AdminWard implements Callable<Integer> {
    @Option(names = "--ward", required = true, paramLabel = "ID", description = "The FHIR id of its Organization.")
    private String ward = "";

    @Option(names = "--provider", required = true, paramLabel = "ODS", description = "The provider's ODS code.")
    private String provider = "";

    @Mixin
    private WhichDatabase where = new WhichDatabase();

    @Override
    public Integer call() {
        WardId id;
        OdsCode code;
        try {
            id = new WardId(ward);
            code = new OdsCode(provider);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + ". Nothing was changed.");
            return ExitCode.USAGE;
        }
        try (var database = Database.reach(where.place())) {
            return tell(KeepProviders.in(database.source()).assign(id, code));
        }
    }

    private int tell(Assignment assignment) {
        return switch (assignment) {
            case DONE -> say(provider + " runs " + ward + " now.", ExitCode.DONE);
            case NO_SUCH_PROVIDER ->
                say("There is no provider " + provider + " yet: ./homeward admin provider", ExitCode.FAILED);
            case NO_SUCH_WARD -> say("There is no ward " + ward + ". Nothing was changed.", ExitCode.FAILED);
        };
    }

    private static int say(String line, int code) {
        System.err.println(line);
        return code;
    }
}
