package homeward.commandline;

import homeward.monitoring.ExamineRecord;
import homeward.plumbing.DatabasePlace;
import homeward.plumbing.ExamineDatabase;
import homeward.plumbing.ExamineHost;
import homeward.plumbing.Finding;
import homeward.plumbing.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// Checks the set-up, line by line.
@Command(
        name = "doctor",
        description = "Checks the set-up line by line, with a hint for each failure.",
        mixinStandardHelpOptions = true)
final class Doctor implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port that shall be free. Without it: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--json", description = "For programs: the findings as JSON on standard output.")
    private boolean json;

    @Mixin
    private WhichDatabase where = new WhichDatabase();

    @Override
    public Integer call() {
        var findings = examine(where.settings());
        if (json) {
            System.out.println(JsonMapper.shared().writeValueAsString(findings));
        } else {
            findings.forEach(finding -> System.out.println(line(finding)));
        }
        boolean sound = findings.stream().noneMatch(finding -> finding.verdict() == Finding.Verdict.FAIL);
        return sound ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private List<Finding> examine(Settings settings) {
        var findings = new ArrayList<>(ExamineHost.host());
        findings.add(ExamineHost.port(port));
        where.secrets(settings).forEach(file -> findings.add(Secret.kept(file)));
        var place = settings.database();
        if (place instanceof DatabasePlace.InFolder(var folder)) {
            findings.addAll(ExamineHost.ownPostgres(folder));
        }
        findings.addAll(ExamineDatabase.at(
                place,
                database -> ExamineRecord.at(
                        database, settings.get("homeward.keep-readings"), settings.get("homeward.keep-samples"))));
        findings.addAll(ExamineHost.building());
        return findings;
    }

    private static String line(Finding finding) {
        var hint = finding.hint().isEmpty() ? "" : " - " + finding.hint();
        return "%-4s  %-15s %s%s".formatted(finding.verdict(), finding.check(), finding.found(), hint);
    }
}
