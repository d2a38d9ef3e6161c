package homeward.board.count;

import homeward.stays.CountPatients.Count;
import homeward.vocabulary.OdsCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The numbers of some wards, as they may be told. Whatever is made of them here is made of what is told, so that it
/// gives nothing away that the cells do not.
public record Counts(Instant moment, List<Count> wards) {

    /// What is told of several wards together.
    ///
    /// @param told the sum of the rounded numbers
    /// @param hidden how many wards hide theirs
    public record Sum(long told, long hidden) {}

    /// One provider's wards, and its numbers of patients together.
    public record Group(String name, OdsCode provider, List<Count> wards, Sum patients) {}

    public List<Group> providers() {
        return wards.stream()
                .collect(Collectors.groupingBy(Count::provider, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new Group(
                        one.getValue().getFirst().providerName(), one.getKey(), one.getValue(), sum(one.getValue())))
                .toList();
    }

    public Sum all() {
        return sum(wards);
    }

    private static Sum sum(List<Count> wards) {
        return new Sum(
                wards.stream().mapToLong(ward -> ward.patients().orElse(0)).sum(),
                wards.stream().filter(ward -> ward.patients().isEmpty()).count());
    }

    /// "about 45, and 2 wards of 1 to 7 each".
    public static String words(Sum sum) {
        var told = sum.told() == 0 ? "0" : "about " + sum.told();
        if (sum.hidden() == 0) {
            return told;
        }
        return told
                + (sum.hidden() == 1 ? ", and 1 ward of 1 to 7" : ", and " + sum.hidden() + " wards of 1 to 7 each");
    }

    /// A number, or the star that stands for a hidden one.
    public static String words(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "*";
    }

    /// As CSV (RFC 4180), a star for what is hidden.
    String csv() {
        var head = "moment,icb,provider,provider_name,ward,ward_name,patients,admitted_7_days,discharged_7_days\r\n";
        return head + wards.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Count ward) {
        var cells = new ArrayList<String>();
        named(ward).forEach(name -> cells.add(quoted(name)));
        cells.add(words(ward.patients()));
        cells.add(words(ward.admitted()));
        cells.add(words(ward.discharged()));
        return String.join(",", cells) + "\r\n";
    }

    /// As JSON, null for what is hidden.
    String json() {
        var array = JsonMapper.shared().createArrayNode();
        for (var ward : wards) {
            var object = array.addObject();
            var names = named(ward).iterator();
            for (var key : List.of("moment", "icb", "provider", "provider_name", "ward", "ward_name")) {
                object.put(key, names.next());
            }
            put(object, "patients", ward.patients());
            put(object, "admitted_7_days", ward.admitted());
            put(object, "discharged_7_days", ward.discharged());
        }
        return array.toString();
    }

    private static void put(ObjectNode object, String key, OptionalLong number) {
        if (number.isPresent()) {
            object.put(key, number.getAsLong());
        } else {
            object.putNull(key);
        }
    }

    private List<String> named(Count ward) {
        var icb = ward.icb();
        return List.of(
                moment.toString(),
                icb == null ? "" : icb.value(),
                ward.provider().value(),
                ward.providerName(),
                ward.ward().value(),
                ward.wardName());
    }

    /// A cell that a spreadsheet would take for a formula is kept from being one.
    private static String quoted(String text) {
        var harmless = text.matches("(?s)^[=+\\-@\t].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
