package homeward.commandline;

import homeward.simulator.SimulatePatients;
import homeward.simulator.SimulatePatients.Outcome.Done;
import homeward.simulator.SimulatePatients.Outcome.NotReached;
import homeward.simulator.SimulatePatients.Outcome.Refused;
import homeward.simulator.door.Ticking;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Admits made-up patients under the ids of the load generator.
@Command(
        name = "patients",
        description = {
            "Admits made-up patients, fifty to a ward: pat-000001 and on, on ward-0001 and on.",
            "These are the ids of the load generator. Doing it again changes nothing."
        },
        mixinStandardHelpOptions = true)
final class AdmitSimulatedPatients implements Callable<Integer> {
    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "24000",
            description = "How many. Without it: ${DEFAULT-VALUE}.")
    private int count;

    @Mixin
    private WhichWard which = new WhichWard();

    @Override
    public Integer call() throws InterruptedException {
        if (count < 1 || count > SimulatePatients.MOST) {
            throw which.wrong("--count is 1 to " + SimulatePatients.MOST);
        }
        var outcome = new SimulatePatients(which.access(), Ticking.real(), System.err).admit(count);
        return switch (outcome) {
            case Done done -> {
                System.out.println(done.json().written());
                yield ExitCode.DONE;
            }
            case Refused(var why) -> {
                System.err.println("The ward refused: " + why);
                yield ExitCode.FAILED;
            }
            case NotReached(var why) -> {
                System.err.println("The ward could not be reached: " + why);
                yield ExitCode.UNREACHABLE;
            }
        };
    }
}
