package homeward.organisations;

import homeward.vocabulary.WardId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks areas up as they were on a day, in London: England, regions, care boards, providers, wards. Wards are those
/// within reach; everybody knows the rest.
///
/// A figure of the past may be told in two ways. **As it was**: by the map of that time, which is the day of the
/// figure. **Restated**: by the map of another day, which is that day with the old moment. The day chooses the map and
/// the moment the patients, so nothing else is needed for either.
@Component
public class FindAreas {
    private final Areas areas;
    private final Organisations organisations;
    private final Histories histories;

    FindAreas(Areas areas, Organisations organisations, Histories histories) {
        this.areas = areas;
        this.organisations = organisations;
        this.histories = histories;
    }

    /// For programs without the whole house.
    public static FindAreas in(DataSource source) {
        var database = JdbcClient.create(source);
        return new FindAreas(new Areas(database), new Organisations(database), new Histories(database));
    }

    /// By its code, one that it had before, or a ward's id. Empty where there was none on that day: an abolished board
    /// is not found by a later day, nor one to come by an earlier.
    public Optional<Area> find(String code, LocalDate day) {
        return areas.find(code, day).or(() -> areas.ward(code, day));
    }

    /// Every ward of the area by the map of that day; a ward's own code gives that ward. Empty for an area that [#find]
    /// does not find.
    ///
    /// A ward that was not open yet, or no longer is, belongs there too: it has nobody on it, and a figure that is
    /// restated would otherwise lose those who were.
    public Set<WardId> wardsWithin(String code, LocalDate day) {
        return areas.wardsWithin(code, day);
    }

    /// What the ward was part of on that day, the nearest first: provider, care board where anybody said which, region,
    /// England. Empty for a ward that is not within reach.
    public List<Area> ancestors(WardId ward, LocalDate day) {
        return areas.ancestors(ward, day);
    }

    /// What is directly within the area on that day, by name. A provider of which nobody has said whose it is stands
    /// directly in England.
    public List<Area> children(String code, LocalDate day) {
        return areas.children(code, day);
    }

    /// England and all that is part of it on that day.
    public Branch tree(LocalDate day) {
        return areas.tree(day);
    }

    /// All that is known of an organisation over time, by its code or one that it had before. Not of wards.
    public Optional<OrganisationHistory> history(String code) {
        return organisations.find(code).map(histories::of);
    }
}
