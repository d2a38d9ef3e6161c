package homeward.board.capacity;

import homeward.beds.Capacity;
import homeward.beds.Occupancy;
import homeward.organisations.Area;
import homeward.stays.CountPatients.Count;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Places of an area's wards beside the numbers of their patients as they may be told: 1 to 7 hidden, the rest rounded
/// to the nearest 5. Everything is made of what is told. What is available is not told: taken from the open places, it
/// would give the hidden numbers away.
record CountedCapacity(Area area, Instant moment, List<Count> wards, Map<WardId, Capacity> places) {

    String json() {
        var figures = JsonMapper.shared().createObjectNode();
        var of = figures.putObject("area");
        of.put("kind", area.kind().title());
        of.put("code", area.code());
        of.put("name", area.name());
        figures.put("at", moment.toString());
        figures.put("wards", wards.size());
        var known = wards.stream().filter(ward -> open(ward) != null).toList();
        var open = figures.putObject("open");
        put(open, "places", known.isEmpty() ? null : places(known));
        open.put("wards_known", known.size());
        var patients = figures.putObject("patients");
        patients.put(
                "told",
                wards.stream().mapToLong(ward -> ward.patients().orElse(0)).sum());
        patients.put(
                "wards_hidden",
                wards.stream().filter(ward -> ward.patients().isEmpty()).count());
        put(figures.putObject("occupancy"));
        var list = figures.putArray("by_ward");
        for (var ward : wards) {
            var one = list.addObject();
            one.put("ward", ward.ward().value());
            one.put("ward_name", ward.wardName());
            one.put("provider", ward.provider().value());
            put(one, "open", open(ward));
            if (ward.patients().isPresent()) {
                one.put("patients", ward.patients().getAsLong());
            } else {
                one.putNull("patients");
            }
        }
        return figures.toString();
    }

    private @Nullable Integer open(Count ward) {
        var said = places.get(ward.ward());
        return said == null ? null : said.open();
    }

    private int places(List<Count> known) {
        int places = 0;
        for (var ward : known) {
            var open = open(ward);
            places += open == null ? 0 : open;
        }
        return places;
    }

    /// Of the wards whose places are known and whose patients are told, and of no other.
    private void put(ObjectNode into) {
        var both = wards.stream()
                .filter(ward -> open(ward) != null && ward.patients().isPresent())
                .toList();
        var patients = Math.toIntExact(
                both.stream().mapToLong(ward -> ward.patients().orElse(0)).sum());
        var share = both.isEmpty() ? null : new Occupancy(patients, places(both)).perMille();
        if (share == null) {
            into.putNull("percent");
        } else {
            into.put("percent", Math.round(share / 10.0));
        }
        into.put("measured_by", Occupancy.MEASURED_BY);
        into.put("patients", patients);
        put(into, "places", both.isEmpty() ? null : places(both));
        into.put("wards", both.size());
    }

    private static void put(ObjectNode into, String key, @Nullable Integer number) {
        if (number == null) {
            into.putNull(key);
        } else {
            into.put(key, number);
        }
    }
}
