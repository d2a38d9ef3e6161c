package homeward.fhir;

import homeward.patients.Gender;
import homeward.patients.Person;
import homeward.stays.Admission;
import homeward.vocabulary.NhsNumber;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a Patient as an admission: who it is, and the ward that manages them. Source: FHIR R4 and UK Core, Patient.
final class PatientReader {
    /// Our own extension: R4's Patient has no place for when a stay began.
    static final String ADMITTED_AT = "urn:homeward:admitted-at";

    private final JsonNode patient;
    private final String place;
    private final String base;
    private final List<Problem> problems = new ArrayList<>();

    private PatientReader(JsonNode patient, String place, String base) {
        this.patient = patient;
        this.place = place;
        this.base = base;
    }

    /// @param id under which it was put
    /// @param place what the Patient is called in the answer
    static Step read(JsonNode patient, String id, String place, String base, Instant now) {
        return new PatientReader(patient, place, base).admission(new PatientId(id), now);
    }

    private Step admission(PatientId id, Instant now) {
        if (!patient.path("resourceType").asString("").equals("Patient")
                || !patient.path("id").asString("").equals(id.value())) {
            refuse("invariant", "id-differs", "A Patient with the id of the address is needed here.", "id");
        }
        var name = name();
        var family = text(name.path("family"), "name.family");
        if (family.isEmpty()) {
            refuse("required", "missing", "A patient has a family name.", "name.family");
        }
        var given = given(name);
        var gender = gender();
        var birthDate = birthDate(now);
        var nhsNumber = nhsNumber();
        var ward = ward();
        var admittedAt = admittedAt(now);
        if (!problems.isEmpty() || ward == null || birthDate == null) {
            return new Step.Refused(Answer.rejected(422, List.copyOf(problems)));
        }
        return new Step.Admit(
                new Admission(new Person(id, nhsNumber, family, given, gender, birthDate), ward, admittedAt), place);
    }

    private void refuse(String code, String name, String diagnostics, String element) {
        problems.add(Problem.error(code, name, diagnostics, place + "." + element));
    }

    /// When the patient came on to the ward, where the sender says so in our extension; otherwise now.
    private Instant admittedAt(Instant now) {
        var written = patient.path("extension")
                .valueStream()
                .filter(extension -> extension.path("url").asString("").equals(ADMITTED_AT))
                .map(extension -> extension.path("valueDateTime").asString(""))
                .findFirst();
        if (written.isEmpty()) {
            return now;
        }
        if (FhirTime.read(written.get()) instanceof FhirTime.Moment(var at) && !at.isAfter(now)) {
            return at;
        }
        refuse(
                "value",
                "admitted-at",
                "The time of admission is a past moment with seconds and an offset, as 2026-11-20T09:30:00Z.",
                "extension");
        return now;
    }

    /// The official name where one is marked, otherwise the first.
    private JsonNode name() {
        var names = patient.path("name");
        return names.valueStream()
                .filter(name -> name.path("use").asString("").equals("official"))
                .findFirst()
                .orElseGet(() -> names.path(0));
    }

    private String text(JsonNode node, String element) {
        if (node.isMissingNode()) {
            return "";
        }
        if (!node.isString() || !KeepableText.holds(node.asString())) {
            refuse("value", "wrong-type", "A text of at most 1,000 characters is needed here.", element);
            return "";
        }
        return node.asString().strip();
    }

    private String given(JsonNode name) {
        return name.path("given")
                .valueStream()
                .map(given -> text(given, "name.given"))
                .collect(Collectors.joining(" "));
    }

    private Gender gender() {
        var code = patient.path("gender");
        if (code.isMissingNode()) {
            return Gender.UNKNOWN;
        }
        return Arrays.stream(Gender.values())
                .filter(gender -> gender.code().equals(code.asString("")))
                .findFirst()
                .orElseGet(() -> {
                    refuse("code-invalid", "gender", "The gender is female, male, other or unknown.", "gender");
                    return Gender.UNKNOWN;
                });
    }

    private @Nullable LocalDate birthDate(Instant now) {
        var written = patient.path("birthDate").asString("");
        if (written.length() == 10
                && FhirTime.read(written) instanceof FhirTime.Dates(var day, var _)
                && !day.isAfter(LocalDate.ofInstant(now, ZoneOffset.ofHours(14)))) {
            return day;
        }
        refuse(
                "required",
                "birth-date",
                "The whole date of birth is needed, as 1950-12-31: the score is not for under 16s.",
                "birthDate");
        return null;
    }

    private @Nullable NhsNumber nhsNumber() {
        return patient.path("identifier")
                .valueStream()
                .filter(identifier -> identifier.path("system").asString("").equals(Subject.NHS_NUMBER))
                .map(identifier -> NhsNumber.read(identifier.path("value").asString("")))
                .map(number -> {
                    if (number.isEmpty()) {
                        refuse(
                                "value",
                                "nhs-number",
                                "This is not an NHS number: its check digit is wrong.",
                                "identifier");
                    }
                    return number;
                })
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private @Nullable WardId ward() {
        var reference = patient.path("managingOrganization").path("reference").asString("");
        var id = Subject.id(reference, base, "Organization/");
        if (id == null) {
            refuse(
                    "required",
                    "ward-missing",
                    "The ward that takes the patient on is needed: managingOrganization Organization/<id>.",
                    "managingOrganization");
            return null;
        }
        return new WardId(id);
    }
}
