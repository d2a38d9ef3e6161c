package homeward.commandline;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Who looked and who changed: whether anybody touched what was noted.
@Command(
        name = "audit",
        description = "Checks the audit, or lets it go on after a restore.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        subcommands = {AuditVerify.class, AuditReSeal.class})
final class Audit implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec command;

    @Override
    public void run() {
        if (command != null) {
            throw new CommandLine.ParameterException(command.commandLine(), "Which verb: verify or re-seal?");
        }
    }
}
