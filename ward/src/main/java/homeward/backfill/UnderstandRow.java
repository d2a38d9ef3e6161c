package homeward.backfill;

import homeward.earlywarning.Consciousness;
import homeward.fhir.Charting;
import homeward.fhir.Codes;
import homeward.fhir.Concept;
import homeward.fhir.FhirTime;
import homeward.fhir.Fit;
import homeward.fhir.KeepableText;
import homeward.fhir.Measuring;
import homeward.fhir.UnitWords;
import homeward.monitoring.Entry;
import homeward.monitoring.QuarantineReason;
import homeward.monitoring.SentReading;
import homeward.vocabulary.FhirId;
import homeward.vocabulary.PatientId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Understands a row of a file: pure, and by the same tables as FHIR.
final class UnderstandRow {
    private static final List<Column> NEEDED = List.of(Column.PATIENT, Column.CODE, Column.TAKEN_AT);

    /// What wards call them.
    private static final Map<String, Concept> WORDS = Map.ofEntries(
            Map.entry("respiration", Concept.RESPIRATION),
            Map.entry("respiration_rate", Concept.RESPIRATION),
            Map.entry("spo2", Concept.SATURATION),
            Map.entry("oxygen_saturation", Concept.SATURATION),
            Map.entry("pulse", Concept.PULSE),
            Map.entry("heart_rate", Concept.PULSE),
            Map.entry("temperature", Concept.TEMPERATURE),
            Map.entry("systolic", Concept.SYSTOLIC),
            Map.entry("diastolic", Concept.DIASTOLIC),
            Map.entry("consciousness", Concept.CONSCIOUSNESS),
            Map.entry("acvpu", Concept.CONSCIOUSNESS),
            Map.entry("oxygen", Concept.OXYGEN_FLOW),
            Map.entry("fio2", Concept.OXYGEN_FRACTION),
            Map.entry("weight", Concept.WEIGHT),
            Map.entry("glucose", Concept.GLUCOSE));

    private final Line.Row row;
    private final Instant now;

    private UnderstandRow(Line.Row row, Instant now) {
        this.row = row;
        this.now = now;
    }

    static Understood understand(Line.Row row, Instant now) {
        return new UnderstandRow(row, now).understood();
    }

    private Understood understood() {
        if (row.text().indexOf('\uFFFD') >= 0) {
            return new Understood.Rejected("not-utf-8", "The line is not well-formed UTF-8.");
        }
        if (!isKeepable()) {
            return new Understood.Rejected("not-keepable", "A field is longer than 1,000 characters, or no text.");
        }
        for (var needed : NEEDED) {
            if (row.field(needed).isEmpty()) {
                return new Understood.Rejected(
                        "missing", "The field " + needed.name().toLowerCase(Locale.ROOT) + " is empty.");
            }
        }
        var time = FhirTime.read(row.field(Column.TAKEN_AT));
        if (time instanceof FhirTime.Malformed) {
            return new Understood.Rejected(
                    "malformed-time", "taken_at is a time with seconds and offset: 2026-01-31T09:30:00Z.");
        }
        return charted(time instanceof FhirTime.Moment(var at) ? at : null);
    }

    private boolean isKeepable() {
        for (var field : row.fields().values()) {
            if (!KeepableText.holds(field)) {
                return false;
            }
        }
        return true;
    }

    private Understood charted(@Nullable Instant takenAt) {
        var concept = concept(row.field(Column.CODE));
        if (concept == null) {
            return aside(QuarantineReason.UNKNOWN_CODE, QuarantineReason.UNKNOWN_CODE.sentence());
        }
        if (!FhirId.holds(row.field(Column.PATIENT))) {
            return aside(QuarantineReason.UNKNOWN_PATIENT, "No patient can have this id.");
        }
        return switch (fit(concept)) {
            case null -> new Understood.Rejected("not-a-number", "The value is not a decimal number.");
            case Fit.Malformed(var detail, var _) -> new Understood.Rejected("malformed", detail);
            case Fit.Unfit(var reason, var detail, var _) -> aside(reason, detail);
            case Fit.Fits fits -> {
                var wrong = Charting.timeProblem(fits.measured(), takenAt, now);
                yield takenAt == null || wrong != null
                        ? untimely(wrong == null ? QuarantineReason.NO_TIME : wrong)
                        : new Understood.ToRecord(new Entry.Chartable(reading(fits, takenAt)));
            }
        };
    }

    private Understood untimely(QuarantineReason reason) {
        return aside(reason, Charting.timeDetail(reason));
    }

    private SentReading reading(Fit.Fits fits, Instant takenAt) {
        var id = row.field(Column.ID);
        return new SentReading(
                new PatientId(row.field(Column.PATIENT)),
                fits.measured(),
                takenAt,
                id.isEmpty() ? null : id.indexOf('|') >= 0 ? id : "|" + id,
                row.field(Column.SOURCE),
                fits.original(),
                row.text());
    }

    private Understood aside(QuarantineReason reason, String detail) {
        return new Understood.ToRecord(new Entry.Unchartable(row.field(Column.PATIENT), reason, detail, row.text()));
    }

    private static @Nullable Concept concept(String code) {
        int bar = code.indexOf('|');
        if (bar > 0) {
            return Codes.concept(code.substring(0, bar), code.substring(bar + 1));
        }
        var word = WORDS.get(code.toLowerCase(Locale.ROOT));
        return word == null ? Codes.concept(code) : word;
    }

    /// Null when the value is no number where one is needed.
    private @Nullable Fit fit(Concept concept) {
        var value = row.field(Column.VALUE);
        if (value.isEmpty()) {
            return concept == Concept.BREATHING_AIR || concept == Concept.ON_OXYGEN
                    ? Measuring.finding(concept)
                    : Fit.unfit(QuarantineReason.NO_VALUE, QuarantineReason.NO_VALUE.sentence(), "value");
        }
        if (concept == Concept.CONSCIOUSNESS) {
            return consciousness(value);
        }
        if (!DecimalText.holds(value)) {
            return null;
        }
        var unit = row.field(Column.UNIT);
        return Measuring.number(concept, new BigDecimal(value), unit.isEmpty() ? null : UnitWords.ucum(unit), "value");
    }

    private static Fit consciousness(String value) {
        var state = value.length() == 1
                ? Consciousness.ofLetter(value.charAt(0)).orElse(null)
                : Codes.answer(value.substring(value.indexOf('|') + 1));
        return state == null
                ? Fit.unfit(
                        QuarantineReason.UNKNOWN_CODE,
                        "Consciousness is a letter of ACVPU, or its code in SNOMED CT or LOINC.",
                        "value")
                : Measuring.answer(state);
    }
}
