package homeward.stays;

import homeward.organisations.FindWards;
import homeward.organisations.Ward;
import homeward.plumbing.Reach;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Says which patients are within somebody's reach, for the house, which works for many at once and is held back by no
/// wall of the database.
///
/// Where a patient was found is remembered for half a minute, and that somebody is *not* within reach is never
/// remembered: so a patient who has just come is reached at once, and a stream of readings asks rarely. In a house of
/// one provider nobody is asked at all.
@Component
public class WhoIsReached {
    private static final long REMEMBERED = Duration.ofSeconds(30).toMillis();
    private static final long WARDS_REMEMBERED = Duration.ofSeconds(5).toMillis();

    private final Stays stays;
    private final FindWards findWards;
    private final InstantSource clock;
    private final ConcurrentHashMap<PatientNo, Found> found = new ConcurrentHashMap<>();
    private volatile Wards wards = new Wards(Map.of(), Long.MIN_VALUE);

    WhoIsReached(Stays stays, FindWards findWards, InstantSource clock) {
        this.stays = stays;
        this.findWards = findWards;
        this.clock = clock;
    }

    private record Found(WardId ward, long at) {}

    private record Wards(Map<WardId, OdsCode> providers, long at) {
        boolean areAllOf(Set<String> codes) {
            return !providers.isEmpty()
                    && providers.values().stream().map(OdsCode::value).allMatch(codes::contains);
        }

        boolean isOf(Set<String> codes, WardId ward) {
            var provider = providers.get(ward);
            return provider != null && codes.contains(provider.value());
        }
    }

    /// Those of the patients who are within it. That somebody is not, no memory says: the wards are looked at again.
    public Set<PatientNo> among(Reach reach, Set<PatientNo> patients) {
        var known = wards();
        var reached = among(reach, patients, known);
        if (reached.size() == patients.size()) {
            return reached;
        }
        var fresh = asked(clock.millis());
        return fresh.providers().equals(known.providers()) ? reached : among(reach, patients, fresh);
    }

    private Set<PatientNo> among(Reach reach, Set<PatientNo> patients, Wards wards) {
        return switch (reach) {
            case Reach.House _ -> patients;
            case Reach.Person(var patient) -> patients.contains(patient) ? Set.of(patient) : Set.of();
            case Reach.Bedside(var patient, var _) -> patients.contains(patient) ? Set.of(patient) : Set.of();
            case Reach.Wards(var provider, var codes) ->
                on(ward -> codes.contains(ward.value()) && wards.isOf(Set.of(provider), ward), patients);
            case Reach.Providers(var codes) ->
                wards.areAllOf(codes) ? patients : on(ward -> wards.isOf(codes, ward), patients);
            case Reach.Offices _, Reach.Referrer _, Reach.Icbs _, Reach.Nation _, Reach.Nobody _ -> Set.of();
        };
    }

    private Set<PatientNo> on(Predicate<WardId> wanted, Set<PatientNo> patients) {
        long now = clock.millis();
        var reached = new HashSet<PatientNo>();
        var toAsk = new HashSet<PatientNo>();
        for (var patient : patients) {
            var known = found.get(patient);
            boolean sure = known != null && isYounger(known.at(), now, REMEMBERED) && wanted.test(known.ward());
            (sure ? reached : toAsk).add(patient);
        }
        if (!toAsk.isEmpty()) {
            for (var stay : stays.of(toAsk)) {
                found.put(stay.patient(), new Found(stay.ward(), now));
                if (wanted.test(stay.ward())) {
                    reached.add(stay.patient());
                }
            }
        }
        return reached;
    }

    private Wards wards() {
        long now = clock.millis();
        var known = wards;
        return known.at() != Long.MIN_VALUE && isYounger(known.at(), now, WARDS_REMEMBERED) ? known : asked(now);
    }

    private Wards asked(long now) {
        var asked = new Wards(
                findWards.all().stream().collect(Collectors.toUnmodifiableMap(Ward::id, Ward::provider)), now);
        wards = asked;
        return asked;
    }

    /// Not where the clock was set back meanwhile.
    private static boolean isYounger(long at, long now, long limit) {
        return now >= at && now - at < limit;
    }
}
