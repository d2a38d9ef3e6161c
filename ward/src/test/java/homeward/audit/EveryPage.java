package homeward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.access.KnowOwnRecord;
import homeward.access.TestSessions;
import homeward.alerts.ReadAlerts;
import homeward.staff.Role;
import homeward.staff.SignedIn;
import homeward.vocabulary.Actor;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/// Each page and each form, asked for once by those who may.
final class EveryPage {
    private final EveryRequest house;

    EveryPage(EveryRequest house) {
        this.house = house;
    }

    Stream<EveryRequest.Row> all() {
        return Stream.of(
                new EveryRequest.Row(
                        "GET /wards/{ward}/board",
                        () -> house.nurse().get("/wards/frailty/board"),
                        Deed.PATIENT_QUERY,
                        EveryRequest.ADA,
                        EveryRequest.BEN),
                new EveryRequest.Row(
                        "GET /wards/{ward}/live",
                        () -> listen(),
                        Deed.PATIENT_QUERY,
                        EveryRequest.ADA,
                        EveryRequest.BEN),
                new EveryRequest.Row(
                        "GET /device-clocks", () -> house.nurse().get("/device-clocks"), Deed.PATIENT_QUERY),
                new EveryRequest.Row("GET /quarantine", () -> house.nurse().get("/quarantine"), Deed.PATIENT_QUERY),
                new EveryRequest.Row("GET /audit", () -> house.auditor().get("/audit"), Deed.AUDIT_READ),
                new EveryRequest.Row("POST /audit", () -> search(), Deed.AUDIT_READ, EveryRequest.ADA),
                new EveryRequest.Row(
                        "GET /patients/{id}/access",
                        () -> house.auditor().get("/patients/p-ada/access"),
                        Deed.AUDIT_READ,
                        EveryRequest.ADA),
                new EveryRequest.Row("POST /patients/{id}/export", () -> export(), Deed.EXPORT, EveryRequest.ADA),
                new EveryRequest.Row(
                        "GET /patients/{id}",
                        () -> house.nurse().get("/patients/p-ada"),
                        Deed.PATIENT_READ,
                        EveryRequest.ADA),
                new EveryRequest.Row(
                        "GET /patients/{id}/observations/new",
                        () -> house.nurse().get("/patients/p-ada/observations/new"),
                        Deed.PATIENT_READ,
                        EveryRequest.ADA),
                new EveryRequest.Row(
                        "POST /patients/{id}/observations/new",
                        () -> type("18"),
                        Deed.PATIENT_CREATE,
                        EveryRequest.ADA),
                new EveryRequest.Row(
                        "GET /patients/{id}/own-device",
                        () -> house.nurse().get("/patients/p-ada/own-device"),
                        Deed.PATIENT_READ,
                        EveryRequest.ADA),
                new EveryRequest.Row(
                        "POST /patients/{id}/own-device", () -> link(), Deed.MACHINE_ADD, EveryRequest.ADA),
                new EveryRequest.Row(
                        "GET /patients/{id}/own-sign-in",
                        () -> house.nurse().get("/patients/p-ada/own-sign-in"),
                        Deed.PATIENT_READ,
                        EveryRequest.ADA),
                new EveryRequest.Row(
                        "POST /patients/{id}/own-sign-in", () -> ownSignIn(), Deed.ACCOUNT_CHANGE, EveryRequest.ADA),
                new EveryRequest.Row("POST /me/link", () -> linkOwn(), Deed.ACCOUNT_CHANGE, EveryRequest.ADA),
                new EveryRequest.Row(
                        "GET /patients/{id}/plan",
                        () -> house.doctor().get("/patients/p-ada/plan"),
                        Deed.PATIENT_READ,
                        EveryRequest.ADA),
                new EveryRequest.Row(
                        "POST /patients/{id}/plan",
                        () -> order("Known to retain"),
                        Deed.PATIENT_UPDATE,
                        EveryRequest.ADA),
                new EveryRequest.Row(
                        "POST /patients/{id}/alerts/{number}/acknowledge",
                        () -> acknowledge(),
                        Deed.PATIENT_UPDATE,
                        EveryRequest.ADA),
                new EveryRequest.Row(
                        "GET /patients/{id}/trends.{form:csv|json}",
                        () -> house.nurse().get("/patients/p-ada/trends.csv"),
                        Deed.PATIENT_READ,
                        EveryRequest.ADA),
                new EveryRequest.Row(
                        "GET /patients/{id}/trends.{form:csv|json} as JSON",
                        () -> house.nurse().get("/patients/p-ada/trends.json"),
                        Deed.PATIENT_READ,
                        EveryRequest.ADA),
                new EveryRequest.Row(
                        "GET /referrals", () -> house.doctor().get("/referrals"), Deed.PATIENT_QUERY, EveryRequest.BEN),
                new EveryRequest.Row(
                        "GET /referrals/{id}",
                        () -> house.doctor().get("/referrals/p-ben"),
                        Deed.PATIENT_READ,
                        EveryRequest.BEN),
                new EveryRequest.Row("GET /me/access", () -> ownAccess(), Deed.AUDIT_READ, EveryRequest.ADA),
                new EveryRequest.Row(
                        "POST /break-glass/new", () -> breakTheGlass(), Deed.BREAK_GLASS, EveryRequest.ZOE),
                new EveryRequest.Row(
                        "GET /break-glass",
                        () -> house.auditor().get("/break-glass"),
                        Deed.AUDIT_READ,
                        EveryRequest.ZOE),
                new EveryRequest.Row(
                        "GET /break-glass.csv",
                        () -> house.auditor().get("/break-glass.csv"),
                        Deed.AUDIT_READ,
                        EveryRequest.ZOE));
    }

