package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import homeward.vocabulary.PatientNo;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/// The natural key of a reading, which is also its FHIR id: nothing has to be looked up to name one.
///
/// @param kind what was measured, see [Kind]
/// @param fingerprint 64 bits of the sender's identifier, or of source and value where there is none
public record ReadingId(PatientNo patient, Kind kind, Instant takenAt, long fingerprint) {
    private static final Pattern WRITTEN =
            Pattern.compile("r([0-9a-z]{1,6})-([0-9a-z]{1,2})-([0-9a-z]{1,12})-([0-9a-z]{1,13})");

    /// What a row holds: a sign on its own, a blood pressure, or a block of samples of a sign.
    @SuppressWarnings("EnumOrdinal") // the stored code of a sign is its place; new signs go to the end
    public record Kind(int code) {
        private static final int BLOCK = 100;
        public static final Kind BLOOD_PRESSURE = of(VitalSign.SYSTOLIC_PRESSURE);

        public static Kind of(VitalSign sign) {
            return new Kind(SignNumber.of(sign));
        }

        public static Kind blockOf(VitalSign sign) {
            return new Kind(BLOCK + SignNumber.of(sign));
        }

        public boolean isBlock() {
            return code >= BLOCK;
        }

        public VitalSign sign() {
            return SignNumber.sign(code % BLOCK).orElseThrow();
        }
    }

    /// Told by itself: a record asks each of its parts, and every reading that is sorted asks for this.
    @Override
    public int hashCode() {
        return 31 * (31 * patient.value() + kind.code()) + takenAt.hashCode() ^ Long.hashCode(fingerprint);
    }

    /// As it stands in a URL: at most 36 characters of a FHIR id.
    public String written() {
        return "r" + Integer.toString(patient.value(), 36) + '-' + Integer.toString(kind.code(), 36) + '-'
                + Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, takenAt), 36) + '-'
                + unsigned(fingerprint);
    }

    /// As `Long.toUnsignedString` has it, which makes two big integers of half of all fingerprints.
    private static String unsigned(long number) {
        return number >= 0
                ? Long.toString(number, 36)
                : Long.toString(Long.divideUnsigned(number, 36), 36)
                        + Character.forDigit((int) Long.remainderUnsigned(number, 36), 36);
    }

    /// Empty when the text was never written by [#written].
    public static Optional<ReadingId> read(String text) {
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var patient = new BigInteger(parts.group(1), 36);
        var kind = Integer.parseInt(parts.group(2), 36);
        var micros = new BigInteger(parts.group(3), 36);
        var fingerprint = new BigInteger(parts.group(4), 36);
        if (patient.bitLength() > 31
                || kind >= 2 * Kind.BLOCK
                || SignNumber.sign(kind % Kind.BLOCK).isEmpty()
                || micros.bitLength() > 55
                || fingerprint.bitLength() > 64) {
            return Optional.empty();
        }
        return Optional.of(new ReadingId(
                new PatientNo(patient.intValue()),
                new Kind(kind),
                Instant.EPOCH.plus(micros.longValue(), ChronoUnit.MICROS),
                fingerprint.longValue()));
    }
}
