package homeward.commandline;

import homeward.audit.Head;
import homeward.audit.Heads;
import homeward.audit.Restore;
import homeward.audit.Tamper;
import homeward.audit.VerifyAudit;
import homeward.plumbing.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// Goes through the audit, and says whether anybody touched it.
@Command(
        name = "verify",
        description = {
            "Goes through the audit of every tenant, and says whether anything was edited, deleted, slipped in, moved or cut.",
            "A chain that was made anew, or lost its end, is found only with the heads that were told to the outside.",
            "Exit code 0: it is as it was sealed. 3: it is not; the report says where."
        },
        mixinStandardHelpOptions = true)
final class AuditVerify implements Callable<Integer> {
    @Option(
            names = "--heads",
            paramLabel = "FILE",
            description = "Heads kept elsewhere: lines of audit-heads.jsonl, or of the log.")
    private @Nullable Path heads;

    @Option(names = "--json", description = "The report as one line of JSON.")
    private boolean json;

    @Mixin
    private WhichDatabase where = new WhichDatabase();

    @Override
    public Integer call() {
        var known = heads == null ? List.<Head>of() : Heads.read(heads);
        if (heads != null && known.isEmpty()) {
            System.err.println("There are no heads in " + heads + (Files.exists(heads) ? "" : ": no such file"));
            return ExitCode.FAILED;
        }
        try (var database = Database.reach(where.place())) {
            var verdict = VerifyAudit.in(database.source())
                    .verify(known, entries -> System.err.println("Looked at " + entries + " entries ..."));
            System.out.println(json ? JsonMapper.shared().writeValueAsString(verdict) : text(verdict));
            return verdict.sound() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }
    }

    private static String text(VerifyAudit.Verdict verdict) {
        var text = new StringBuilder();
        verdict.tampered().stream()
                .map(Tamper::sentence)
                .forEach(line -> text.append("FAIL  ").append(line).append('\n'));
        verdict.restores().stream()
                .map(Restore::sentence)
                .forEach(line -> text.append("NOTE  ").append(line).append('\n'));
        verdict.toReSeal()
                .forEach(tenant -> text.append("NOTE  ")
                        .append(tenant)
                        .append(": the database was filled from a dump, and nothing is sealed before audit re-seal\n"));
        verdict.ends()
                .forEach(end ->
                        text.append("HEAD  %s: place %d, %s\n".formatted(end.tenant(), end.place(), end.hash())));
        if (verdict.headsCompared() == 0) {
            text.append("NOTE  No heads were given (--heads FILE): a chain made anew, or cut, would not be seen.\n");
        }
        return text.append("%s  %d entries, %d heads compared, %d not sealed yet"
                        .formatted(
                                verdict.sound() ? "PASS" : "FAIL",
                                verdict.entries(),
                                verdict.headsCompared(),
                                verdict.waiting()))
                .toString();
    }
}
