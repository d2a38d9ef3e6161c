package homeward.beds;

import homeward.pathways.FindPathways;
import homeward.pathways.Pathway;
import homeward.rota.WhoIsOnTheRota;
import homeward.staff.FindRoles;
import homeward.stays.Occupied;
import homeward.stays.ReadOccupancy;
import homeward.stays.ReadPlacesTaken;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says what there is on wards: places, patients, and how many more can come. Nothing of it is kept: it is computed
/// each time from what was said and who is there.
@Component
public class ReadCapacity {
    private static final OnShift NOBODY = new OnShift(Map.of(), 0);

    private final Statements statements;
    private final WhoTakesPlaces whoTakesPlaces;
    private final CountOnShift countOnShift;
    private final FindPathways findPathways;
    private final List<Constraint> limits;
    private final List<Constraint> holds;

    ReadCapacity(
            Statements statements,
            WhoTakesPlaces whoTakesPlaces,
            CountOnShift countOnShift,
            FindPathways findPathways,
            List<Constraint> constraints) {
        this.statements = statements;
        this.whoTakesPlaces = whoTakesPlaces;
        this.countOnShift = countOnShift;
        this.findPathways = findPathways;
        var known = knowing(constraints);
        this.limits = known.stream().filter(one -> !one.holds()).toList();
        this.holds = known.stream().filter(Constraint::holds).toList();
    }

    /// For programs without the whole house.
    ///
    /// @param more limits that other rooms know
    public static ReadCapacity in(DataSource source, Constraint... more) {
        return new ReadCapacity(
                new Statements(JdbcClient.create(source)),
                new WhoTakesPlaces(ReadOccupancy.in(source), ReadPlacesTaken.in(source)),
                new CountOnShift(WhoIsOnTheRota.in(source), FindRoles.in(source)),
                FindPathways.in(source),
                Stream.concat(BedsWiring.stated().stream(), Stream.of(more)).toList());
    }

    /// What a room knows itself takes the place of what wards state under the same name.
    private static List<Constraint> knowing(List<Constraint> constraints) {
        var known = constraints.stream()
                .filter(one -> !(one instanceof StatedConstraint))
                .map(Constraint::name)
                .collect(Collectors.toSet());
        return constraints.stream()
                .filter(one -> !(one instanceof StatedConstraint) || !known.contains(one.name()))
                .toList();
    }

    /// A moment up to which nothing more will be recorded: what is asked as known then is answered the same for ever.
    public Instant knownNow() {
        var said = statements.knownNow();
        var happened = whoTakesPlaces.knownNow();
        return said.isBefore(happened) ? said : happened;
    }

    /// Of one ward, and when the next place frees.
    public WardCapacity of(WardId ward, AsAt asAt) {
        return read(List.of(ward), asAt, true, whoTakesPlaces.howMany(asAt)).getFirst();
    }

    /// Of one ward of which it is known who is there; when the next place frees is left out.
    public WardCapacity of(WardId ward, Occupied there, AsAt asAt) {
        return read(List.of(ward), asAt, false, Map.of(ward, there)).getFirst();
    }

    /// Of many wards at once, in their order; when places free is left out.
    public List<WardCapacity> of(Collection<WardId> wards, AsAt asAt) {
        return read(List.copyOf(wards), asAt, false, whoTakesPlaces.howMany(asAt));
    }

    /// What is said of the places of wards at a moment, by all that is recorded. A ward of which nobody said anything
    /// does not stand there.
    public Map<WardId, Capacity> places(Collection<WardId> wards, Instant moment) {
        return statements.capacity(wards, AsAt.latest(moment)).values().stream()
                .collect(Collectors.toMap(Stated::ward, Stated::what));
    }

    /// The last that was said of a ward's places, the latest first.
    public List<Stated<Capacity>> placesSaid(WardId ward, int most) {
        return statements.latestCapacity(ward, most);
    }

