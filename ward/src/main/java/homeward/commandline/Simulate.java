package homeward.commandline;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Made-up patients for a running ward.
@Command(
        name = "simulate",
        description = "Makes up patients for a running ward.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        subcommands = AdmitSimulatedPatients.class)
final class Simulate implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec command;

    /// Without a verb: says which there are.
    @Override
    public void run() {
        if (command != null) {
            throw new CommandLine.ParameterException(command.commandLine(), "Which verb?");
        }
    }
}
