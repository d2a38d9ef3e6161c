package homeward.fhir;

import homeward.vocabulary.PatientNo;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a score: whose, and of which moment.
record ScoreId(PatientNo patient, Instant at) {
    private static final Pattern WRITTEN = Pattern.compile("n([0-9a-z]{1,6})-([0-9a-z]{1,12})");
    private static final int LARGEST_MICROS = 55;

    String written() {
        return "n" + Integer.toString(patient.value(), 36) + '-'
                + Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at), 36);
    }

    /// Empty when the text was never written by [#written].
    static Optional<ScoreId> read(String text) {
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var patient = new BigInteger(parts.group(1), 36);
        var micros = new BigInteger(parts.group(2), 36);
        if (patient.bitLength() >= Integer.SIZE || micros.bitLength() > LARGEST_MICROS) {
            return Optional.empty();
        }
        return Optional.of(new ScoreId(
                new PatientNo(patient.intValue()), Instant.EPOCH.plus(micros.longValue(), ChronoUnit.MICROS)));
    }
}