    /// The last that was said of what it has besides.
    public List<Stated<Resources>> resourcesSaid(WardId ward, int most) {
        return statements.latestResources(ward, most);
    }

    /// What is in force of it; [Resources#NOT_KNOWN] where nobody said anything.
    public Resources resources(WardId ward, AsAt asAt) {
        var stated = statements.resources(List.of(ward), asAt).get(ward);
        return stated == null ? Resources.NOT_KNOWN : stated.what();
    }

    private List<WardCapacity> read(List<WardId> wards, AsAt asAt, boolean ahead, Map<WardId, Occupied> occupied) {
        var capacity = statements.capacity(wards, asAt);
        var resources = statements.resources(wards, asAt);
        var forWhat = whoTakesPlaces.forWhat(ahead ? wards : sayingWhatPatientsNeed(resources), asAt);
        var shifts = countOnShift.on(askingTheRota(resources), asAt);
        var standings = new HashMap<WardId, Standing>();
        for (var ward : wards) {
            var patients = occupied.getOrDefault(ward, Occupied.NOBODY).places();
            standings.put(
                    ward,
                    new Standing(
                            ward,
                            asAt.moment(),
                            with(capacity.get(ward), ahead ? statements.capacityToCome(ward, asAt) : List.of()),
                            with(resources.get(ward), ahead ? statements.resourcesToCome(ward, asAt) : List.of()),
                            forWhat.getOrDefault(ward, List.of(new Occupants(null, null, patients))),
                            shifts.getOrDefault(ward, NOBODY)));
        }
        var asked = new Asked(limits, holds, new Situation(asAt, ahead, standings));
        var inForce = findPathways.inForce(asAt.moment());
        return wards.stream()
                .map(ward -> new WardCapacity(
                        ward,
                        asAt,
                        capacity.get(ward),
                        occupied.getOrDefault(ward, Occupied.NOBODY),
                        null,
                        asked.of(ward, taken(inForce, resources.get(ward)))))
                .map(ward -> ahead ? withSince(ward) : ward)
                .toList();
    }

    private WardCapacity withSince(WardCapacity there) {
        if (there.occupancy().above() == 0) {
            return there;
        }
        var asAt = there.asAt();
        var after = asAt.moment().minus(Above.AT_MOST);
        var then = new AsAt(after, asAt.known());
        var said = with(
                statements.capacity(List.of(there.ward()), then).get(there.ward()),
                statements.capacityToCome(there.ward(), then).stream()
                        .filter(stated -> !stated.from().isAfter(asAt.moment()))
                        .toList());
        var turns = whoTakesPlaces.turns(there.ward(), after, asAt);
        var since = Above.since(there.occupied().places(), turns, said, after);
        return new WardCapacity(there.ward(), asAt, there.capacity(), there.occupied(), since, there.pathways());
    }

    private static Set<WardId> sayingWhatPatientsNeed(Map<WardId, Stated<Resources>> resources) {
        return resources.values().stream()
                .filter(stated -> !stated.what().needs().isEmpty())
                .map(Stated::ward)
                .collect(Collectors.toSet());
    }

    private static Set<WardId> askingTheRota(Map<WardId, Stated<Resources>> resources) {
        return resources.values().stream()
                .filter(stated ->
                        stated.what().reviews().values().stream().anyMatch(reviews -> reviews.eachOnShift() != null))
                .map(Stated::ward)
                .collect(Collectors.toSet());
    }

    private static <T> List<Stated<T>> with(@Nullable Stated<T> inForce, List<Stated<T>> toCome) {
        var all = new ArrayList<Stated<T>>();
        if (inForce != null) {
            all.add(inForce);
        }
        all.addAll(toCome);
        return all;
    }

    private static List<Pathway> taken(List<Pathway> inForce, @Nullable Stated<Resources> resources) {
        return resources == null
                ? List.of()
                : inForce.stream()
                        .filter(pathway -> resources.what().needs().containsKey(pathway.code()))
                        .toList();
    }
}
