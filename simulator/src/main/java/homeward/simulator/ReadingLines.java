package homeward.simulator;

import homeward.simulator.door.Json;
import homeward.simulator.door.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads CSV with a header line (RFC 4180, a field on one line) or one JSON object a line, in the form of
/// `POST /readings`: patient, taken_at, code, value, unit, source, id.
final class ReadingLines {
    /// The words that `POST /readings` knows, as FHIR must have them.
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("respiration", Sign.RESPIRATION.loinc()),
            Map.entry("respiration_rate", Sign.RESPIRATION.loinc()),
            Map.entry("spo2", Sign.SATURATION.loinc()),
            Map.entry("oxygen_saturation", Sign.SATURATION.loinc()),
            Map.entry("pulse", Sign.PULSE.loinc()),
            Map.entry("heart_rate", Sign.PULSE.loinc()),
            Map.entry("temperature", Sign.TEMPERATURE.loinc()),
            Map.entry("systolic", Sign.SYSTOLIC.loinc()),
            Map.entry("diastolic", Sign.DIASTOLIC.loinc()),
            Map.entry("consciousness", Sign.CONSCIOUSNESS.loinc()),
            Map.entry("acvpu", Sign.CONSCIOUSNESS.loinc()),
            Map.entry("oxygen", Sign.OXYGEN.loinc()),
            Map.entry("fio2", "3150-6"),
            Map.entry("weight", "29463-7"),
            Map.entry("glucose", "15074-8"));

    private ReadingLines() {}

    static Recording csv(BufferedReader lines) throws IOException {
        var header =
                Optional.ofNullable(lines.readLine()).map(ReadingLines::fields).orElse(List.of());
        var readings = new ArrayList<Reading>();
        var unreadable = 0L;
        for (String line; (line = lines.readLine()) != null; ) {
            var reading = of(named(header, fields(line)));
            reading.ifPresent(readings::add);
            unreadable += reading.isPresent() || line.isBlank() ? 0 : 1;
        }
        return new Recording(Map.of(), readings, unreadable);
    }

    static Recording json(BufferedReader lines) throws IOException {
        var readings = new ArrayList<Reading>();
        var unreadable = 0L;
        for (String line; (line = lines.readLine()) != null; ) {
            var reading = JsonText.read(line).flatMap(json -> of(named(json)));
            reading.ifPresent(readings::add);
            unreadable += reading.isPresent() || line.isBlank() ? 0 : 1;
        }
        return new Recording(Map.of(), readings, unreadable);
    }

    private static Map<String, String> named(List<String> header, List<String> fields) {
        var named = new HashMap<String, String>();
        for (int i = 0; i < Math.min(header.size(), fields.size()); i++) {
            named.put(header.get(i).strip(), fields.get(i).strip());
        }
        return named;
    }

    private static Map<String, String> named(Json json) {
        var named = new HashMap<String, String>();
        for (var name : List.of("patient", "taken_at", "code", "value", "unit", "source", "id")) {
            json.textAt(name).ifPresent(text -> named.put(name, text));
        }
        return named;
    }

    private static Optional<Reading> of(Map<String, String> said) {
        var patient = said.getOrDefault("patient", "");
        var code = said.getOrDefault("code", "");
        var takenAt = moment(said.get("taken_at"));
        if (patient.isEmpty() || code.isEmpty() || takenAt.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Reading(
                patient,
                takenAt.get(),
                WORDS.getOrDefault(code.toLowerCase(Locale.ROOT), code),
                said.getOrDefault("value", ""),
                said.getOrDefault("unit", ""),
                said.getOrDefault("source", ""),
                said.getOrDefault("id", "")));
    }

    private static Optional<Instant> moment(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (int i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
