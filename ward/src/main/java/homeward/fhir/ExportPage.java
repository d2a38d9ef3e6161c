package homeward.fhir;

import homeward.audit.Deed;
import homeward.audit.Done;
import homeward.audit.Leaves;
import homeward.audit.Witness;
import homeward.patients.FindPatients;
import homeward.plumbing.Problem;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.vocabulary.FhirId;
import homeward.vocabulary.PatientId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Hands out all that is held of one patient, as a file, to whoever answers the patient's request for it.
@Controller
class ExportPage {
    private static final Problem NO_REASON = new Problem(
            "urn:problem:fhir:no-reason", 400, "Say who asked for the copy, and when; go back and try again");
    private static final Problem NO_PATIENT =
            new Problem("urn:problem:fhir:not-found", 404, "Nothing is known under this id");
    private static final int BUFFER = 64 * 1024;

    private final FindPatients findPatients;
    private final WriteRecord writeRecord;
    private final InstantSource clock;

    ExportPage(FindPatients findPatients, WriteRecord writeRecord, InstantSource clock) {
        this.findPatients = findPatients;
        this.writeRecord = writeRecord;
        this.clock = clock;
    }

    @Leaves(value = Deed.EXPORT, purpose = Done.PATIENT_REQUEST)
    @Needs(value = Activity.EXPORT_RECORD, patient = "id")
    @PostMapping("/patients/{id}/export")
    void export(@PathVariable String id, @RequestParam(defaultValue = "") String reason, HttpServletResponse response)
            throws IOException {
        if (reason.isBlank()) {
            NO_REASON.writeTo(response);
            return;
        }
        var patient = Optional.of(id).filter(FhirId::holds).flatMap(held -> findPatients.byId(new PatientId(held)));
        if (patient.isEmpty()) {
            NO_PATIENT.writeTo(response);
            return;
        }
        Witness.because(reason.strip());
        response.setContentType("application/fhir+json;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"record.json\"");
        var to = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        writeRecord.write(patient.get(), "urn:homeward", clock.instant(), to);
        to.flush();
    }
}
