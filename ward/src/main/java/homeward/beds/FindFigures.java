package homeward.beds;

import homeward.organisations.Area;
import homeward.organisations.AreaKind;
import homeward.organisations.FindAreas;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// Finds the figures of an area: England, a region, a care board, a provider or a ward.
@Component
public class FindFigures {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final FindAreas findAreas;
    private final ReadCapacity readCapacity;

    FindFigures(FindAreas findAreas, ReadCapacity readCapacity) {
        this.findAreas = findAreas;
        this.readCapacity = readCapacity;
    }

    /// For programs without the whole house.
    public static FindFigures in(DataSource source) {
        return new FindFigures(FindAreas.in(source), ReadCapacity.in(source));
    }

    /// A moment up to which nothing more will be recorded.
    public Instant knownNow() {
        return readCapacity.knownNow();
    }

    /// By the map of the day of the moment.
    public Optional<Figures> of(String code, AsAt asAt) {
        return of(code, asAt, LocalDate.ofInstant(asAt.moment(), LONDON));
    }

    /// By the map of another day. Empty where there was no such area on it.
    public Optional<Figures> of(String code, AsAt asAt, LocalDate map) {
        return findAreas.find(code, map).map(area -> figures(area, asAt, map));
    }

    private Figures figures(Area area, AsAt asAt, LocalDate map) {
        var wards = findAreas.wardsWithin(area.code(), map).stream()
                .sorted(Comparator.comparing(WardId::value))
                .toList();
        var capacity = area.kind() == AreaKind.WARD && wards.size() == 1
                ? List.of(readCapacity.of(wards.getFirst(), asAt))
                : readCapacity.of(wards, asAt);
        return new Figures(area, asAt, new AreaCapacity(capacity));
    }
}
