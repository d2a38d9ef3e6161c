package homeward.beds;

import homeward.staff.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What limits how many patients a ward can take, as it follows from what the ward says of itself. Pure: no clock, no
/// database.
final class Rules {
    private Rules() {}

    static Room openPlaces(Then then, @Nullable String pathway) {
        return places(then, then.capacity() == null ? null : then.capacity().open(), "open");
    }

    static Room staffedPlaces(Then then, @Nullable String pathway) {
        return places(then, then.capacity() == null ? null : then.capacity().staffed(), "staffed");
    }

    private static Room places(Then then, @Nullable Integer places, String kind) {
        if (places == null) {
            return new Room.NotKnown("nobody has said how many places are " + kind);
        }
        int taken = then.patients();
        var above = taken > places ? ": " + (taken - places) + " above" : "";
        return new Room.For(places - taken, places + " " + kind + ", " + taken + " taken" + above);
    }

    static Room reviews(Then then, @Nullable String pathway) {
        var resources = then.resources();
        var reviewers = resources == null ? List.<Role>of() : reviewers(resources);
        if (resources == null || reviewers.isEmpty()) {
            return new Room.NotKnown("nobody has said how many reviews can be made");
        }
        return least(reviewers.stream()
                .map(role -> reviews(role, resources, then, pathway))
                .toList());
    }

    private static List<Role> reviewers(Resources resources) {
        return Resources.REVIEWERS.stream()
                .filter(role -> resources.reviews().containsKey(role)
                        || resources.needs().values().stream()
                                .anyMatch(need -> need.reviews().containsKey(role)))
                .toList();
    }

    private static Room reviews(Role role, Resources resources, Then then, @Nullable String pathway) {
        var said = resources.reviews().get(role);
        var byRota = said == null ? null : said.eachOnShift();
        var words = "reviews a day by " + role.title().toLowerCase(Locale.ROOT).replace(" gp", " GP");
        var slots = said == null ? null : said.slots();
        if (byRota != null) {
            var shifts = then.onShift();
            if (shifts.isNobody()) {
                return new Room.NotKnown("nobody is on the rota of this day, and the " + words + " follow from it");
            }
            if (shifts.ofNoRole() > 0) {
                return new Room.NotKnown("of some who are on the rota it is not known what they are, and the " + words
                        + " follow from it");
            }
            int onTheRota = shifts.people().getOrDefault(role, 0) * byRota;
            slots = slots == null ? onTheRota : Math.min(slots, onTheRota);
        }
        return new Shares(slots, words, need -> need.reviews().get(role)).left(then, resources.needs(), pathway);
    }

    /// What all of them leave together; what is not known of some of them is said with it.
    private static Room least(List<Room> rooms) {
        Room.For least = null;
        var notKnown = new ArrayList<String>();
        for (var room : rooms) {
            switch (room) {
                case Room.For some -> least = least == null || some.patients() < least.patients() ? some : least;
                case Room.NotKnown(var why) -> notKnown.add(why);
                case Room.NotNeeded _ -> {}
            }
        }
        var unknown = String.join("; ", notKnown);
        if (least == null) {
            return unknown.isEmpty() ? rooms.getFirst() : new Room.NotKnown(unknown);
        }
        return new Room.For(least.patients(), least.because(), unknown.isEmpty() ? null : unknown);
    }

    static Room visits(Then then, @Nullable String pathway) {
        var resources = then.resources() == null ? Resources.NOT_KNOWN : then.resources();
        return new Shares(resources.visits(), "visits a day", Need::visits).left(then, resources.needs(), pathway);
    }

    static Room kitSets(Then then, @Nullable String pathway) {
        var sets = then.resources() == null ? null : then.resources().kitSets();
        return sets == null
                ? new Room.NotKnown("nobody has said how many kit sets work")
                : new Room.For(
                        sets - then.patients(), sets + " kit sets that work, " + then.patients() + " with patients");
    }

    static Room medicalCover(Then then, @Nullable String pathway) {
        var cover = then.resources() == null ? null : then.resources().cover();
        if (cover == null) {
            return new Room.NotKnown("nobody has said who covers as a doctor");
        }
        if (!cover.isOnAt(then.moment())) {
            return new Room.For(0, cover.by() + " covers from " + cover.from() + " to " + cover.until());
        }
        if (cover.patients() == null) {
            return new Room.NotKnown("nobody has said for how many patients " + cover.by() + " covers");
        }
        return new Room.For(
                cover.patients() - then.patients(),
                cover.by() + " covers for " + Shares.patients(cover.patients()) + ", " + then.patients() + " there");
    }

    static Room acuity(Then then, @Nullable String pathway) {
        var resources = then.resources() == null ? Resources.NOT_KNOWN : then.resources();
        return new Shares(resources.acuityBudget(), "points of acuity", Rules::points)
                .left(then, resources.needs(), pathway);
    }

    private static @Nullable BigDecimal points(Need need) {
        var points = need.points();
        return points == null ? null : BigDecimal.valueOf(points);
    }
}
