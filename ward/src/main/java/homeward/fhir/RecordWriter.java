package homeward.fhir;

import homeward.alerts.Episode;
import homeward.audit.Entry;
import homeward.monitoring.Plan;
import homeward.monitoring.Quarantined;
import homeward.monitoring.Reading;
import homeward.monitoring.ScorePoint;
import homeward.patients.Patient;
import homeward.stays.Stay;
import homeward.vocabulary.PatientId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Writes one patient's record as a document, entry by entry, so that years of readings need no memory.
final class RecordWriter {
    private final Patient patient;
    private final PatientId id;
    private final String base;
    private final OutputStream to;

    RecordWriter(Patient patient, String base, OutputStream to) {
        this.patient = patient;
        this.id = patient.person().id();
        this.base = base;
        this.to = to;
    }

    void begin(Instant now) throws IOException {
        var out = new JsonOut(512);
        out.raw(
                "{\"resourceType\":\"Bundle\",\"type\":\"document\",\"identifier\":{\"system\":\"urn:homeward:record\",");
        out.raw("\"value\":\"").raw(id.value()).raw("-").number(now.toEpochMilli());
        out.raw("\"},\"timestamp\":\"").raw(now.toString()).raw("\",\"entry\":[{\"fullUrl\":");
        out.string(base + "/Composition/record").raw(",\"resource\":");
        out.raw("{\"resourceType\":\"Composition\",\"id\":\"record\",\"status\":\"final\",\"type\":{\"coding\":[{");
        out.raw("\"system\":\"http://loinc.org\",\"code\":\"11503-0\",\"display\":\"Medical records\"}]},");
        subject(out, "subject");
        out.raw("\"date\":\"").raw(now.toString());
        out.raw("\",\"author\":[{\"display\":\"Homeward\"}],\"title\":\"All that this virtual ward holds of you\"}}");
        out.writeTo(to);
    }

    void end() throws IOException {
        new JsonOut(4).raw("]}").writeTo(to);
    }

    void entry(String type, String resource, Consumer<JsonOut> written) throws IOException {
        var out = new JsonOut();
        out.raw(",{\"fullUrl\":").string(base + "/" + type + "/" + resource).raw(",\"resource\":");
        written.accept(out);
        out.raw("}").writeTo(to);
    }

    void reading(Reading reading) throws IOException {
        entry("Observation", reading.id().written(), out -> ObservationWriter.write(out, reading, id));
    }

    void score(ScorePoint score) throws IOException {
        var scoreId = new ScoreId(patient.no(), score.at());
        entry("Observation", scoreId.written(), out -> ScoreWriter.write(out, scoreId, score, id, List.of()));
    }

    /// What somebody asked for may name others: instead of it stands where they asked.
    void looked(Entry entry) throws IOException {
        var event = new AuditEventId(entry.number(), patient.no());
        var asked = entry.done().origin().endpoint();
        entry("AuditEvent", event.written(), out -> AuditEventWriter.write(out, entry, event, id, base, asked));
    }

    void stay(Stay stay) throws IOException {
        entry("EpisodeOfCare", "stay", out -> {
            out.raw("{\"resourceType\":\"EpisodeOfCare\",\"id\":\"stay\",\"status\":\"");
            out.raw(stay.isAway() ? "onhold" : "active").raw("\",");
            subject(out, "patient");
            out.raw("\"managingOrganization\":{\"reference\":\"Organization/")
                    .raw(stay.ward().value());
            out.raw("\"},\"period\":{\"start\":\"")
                    .raw(stay.admittedAt().toString())
                    .raw("\"}}");
        });
    }

    void plan(Plan plan) throws IOException {
        entry("CarePlan", "plan", out -> {
            out.raw("{\"resourceType\":\"CarePlan\",\"id\":\"plan\",\"status\":\"active\",\"intent\":\"order\",");
            subject(out, "subject");
            out.raw("\"period\":{\"start\":\"").raw(plan.from().toString()).raw("\"},\"title\":");
            out.string("Observed every " + plan.observeEvery().toMinutes() + " minutes, "
                    + plan.scale().label() + (plan.pregnant() ? ", pregnant" : ""));
            if (plan.reason() != null) {
                out.raw(",\"note\":[{\"text\":").string(plan.reason()).raw("}]");
            }
            out.raw("}");
        });
    }

    void alert(Episode alert) throws IOException {
        var name = "alert-" + alert.number();
        entry("DetectedIssue", name, out -> {
            out.raw("{\"resourceType\":\"DetectedIssue\",\"id\":\"").raw(name).raw("\",\"status\":\"final\",");
            out.raw("\"code\":{\"text\":").string(alert.rule().code()).raw("},");
            subject(out, "patient");
            out.raw("\"identifiedDateTime\":\"")
                    .raw(alert.raisedAt().toString())
                    .raw("\"");
            switch (alert.state()) {
                case Episode.State.Open _ -> {} // nothing came of it yet
                case Episode.State.Acknowledged(var by, var at, var note) ->
                    mitigation(out, "Acknowledged by " + by.name() + (note == null ? "" : ": " + note), at);
                case Episode.State.Withdrawn(var at) -> mitigation(out, "Withdrawn: a later reading corrected it", at);
                case Episode.State.Resumed(var at) -> mitigation(out, "Readings came again", at);
                case Episode.State.Left(var at) -> mitigation(out, "The patient left or went away", at);
            }
            out.raw("}");
        });
    }

    private static void mitigation(JsonOut out, String text, Instant at) {
        out.raw(",\"mitigation\":[{\"action\":{\"text\":").string(text);
        out.raw("},\"date\":\"").raw(at.toString()).raw("\"}]");
    }

    void aside(Quarantined aside) throws IOException {
        var name = "quarantine-" + aside.number();
        entry("Basic", name, out -> {
            out.raw("{\"resourceType\":\"Basic\",\"id\":\"").raw(name).raw("\",\"code\":{\"text\":");
            out.string("In quarantine: " + aside.reason().sentence() + " " + aside.detail())
                    .raw("},");
            subject(out, "subject");
            out.raw("\"created\":\"").raw(aside.receivedAt().toString().substring(0, "2026-01-01".length()));
            out.raw("\"}");
        });
    }

    private void subject(JsonOut out, String as) {
        out.raw("\"")
                .raw(as)
                .raw("\":{\"reference\":\"Patient/")
                .raw(id.value())
                .raw("\"},");
    }
}
