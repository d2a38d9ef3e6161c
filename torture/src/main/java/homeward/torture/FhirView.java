package homeward.torture;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A patient's readings as any other system reads them: FHIR search, page by page.
record FhirView(Mail mail) {
    private static final String NEW_CONFUSION = "130987000";

    /// What FHIR says of a patient.
    ///
    /// @param total as the server counts them
    record Said(long total, List<Fact> facts) {}

    Said of(int patient) throws IOException, InterruptedException {
        var about = "/fhir/Observation?patient=Patient/" + Patients.idOf(patient);
        var facts = new ArrayList<Fact>();
        var page = get(about + "&_count=1000&_sort=date");
        while (true) {
            page.path("entry").forEach(entry -> facts.add(fact(patient, entry.path("resource"))));
            var next = page.path("link")
                    .valueStream()
                    .filter(link -> link.path("relation").asString().equals("next"))
                    .findFirst();
            if (next.isEmpty()) {
                return new Said(get(about + "&_summary=count").path("total").asLong(), facts);
            }
            var address = URI.create(next.get().path("url").asString().replace("|", "%7C"));
            page = get(address.getRawPath() + "?" + address.getRawQuery());
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var answer = mail.client().send(mail.request(path).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("FHIR answers " + answer.statusCode());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    /// The id says kind and moment (docs/decisions, A reading is its own key); the value is as FHIR has it.
    private static Fact fact(int patient, JsonNode observation) {
        var id = observation.path("id").asString().substring(1).split("-", -1);
        return new Fact(
                patient,
                Instant.EPOCH.plus(Long.parseLong(id[2], 36), ChronoUnit.MICROS),
                Integer.parseInt(id[1], 36),
                value(observation));
    }

    private static String value(JsonNode observation) {
        if (observation.has("valueSampledData")) {
            var samples = new ArrayList<String>();
            for (var sample :
                    observation.at("/valueSampledData/data").asString().split(" ", -1)) {
                samples.add(sample.equals("E") ? sample : thousandths(new BigDecimal(sample)));
            }
            return String.join(" ", samples);
        }
        if (observation.has("component")) {
            return quantity(observation.at("/component/0")) + "/" + quantity(observation.at("/component/1"));
        }
        return observation.has("valueQuantity") ? quantity(observation) : consciousness(observation);
    }

    private static String consciousness(JsonNode observation) {
        return observation.at("/valueCodeableConcept/coding/0/code").asString().equals(NEW_CONFUSION) ? "1" : "0";
    }

    private static String quantity(JsonNode in) {
        return thousandths(in.at("/valueQuantity/value").decimalValue());
    }

    private static String thousandths(BigDecimal value) {
        return value.movePointRight(3)
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }
}
