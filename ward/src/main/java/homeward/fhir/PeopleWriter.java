package homeward.fhir;

import homeward.organisations.Ward;
import homeward.patients.Patient;
import homeward.vocabulary.WardId;
import org.jspecify.annotations.Nullable;

/// Writes patients and wards as UK Core's Patient and Organization.
final class PeopleWriter {
    private static final String META = ",\"meta\":{\"profile\":[\"https://fhir.hl7.org.uk/StructureDefinition/UKCore-";

    private PeopleWriter() {}

    /// One patient.
    ///
    /// @param ward where the patient is now; null when on none
    static void patient(JsonOut out, Patient patient, @Nullable WardId ward) {
        var person = patient.person();
        out.raw("{\"resourceType\":\"Patient\",\"id\":\"")
                .raw(person.id().value())
                .raw("\"")
                .raw(META)
                .raw("Patient\"]}");
        if (person.nhsNumber() != null) {
            out.raw(",\"identifier\":[{\"system\":\"").raw(Subject.NHS_NUMBER).raw("\",\"value\":\"");
            out.raw(person.nhsNumber().digits()).raw("\"}]");
        }
        out.raw(",\"active\":true,\"name\":[{\"use\":\"official\",\"family\":").string(person.family());
        if (!person.given().isBlank()) {
            out.raw(",\"given\":[").string(person.given()).raw("]");
        }
        out.raw("}],\"gender\":\"").raw(person.gender().code());
        out.raw("\",\"birthDate\":\"").raw(person.birthDate().toString()).raw("\"");
        if (ward != null) {
            out.raw(",\"managingOrganization\":{\"reference\":\"Organization/")
                    .raw(ward.value())
                    .raw("\"}");
        }
        out.raw("}");
    }

    static void ward(JsonOut out, Ward ward) {
        out.raw("{\"resourceType\":\"Organization\",\"id\":\"")
                .raw(ward.id().value())
                .raw("\"")
                .raw(META);
        out.raw("Organization\"]},\"active\":true,\"name\":")
                .string(ward.name())
                .raw("}");
    }
}
