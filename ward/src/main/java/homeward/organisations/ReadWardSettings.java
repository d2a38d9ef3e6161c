package homeward.organisations;

import homeward.vocabulary.WardId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says how wards are kept, and on which days to come something is missing. Those within reach.
@Component
public class ReadWardSettings {
    private final Wards wards;
    private final WardSettings settings;
    private final WardWeeks weeks;

    ReadWardSettings(Wards wards, WardSettings settings, WardWeeks weeks) {
        this.wards = wards;
        this.settings = settings;
        this.weeks = weeks;
    }

    /// For programs without the whole house.
    public static ReadWardSettings in(DataSource source) {
        var database = JdbcClient.create(source);
        return new ReadWardSettings(new Wards(database), new WardSettings(database), new WardWeeks(database));
    }

    public Optional<SettingsOfWard> of(WardId ward) {
        return wards.find(ward).flatMap(found -> settings.of(found, weeks.of(ward)));
    }

    /// What is missing in the four weeks from that day on: hours, or somebody who owns the patients outside of them.
    public List<Gap> gaps(WardId ward, LocalDate today) {
        return weeks.of(ward).gaps(today, WardWeek.AHEAD);
    }

    /// The same of every ward, for those where something is missing.
    public Map<WardId, List<Gap>> gaps(LocalDate today) {
        return weeks.all().entrySet().stream()
                .map(week -> Map.entry(week.getKey(), week.getValue().gaps(today, WardWeek.AHEAD)))
                .filter(found -> !found.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
