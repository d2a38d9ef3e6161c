package homeward.beds;

import homeward.rota.Shift;
import homeward.rota.WhoIsOnTheRota;
import homeward.staff.FindRoles;
import homeward.staff.Role;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Counts who is on the rota of wards on one day in London, by what they are.
@Component
class CountOnShift {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final WhoIsOnTheRota whoIsOnTheRota;
    private final FindRoles findRoles;

    CountOnShift(WhoIsOnTheRota whoIsOnTheRota, FindRoles findRoles) {
        this.whoIsOnTheRota = whoIsOnTheRota;
        this.findRoles = findRoles;
    }

    /// On the day of the moment. A ward without anybody on its rota does not stand there.
    Map<WardId, OnShift> on(Collection<WardId> wards, AsAt asAt) {
        var day = asAt.moment().atZone(LONDON).toLocalDate();
        var shifts = whoIsOnTheRota.of(
                wards,
                day.atStartOfDay(LONDON).toInstant(),
                day.plusDays(1).atStartOfDay(LONDON).toInstant(),
                asAt.known());
        var found = new HashMap<WardId, OnShift>();
        shifts.stream()
                .collect(Collectors.groupingBy(shift -> Objects.requireNonNull(shift.ward())))
                .forEach((ward, some) -> found.put(ward, count(some, asAt)));
        return found;
    }

    private OnShift count(List<Shift> shifts, AsAt asAt) {
        var people = new EnumMap<Role, Integer>(Role.class);
        int ofNoRole = 0;
        var byProvider = shifts.stream()
                .collect(Collectors.groupingBy(
                        Shift::provider, Collectors.mapping(Shift::username, Collectors.toSet())));
        for (var provider : byProvider.entrySet()) {
            var roles = findRoles.at(new OdsCode(provider.getKey()), provider.getValue(), asAt.moment());
            for (var username : provider.getValue()) {
                var what = what(roles.getOrDefault(username, List.of()));
                if (what == null) {
                    ofNoRole++;
                } else {
                    people.merge(what, 1, Integer::sum);
                }
            }
        }
        return new OnShift(people, ofNoRole);
    }

    /// Whoever is several things counts once: as one who makes reviews, if they are.
    private static @Nullable Role what(List<Role> roles) {
        return roles.stream()
                .filter(Resources.REVIEWERS::contains)
                .findFirst()
                .orElseGet(() -> roles.isEmpty() ? null : roles.getFirst());
    }
}
