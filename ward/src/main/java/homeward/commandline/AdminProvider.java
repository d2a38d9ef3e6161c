package homeward.commandline;

import homeward.organisations.KeepProviders;
import homeward.organisations.KeepProviders.Kept;
import homeward.organisations.LoadEngland;
import homeward.organisations.Provider;
import homeward.plumbing.Database;
import homeward.vocabulary.OdsCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Keeps a provider: a trust or community provider that runs virtual wards here.
@Command(
        name = "provider",
        description = "Keeps a provider under its ODS code; one that is there takes the new name.",
        mixinStandardHelpOptions = true)
final class AdminProvider implements Callable<Integer> {
    @Option(names = "--code", required = true, paramLabel = "ODS", description = "Its ODS code.")
    private String code = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "As people say it.")
    private String name = "";

    @Option(
            names = "--icb",
            paramLabel = "ODS",
            description = "The ODS code of its integrated care board. Without it, it stays where it is.")
    private @Nullable String icb;

    @Mixin
    private WhichDatabase where = new WhichDatabase();

    @Override
    public Integer call() {
        Provider provider;
        try {
            provider = new Provider(new OdsCode(code), name, icb == null ? null : new OdsCode(icb));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + ": a code has 3 to 10 capitals and digits, a name some letters.");
            return ExitCode.USAGE;
        }
        try (var database = Database.reach(where.place())) {
            LoadEngland.in(database.source()).load();
            return tell(provider, KeepProviders.in(database.source()).keep(provider));
        }
    }

    private int tell(Provider provider, Kept kept) {
        return switch (kept) {
            case DONE -> {
                System.err.println(provider.name() + " (" + provider.code().value() + ") is kept.");
                yield ExitCode.DONE;
            }
            case NO_SUCH_CARE_BOARD -> {
                System.err.println(
                        "There is no integrated care board " + icb + " today. Nothing was kept: docs/organisations.md");
                yield ExitCode.FAILED;
            }
        };
    }
}
