package homeward.pathways;

import homeward.vocabulary.PathwayVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks pathways up.
@Component
public class FindPathways {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Pathways pathways;

    FindPathways(Pathways pathways) {
        this.pathways = pathways;
    }

    /// For programs without the whole house.
    public static FindPathways in(DataSource source) {
        return new FindPathways(new Pathways(JdbcClient.create(source)));
    }

    /// To which patients can be admitted on this day, by title: of each pathway the latest version that is in force.
    public List<Pathway> inForce(LocalDate day) {
        var latest = new LinkedHashMap<String, Pathway>();
        pathways.all().stream()
                .filter(pathway -> pathway.isInForceOn(day))
                .forEach(pathway -> latest.putIfAbsent(pathway.code(), pathway));
        return latest.values().stream()
                .sorted(Comparator.comparing(Pathway::title))
                .toList();
    }

    /// On the day that it is in London at this moment.
    public List<Pathway> inForce(Instant moment) {
        return inForce(LocalDate.ofInstant(moment, LONDON));
    }

    /// Any version, also one that is no longer in force.
    public Optional<Pathway> find(PathwayVersion version) {
        return pathways.find(version);
    }
}
