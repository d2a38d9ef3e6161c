package homeward.commandline;

import homeward.simulator.Replay;
import homeward.simulator.Replay.Outcome.Done;
import homeward.simulator.Replay.Outcome.NotReached;
import homeward.simulator.Replay.Outcome.NothingToSend;
import homeward.simulator.Replay.Outcome.Refused;
import homeward.simulator.door.Tally;
import homeward.simulator.door.Ticking;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Sends a file of readings to a running ward as if they were measured now.
@Command(
        name = "replay",
        description = {
            "Sends a file of readings to a running ward as if they were measured now.",
            "FILE is CSV or JSON lines in the form of POST /readings, or a PhysioNet 2012 record, or a folder of these."
        },
        mixinStandardHelpOptions = true)
final class ReplayFile implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A file or a folder.")
    private Path file = Path.of("");

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many times as fast as life; max is as fast as the ward takes it. Without it: 1.")
    private String speed = "1";

    @Option(names = "--keep-times", description = "Sends the times of the file instead of moving them to now.")
    private boolean keepTimes;

    @Option(
            names = "--admit",
            description = "First admits everybody in the file. What the ward knew of them is replaced.")
    private boolean admit;

    @Option(
            names = "--ward",
            paramLabel = "ID",
            description = "The ward that admits them. Without it: " + Replay.WARD + ", which is opened.")
    private String ward = Replay.WARD;

    @Mixin
    private WhichWard which = new WhichWard();

    @Override
    public Integer call() throws InterruptedException {
        var outcome = new Replay(which.access(), Ticking.real(), System.err).run(wish());
        return switch (outcome) {
            case Done done -> {
                System.out.println(done.json().written());
                yield done.tally().rejected() == 0 ? ExitCode.DONE : ExitCode.FAILED;
            }
            case NothingToSend(var why) -> ended(ExitCode.FAILED, why, null);
            case Refused(var why, var before) -> ended(ExitCode.FAILED, "The ward refused: " + why, before);
            case NotReached(var why, var before) ->
                ended(ExitCode.UNREACHABLE, "The ward could not be reached: " + why, before);
        };
    }

    private Replay.Wish wish() {
        try {
            var times = speed.equals("max") ? Double.POSITIVE_INFINITY : Double.parseDouble(speed);
            return new Replay.Wish(file, times, keepTimes, admit ? ward : null);
        } catch (NumberFormatException _) {
            throw which.wrong("--speed is a number or max");
        } catch (IllegalArgumentException problem) {
            throw which.wrong("--speed: " + problem.getMessage());
        }
    }

    private static int ended(int code, String why, @Nullable Tally before) {
        System.err.println(why);
        if (before != null) {
            System.out.println(before.json().written());
        }
        return code;
    }
}