    private void ownAccess() throws Exception {
        var homeward = house.homeward();
        house.preparing(() -> homeward.room(KnowOwnRecord.class).note("ada", house.no(EveryRequest.ADA)));
        var ada = new SignedIn(new Actor("ada", "Test Ada"), Role.PATIENT, List.of());
        var session = new TestSessions(homeward).of(ada);
        assertThat(homeward.send(homeward.to("/me/access").header("Cookie", "homeward=" + session.id()))
                        .statusCode())
                .isEqualTo(200);
    }

    private void breakTheGlass() throws Exception {
        house.preparing(() -> house.nurse().get("/break-glass/new"));
        var typed = Map.of(
                "nhs-number", "9990000018",
                "day", "1",
                "month", "3",
                "year", "1946",
                "reason", "called",
                "words", "Her daughter is on the telephone");
        assertThat(house.nurse()
                        .submit("/break-glass/new", "/break-glass/new", typed)
                        .statusCode())
                .isEqualTo(302);
    }

    private void listen() throws Exception {
        try (var line = house.nurse().listen("/wards/frailty/live")) {
            assertThat(line.findFirst()).isPresent();
        }
    }

    private void search() throws Exception {
        var fields = new HashMap<String, String>(
                Map.of("patient", EveryRequest.ADA, "from-day", "1", "from-month", "1", "from-year", "2026"));
        house.preparing(
                () -> fields.put("_csrf", token(house.auditor().get("/audit").body())));
        assertThat(house.auditor().post("/audit", fields).statusCode()).isEqualTo(200);
    }

    private void export() throws Exception {
        var fields = new HashMap<String, String>(Map.of("reason", "Asked by letter"));
        house.preparing(() -> fields.put(
                "_csrf", token(house.auditor().get("/patients/p-ada/access").body())));
        assertThat(house.auditor().post("/patients/p-ada/export", fields).statusCode())
                .isEqualTo(200);
    }

    private void type(String respirations) throws Exception {
        var path = "/patients/p-ada/observations/new";
        house.preparing(() -> house.nurse().get(path));
        var fields = new HashMap<String, String>();
        house.preparing(() -> Jsoup.parse(house.nurse().get(path).body())
                .select("main form [name]")
                .forEach(field -> fields.put(field.attr("name"), field.val())));
        fields.put("respirations", respirations);
        fields.remove("breathing");
        fields.remove("acvpu");
        assertThat(house.nurse().post(path, fields).statusCode()).isEqualTo(302);
    }

    private String ownSignIn() throws Exception {
        var path = "/patients/p-ada/own-sign-in";
        var csrf = new HashMap<String, String>();
        house.preparing(() -> csrf.put("_csrf", token(house.nurse().get(path).body())));
        var made = house.nurse().post(path, csrf);
        assertThat(made.statusCode()).isEqualTo(200);
        return Jsoup.parse(made.body()).expectFirst("#link").text().replaceFirst(".*/me/link/", "");
    }

    private void linkOwn() throws Exception {
        var code = new ArrayList<String>();
        house.preparing(() -> code.add(ownSignIn()));
        var homeward = house.homeward();
        var ada = new SignedIn(new Actor("ada-herself", "Test Ada"), Role.PATIENT, List.of());
        var session = new TestSessions(homeward).of(ada);
        assertThat(homeward.send(homeward.to("/me/link")
                                .header("Cookie", "homeward=" + session.id())
                                .header("X-CSRF-TOKEN", session.formToken())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("code=" + code.getFirst() + "&day=1&month=3&year=1946")))
                        .statusCode())
                .isEqualTo(302);
    }

    private void link() throws Exception {
        var path = "/patients/p-ada/own-device";
        var csrf = new HashMap<String, String>();
        house.preparing(() -> csrf.put("_csrf", token(house.nurse().get(path).body())));
        assertThat(house.nurse().post(path, csrf).statusCode()).isEqualTo(200);
    }

    void order(String reason) throws Exception {
        var path = "/patients/p-ada/plan";
        var csrf = new HashMap<String, String>(Map.of("every", "60", "scale", "1", "reason", reason));
        house.preparing(() -> csrf.put("_csrf", token(house.doctor().get(path).body())));
        house.doctor().post(path, csrf);
    }

    private void acknowledge() throws Exception {
        house.preparing(() -> type("26"));
        var alert = house.homeward()
                .room(ReadAlerts.class)
                .open(Set.of(house.no(EveryRequest.ADA)))
                .getOrDefault(house.no(EveryRequest.ADA), List.of());
        var fields = new HashMap<String, String>();
        house.preparing(() ->
                fields.put("_csrf", token(house.nurse().get("/patients/p-ada").body())));
        house.nurse().post("/patients/p-ada/alerts/" + alert.getFirst().number() + "/acknowledge", fields);
    }

    private static String token(String html) {
        return Jsoup.parse(html).expectFirst("[name=_csrf]").val();
    }
}
