package homeward.commandline;

import homeward.audit.ReSealAudit;
import homeward.plumbing.Database;
import homeward.plumbing.DatabasePlace;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says in the audit that the database was restored, and lets its chains go on from there.
@Command(
        name = "re-seal",
        description = {
            "Says in the audit that the database was restored, and lets its chains go on from there.",
            "The new heads are printed: keep them with those that you have. Heads of what was lost are void after them."
        },
        mixinStandardHelpOptions = true)
final class AuditReSeal implements Callable<Integer> {
    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "What happened, and who decided.")
    private String reason = "";

    @Option(names = "--heads", paramLabel = "FILE", description = "Where the heads are kept, to add the new ones to.")
    private @Nullable Path heads;

    @Mixin
    private WhichDatabase where = new WhichDatabase();

    @Override
    public Integer call() {
        var place = where.place();
        try (var database = Database.reach(place)) {
            var told = ReSealAudit.in(database.source(), file(place)).reSeal(reason);
            told.forEach(head -> System.out.println(head.written()));
            return ExitCode.DONE;
        }
    }

    private @Nullable Path file(DatabasePlace place) {
        if (heads != null) {
            return heads;
        }
        return place instanceof DatabasePlace.InFolder(var folder) ? folder.resolve("audit-heads.jsonl") : null;
    }
}
