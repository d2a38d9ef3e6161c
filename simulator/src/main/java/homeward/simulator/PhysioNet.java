package homeward.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads records of the PhysioNet/Computing in Cardiology Challenge 2012: real stays of 48 hours in intensive care.
///
/// A line is "hh:mm,Parameter,Value"; -1 is unknown. The records have no date, so they all begin together. What each
/// parameter becomes, and what is our choice in it: `docs/simulator.md`.
final class PhysioNet {
    private static final String HEADER = "Time,Parameter,Value";
    private static final Pattern LINE =
            Pattern.compile("(\\d{1,3}):(\\d{2}),([A-Za-z0-9]+),(-?\\d{1,9}(?:\\.\\d{1,9})?)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String INSPIRED_SHARE = "3150-6";
    private static final String ON_OXYGEN = "371825009";
    private static final Instant BEGINNING = Instant.parse("2012-01-01T00:00:00Z");

    private final LocalDate today;
    private final List<Reading> readings = new ArrayList<>();
    private String patient = "";
    private String gender = "unknown";
    private @Nullable Integer age;
    private long unreadable;

    private PhysioNet(LocalDate today) {
        this.today = today;
    }

    /// Whether a file that begins with this line is such a record.
    static boolean begins(@Nullable String firstLine) {
        return firstLine != null && firstLine.strip().equals(HEADER);
    }

    /// @param lines after the header
    /// @param today from which the age is counted back
    static Recording read(List<String> lines, LocalDate today) {
        var record = new PhysioNet(today);
        lines.forEach(record::line);
        return new Recording(record.person(), record.readings, record.unreadable);
    }

    private void line(String line) {
        var matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            unreadable += line.isBlank() ? 0 : 1;
            return;
        }
        var value = new BigDecimal(matcher.group(4));
        if (value.compareTo(BigDecimal.ONE.negate()) == 0) {
            return;
        }
        var offset = Duration.ofHours(Long.parseLong(matcher.group(1))).plusMinutes(Long.parseLong(matcher.group(2)));
        said(matcher.group(3), value, BEGINNING.plus(offset));
    }

    private void said(String parameter, BigDecimal value, Instant at) {
        switch (parameter) {
            case "RecordID" -> patient = "physionet-" + value.toBigInteger();
            case "Age" -> age = value.intValue();
            case "Gender" -> gender = value.signum() == 0 ? "female" : "male";
            case "RespRate" -> add(at, Sign.RESPIRATION, value, "monitor");
            case "HR" -> add(at, Sign.PULSE, value, "monitor");
            case "Temp" -> add(at, Sign.TEMPERATURE, value, "monitor");
            case "SaO2" -> add(at, Sign.SATURATION, value, "blood-gas");
            case "NISysABP" -> add(at, Sign.SYSTOLIC, value, "cuff");
            case "NIDiasABP" -> add(at, Sign.DIASTOLIC, value, "cuff");
            case "SysABP" -> add(at, Sign.SYSTOLIC, value, "arterial-line");
            case "DiasABP" -> add(at, Sign.DIASTOLIC, value, "arterial-line");
            case "GCS" -> add(at, Sign.CONSCIOUSNESS, consciousness(value.intValue()), "nurse");
            case "FiO2" -> add(at, INSPIRED_SHARE, value.multiply(HUNDRED), "%");
            case "MechVent" -> add(at, ON_OXYGEN, "", "");
            default -> {
                // Laboratory values, urine, weight and height are not on the ward's chart.
            }
        }
    }

    /// By the total of the Glasgow Coma Scale, which a record has without its parts.
    private static String consciousness(int total) {
        if (total >= 15) {
            return "A";
        }
        if (total == 14) {
            return "C";
        }
        if (total >= 9) {
            return "V";
        }
        return total >= 4 ? "P" : "U";
    }

    private void add(Instant at, Sign sign, Object value, String source) {
        readings.add(new Reading(patient, at, sign, value, source));
    }

    private void add(Instant at, String code, Object value, String unit) {
        var said = value instanceof BigDecimal number
                ? number.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()
                : value.toString();
        readings.add(new Reading(patient, at, code, said, unit, "ventilator", ""));
    }

    private Map<String, Recording.Described> person() {
        if (patient.isEmpty() || age == null) {
            return Map.of();
        }
        var record = patient.substring(patient.indexOf('-') + 1);
        var birthDate = LocalDate.of(today.getYear() - age, 1, 1);
        return Map.of(patient, new Recording.Described("PhysioNet", "Record " + record, gender, birthDate));
    }
}
