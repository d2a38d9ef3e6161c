package homeward.commandline;

import homeward.organisations.KeepProviders;
import homeward.organisations.Provider;
import homeward.vocabulary.FhirId;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options by which a verb is told for which provider, and on which of its wards, a machine works.
final class ForWhom {
    @Option(
            names = "--provider",
            paramLabel = "ODS",
            description = "Whose patients it may touch. Without it: the only provider of this house.")
    private String provider = Provider.ONLY.value();

    @Option(names = "--ward", paramLabel = "ID", description = "Only those on this ward.")
    private @Nullable String ward;

    /// What is wrong with them, and what to do.
    Optional<String> wrong(DataSource source) {
        var keep = KeepProviders.in(source);
        if (keep.all().stream().noneMatch(known -> known.code().value().equals(provider))) {
            return Optional.of("No provider has the code that --provider says. Make it: homeward admin provider");
        }
        if (ward != null && (!FhirId.holds(ward) || !keep.runs(new OdsCode(provider), new WardId(ward)))) {
            return Optional.of("This provider runs no ward of the id that --ward says.");
        }
        return Optional.empty();
    }

    OdsCode provider() {
        return new OdsCode(provider);
    }

    @Nullable
    WardId ward() {
        return ward == null ? null : new WardId(ward);
    }
}
