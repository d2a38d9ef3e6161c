package homeward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.stays.ReadLedger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/// Each page and each form of a stay, asked for once.
final class EveryStay {
    private static final String MOVE =
            " /wards/{ward}/stays/{stay}/{move:transfer|leave|return|to-hospital|expected|hand-over|discharge|died}";
    private static final String CORRECT = " /wards/{ward}/stays/{stay}/entries/{entry}/correct";
    private static final Map<String, String> MINIMUM = Map.of(
            "pathway", "frailty",
            "step", "up",
            "source", "gp",
            "accountable", "consultant-or-gp-of-the-test",
            "consent", "patient",
            "otherwise", "yes",
            "otherwise-why", "Needs oxygen",
            "baseline", "Walks with a frame");

    private final EveryRequest house;

    EveryStay(EveryRequest house) {
        this.house = house;
    }

    Stream<EveryRequest.Row> all() {
        return Stream.of(
                new EveryRequest.Row("POST /wards/{ward}/admit", () -> admit(), Deed.PATIENT_UPDATE, EveryRequest.DAN),
                new EveryRequest.Row(
                        "GET /wards/{ward}/left", () -> see("/wards/heart/left"), Deed.PATIENT_QUERY, EveryRequest.DAN),
                new EveryRequest.Row(
                        "GET /wards/{ward}/stays/{stay}", () -> see(stay()), Deed.PATIENT_READ, EveryRequest.ADA),
                new EveryRequest.Row(
                        "GET" + MOVE, () -> see(stay() + "/expected"), Deed.PATIENT_READ, EveryRequest.ADA),
                new EveryRequest.Row("POST" + MOVE, () -> expect(), Deed.PATIENT_UPDATE, EveryRequest.ADA),
                new EveryRequest.Row("GET" + CORRECT, () -> see(entry()), Deed.PATIENT_READ, EveryRequest.ADA),
                new EveryRequest.Row("POST" + CORRECT, () -> correct(), Deed.PATIENT_UPDATE, EveryRequest.ADA));
    }

    private String stay() {
        return "/wards/frailty/stays/" + house.stay(EveryRequest.ADA).value();
    }

    private String entry() {
        var ledger = house.homeward().room(ReadLedger.class).of(house.stay(EveryRequest.ADA));
        return stay() + "/entries/" + ledger.getFirst().number() + "/correct";
    }

    private void see(String path) throws Exception {
        assertThat(house.nurse().get(path).statusCode()).isEqualTo(200);
    }

    private void admit() throws Exception {
        var typed = new HashMap<>(MINIMUM);
        typed.putAll(Map.of("nhs-number", "9990000026", "family", "Test", "given", "Dan", "gender", "male"));
        typed.putAll(Map.of("born-day", "1", "born-month", "3", "born-year", "1946"));
        send("/wards/heart/admit", typed);
        house.preparing(() -> house.leaves(EveryRequest.DAN));
    }

    private void expect() throws Exception {
        var soon = LocalDate.now(ZoneId.of("Europe/London")).plusDays(9);
        send(
                stay() + "/expected",
                Map.of(
                        "on-day", Integer.toString(soon.getDayOfMonth()),
                        "on-month", Integer.toString(soon.getMonthValue()),
                        "on-year", Integer.toString(soon.getYear())));
    }

    private void correct() throws Exception {
        var typed = new HashMap<>(MINIMUM);
        typed.put("why", "Another system did not say");
        send(entry(), typed);
    }

    /// With what the form was filled with, and what is typed.
    private void send(String path, Map<String, String> typed) throws Exception {
        var fields = new HashMap<String, String>();
        house.preparing(() -> Jsoup.parse(house.nurse().get(path).body())
                .select("main form input[type=text], main form input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.val())));
        fields.putAll(typed);
        assertThat(house.nurse().post(path, fields).statusCode()).isEqualTo(302);
    }
}
