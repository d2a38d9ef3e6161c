package homeward.commandline;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Accounts for people, keys and tokens for machines, providers and their wards.
@Command(
        name = "admin",
        description = "Makes accounts for people, lets machines in, and says which provider runs which ward.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            AdminCreate.class,
            AdminReset.class,
            AdminToken.class,
            AdminDevice.class,
            AdminClient.class,
            AdminMachines.class,
            AdminProvider.class,
            AdminWard.class,
            AdminReferral.class,
            AdminOwnRecord.class,
            AdminForgetSecrets.class
        })
final class Admin implements Runnable {
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
