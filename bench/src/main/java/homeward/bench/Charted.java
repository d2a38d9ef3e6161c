package homeward.bench;

import homeward.bench.load.Channel;
import homeward.bench.load.Line;
import homeward.bench.load.SampledBundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What the ward says that it has, counted through FHIR and in its store.
record Charted(MeasuredWard ward) {
    private static final Pattern TOTAL = Pattern.compile("\"total\"\\s*:\\s*(\\d+)");
    private static final String IN_BLOCKS = "select sum(cardinality(samples)) from monitoring.block";
    /// At one sample a second, which is what every wearable of the benchmark sends.
    private static final String IN_STRIPS = """
            select sum(bit_count(signs::bit(32)) * round(extract(epoch from until_at - taken_at)))::bigint
            from monitoring.strip
            """;
    private static final String ALERTED = """
            select count(distinct patient_no) from alerts.episode join patients.patient using (patient_no)
            where patient_id = any(?) and rule <> 'silence'
              and acknowledged_at is null and withdrawn_at is null and resumed_at is null and left_at is null
            """;

    /// All Observations of everybody.
    long observations() throws IOException {
        var found = TOTAL.matcher(get("/fhir/Observation?_summary=count&_total=accurate"));
        if (!found.find()) {
            throw new IOException("Observations cannot be counted");
        }
        return Long.parseLong(found.group(1));
    }

    long samples() throws SQLException {
        return ward.store().number(ward.store().has("monitoring.strip") ? IN_STRIPS : IN_BLOCKS);
    }

    /// How many of these patients have a clinical alert open.
    long alerted(List<String> patients) throws SQLException {
        return ward.store().number(ALERTED, (Object) patients.toArray(String[]::new));
    }

    /// The perfusion index where the program charts it, blood glucose otherwise.
    List<Channel> channels(int wanted, int patient, long second) throws IOException {
        var channels = new ArrayList<>(
                List.of(Channel.PULSE, Channel.SATURATION, Channel.RESPIRATION, Channel.TEMPERATURE, Channel.PERFUSION)
                        .subList(0, wanted));
        if (channels.remove(Channel.PERFUSION)) {
            try (var line = new Line(ward.base())) {
                var probe = new SampledBundle(ward.head("POST /fhir"), List.of(Channel.PERFUSION), 1, false);
                var answer = line.send(probe.of(patient, second));
                channels.add(answer.times("\"status\":\"201") == 1 ? Channel.PERFUSION : Channel.GLUCOSE);
            }
        }
        return channels;
    }

    String get(String path) throws IOException {
        try (var line = new Line(ward.base())) {
            var answer = line.send((ward.head("GET " + path) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            if (!answer.isOk()) {
                throw new IOException("HTTP " + answer.status() + " for " + path);
            }
            return answer.text();
        }
    }
}
