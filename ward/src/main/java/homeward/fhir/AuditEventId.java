package homeward.fhir;

import homeward.vocabulary.PatientNo;
import java.util.Optional;
import java.util.regex.Pattern;

/// An entry as far as it concerns one patient: `1042.7`.
record AuditEventId(long entry, PatientNo patient) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,9})");

    static Optional<AuditEventId> read(String text) {
        var match = WRITTEN.matcher(text);
        return match.matches()
                ? Optional.of(new AuditEventId(
                        Long.parseLong(match.group(1)), new PatientNo(Integer.parseInt(match.group(2)))))
                : Optional.empty();
    }

    String written() {
        return entry + "." + patient.value();
    }
}
