package homeward.stories;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/// Somebody who writes the fortnight down on the ward's own pages, in a browser without JavaScript.
final class Clerk {
    private final Visitor visitor;
    private final LocalDate firstDay;
    private final Map<Integer, String> stays = new HashMap<>();
    private final Map<Integer, String> wards = new HashMap<>();

    Clerk(Visitor visitor, LocalDate firstDay) {
        this.visitor = visitor;
        this.firstDay = firstDay;
    }

    void write(Fortnight.Event event) throws Exception {
        if (event.what().equals("admitted")) {
            admit(event);
            return;
        }
        var place = address(event.patient()) + "/" + event.what();
        var form = form(place);
        var filled = when(event);
        if (event.to() != null) {
            filled.put("to", event.to());
            filled.put("accountable", first(form, "accountable"));
            wards.put(event.patient(), event.to());
        }
        if (event.what().equals("discharge")) {
            filled.put("method", "clinical-advice");
            filled.put("destination", "usual-residence");
        }
        demandKept(visitor.submit(form, filled), place);
    }

    private void admit(Fortnight.Event event) throws Exception {
        var ward = requireNonNull(event.to());
        var place = "/wards/" + ward + "/admit";
        var form = form(place);
        var filled = when(event);
        filled.put("nhs-number-unknown", "yes");
        filled.put("family", "Fortnight");
        filled.put("given", "No " + event.patient());
        filled.put("born-day", "1");
        filled.put("born-month", "3");
        filled.put("born-year", Integer.toString(1930 + event.patient() % 40));
        filled.put("gender", "female");
        filled.put("pathway", first(form, "pathway"));
        filled.put("step", event.patient() % 2 == 0 ? "up" : "down");
        filled.put("source", event.patient() % 2 == 0 ? "gp" : "hospital-ward");
        filled.put("accountable", first(form, "accountable"));
        filled.put("consent", "patient");
        filled.put("otherwise", "yes");
        filled.put("otherwise-why", "Needs daily review and would be in a hospital bed");
        filled.put("baseline", "Saturation 95 %, walks with a stick");
        var page = demandKept(visitor.submit(form, filled), place);
        stays.put(event.patient(), page.baseUri().replaceAll(".*/stays/(\\d+).*", "$1"));
        wards.put(event.patient(), ward);
    }

    /// Something else instead of the last thing that was written of the patient.
    void correct(Fortnight.Event right, String why) throws Exception {
        var stay = visitor.page(address(right.patient()));
        var link = requireNonNull(stay.selectFirst("a[href*=/entries/][href$=/correct]"), "Nothing to correct");
        var form = form(link.attr("href"));
        var filled = when(right);
        filled.put("why", why);
        demandKept(visitor.submit(form, filled), link.attr("href"));
    }

    /// How many places are open from the morning of a day on, as a coordinator says it.
    void state(Visitor coordinator, String ward, int day, int open, String why) throws Exception {
        var place = "/wards/" + ward + "/capacity";
        var from = firstDay.plusDays(day - 1L);
        var page = coordinator.submit(
                coordinator.form(place, "form[action=" + place + "]"),
                Map.of(
                        "open", Integer.toString(open),
                        "day", Integer.toString(from.getDayOfMonth()),
                        "month", Integer.toString(from.getMonthValue()),
                        "year", Integer.toString(from.getYear()),
                        "time", "07:00",
                        "why", why));
        if (!page.select(".nhsuk-error-summary").isEmpty()) {
            throw new AssertionError(page.text());
        }
    }

    private FormElement form(String place) throws Exception {
        return visitor.form(place, "main form[method=post]");
    }

    private Map<String, String> when(Fortnight.Event event) {
        var day = firstDay.plusDays(event.day() - 1L);
        var filled = new LinkedHashMap<String, String>();
        filled.put("when-day", Integer.toString(day.getDayOfMonth()));
        filled.put("when-month", Integer.toString(day.getMonthValue()));
        filled.put("when-year", Integer.toString(day.getYear()));
        filled.put("when-time", event.time().toString());
        return filled;
    }

    private String address(int patient) {
        return "/wards/" + wards.get(patient) + "/stays/" + stays.get(patient);
    }

    /// The first choice of a list that is not "Choose".
    private static String first(FormElement form, String name) {
        return form.select("[name=" + name + "] option, input[name=" + name + "]").eachAttr("value").stream()
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing to choose for " + name));
    }

    private static Document demandKept(Document page, String place) {
        if (!page.baseUri().contains("told=")) {
            throw new AssertionError(place + " was not taken: "
                    + page.select(".nhsuk-error-summary, main").text());
        }
        return page;
    }
}
