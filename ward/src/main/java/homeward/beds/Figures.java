package homeward.beds;

import homeward.organisations.Area;
import homeward.organisations.AreaKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The figures of an area, for programs and for people.
///
/// @param capacity of the area's wards; of a ward, of that one alone
public record Figures(Area area, AsAt asAt, AreaCapacity capacity) {

    private static final String[] KINDS = {"funded", "staffed", "open", "closed"};

    /// As JSON. What nobody knows is null, and never 0.
    public String json() {
        var figures = JsonMapper.shared().createObjectNode();
        var of = figures.putObject("area");
        of.put("kind", area.kind().title());
        of.put("code", area.code());
        of.put("name", area.name());
        figures.put("at", asAt.moment().toString());
        figures.put("known", asAt.known().toString());
        figures.put("wards", capacity.wards().size());
        putPlaces(figures.putObject("capacity"));
        putPatients(figures.putObject("patients"));
        putOccupancy(figures.putObject("occupancy"));
        putAvailability(figures.putObject("availability"));
        if (area.kind() == AreaKind.WARD && capacity.wards().size() == 1) {
            putWard(figures, capacity.wards().getFirst());
        }
        return figures.toString();
    }

    private void putPlaces(ObjectNode into) {
        for (var kind : KINDS) {
            var sum = places(kind);
            var one = into.putObject(kind);
            put(one, "places", sum.wards() == 0 ? null : sum.places());
            one.put("wards_known", sum.wards());
        }
    }

    private AreaCapacity.Sum places(String kind) {
        return switch (kind) {
            case "funded" -> capacity.places(Capacity::funded);
            case "staffed" -> capacity.places(Capacity::staffed);
            case "open" -> capacity.places(Capacity::open);
            default -> capacity.places(Capacity::closed);
        };
    }

    private void putPatients(ObjectNode into) {
        var there = capacity.occupied();
        into.put("taking_places", there.places());
        into.put("on_the_ward", there.onTheWard());
        into.put("on_leave", there.onLeave());
        into.put("in_hospital", there.inHospital());
    }

    private void putOccupancy(ObjectNode into) {
        var occupancy = capacity.occupancy();
        var share = occupancy.perMille();
        if (share == null) {
            into.putNull("percent");
        } else {
            into.put("percent", share / 10.0);
        }
        into.put("measured_by", Occupancy.MEASURED_BY);
        put(into, "patients", occupancy.places() == null ? null : occupancy.patients());
        put(into, "places", occupancy.places());
        into.put("wards_known", capacity.places(Capacity::open).wards());
        into.put("above", capacity.above().places());
        into.put("wards_above", capacity.above().wards());
    }

    private void putAvailability(ObjectNode into) {
        var available = capacity.available();
        put(into, "places", available.wards() == 0 ? null : available.places());
        into.put("wards_known", available.wards());
        into.put("at_most", capacity.isAtMost());
        put(into.putObject("binding"), capacity.binding());
        put(into.putObject("not_known"), capacity.notKnown());
    }

    private static void putWard(ObjectNode into, WardCapacity ward) {
        var since = ward.aboveSince();
        into.put("above_since", since == null ? null : since.toString());
        var stated = ward.capacity();
        if (stated == null) {
            into.putNull("stated");
        } else {
            var said = into.putObject("stated");
            said.put("from", stated.from().toString());
            said.put("recorded", stated.recorded().toString());
            said.put("by", stated.by().name());
            said.put("why", stated.why());
        }
        var pathways = into.putArray("pathways");
        for (var one : ward.pathways()) {
            var pathway = pathways.addObject();
            pathway.put("pathway", one.pathway() == null ? null : one.pathway().code());
            pathway.put("title", one.title());
            put(pathway, one.availability());
        }
    }

    private static void put(ObjectNode into, Availability availability) {
        put(into, "places", availability.places());
        into.put("at_most", !availability.notKnown().isEmpty());
        into.put("held", availability.held());
        var next = availability.next();
        into.put("next_place", next == null ? null : next.iso());
        availability.binding().forEach(into.putArray("binding")::add);
        availability.notKnown().forEach(into.putArray("not_known")::add);
        var limits = into.putArray("limits");
        for (var named : availability.limits()) {
            var limit = limits.addObject();
            limit.put("name", named.name());
            switch (named.limit()) {
                case Limit.Known known -> {
                    limit.put("places", known.places());
                    limit.put("because", known.because());
                    limit.put("not_known", known.notKnown());
                }
                case Limit.Unknown(var why) -> {
                    limit.putNull("places");
                    limit.put("not_known", why);
                }
                case Limit.NotNeeded(var why) -> {
                    limit.putNull("places");
                    limit.put("because", why);
                }
            }
        }
    }

    private static void put(ObjectNode into, String key, @Nullable Integer number) {
        if (number == null) {
            into.putNull(key);
        } else {
            into.put(key, number);
        }
    }

    private static void put(ObjectNode into, Map<String, Long> counted) {
        counted.forEach(into::put);
    }
}
