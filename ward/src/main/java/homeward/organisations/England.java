package homeward.organisations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The map of England that this version comes with, as it stands in its file: regions and integrated care boards since
/// 1 July 2022, with the sources of each line.
///
/// @param sources what a line's source stands for
/// @param bases how it is known who took over from whom
record England(
        Map<String, String> sources,
        Map<String, String> bases,
        List<Organisation> organisations,
        Definition populationDefinition,
        List<People> populations,
        List<Succession> successions) {
    private static final String FILE = "/organisations/england.json";

    /// @param from null where nobody has said since when
    record Organisation(
            String kind,
            String code,
            @Nullable String ons,
            String name,
            String parent,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String source) {}

    record Definition(String definition, LocalDate countedOn, String label, String source) {
        Population of(int people) {
            return new Population(definition, countedOn, label, people, source);
        }
    }

    record People(String code, int people) {}

    record Succession(String predecessor, String successor, LocalDate from, String basis) {}

    static England asShipped() {
        try (var file = Objects.requireNonNull(England.class.getResourceAsStream(FILE))) {
            return JsonMapper.shared().readValue(file, England.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
