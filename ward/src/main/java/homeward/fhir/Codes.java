package homeward.fhir;

import static java.util.Map.entry;

import homeward.earlywarning.Consciousness;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The codes that the ward understands. Sources: LOINC; SNOMED CT as bound by UK Core's value sets (June 2025);
/// ISO/IEEE 11073-10101 as in the HL7 Personal Health Device guide.
public final class Codes {
    public static final String LOINC = "http://loinc.org";
    public static final String SNOMED = "http://snomed.info/sct";
    static final String MDC = "urn:iso:std:iso:11073:10101";

    /// RCP National Early Warning Score 2, total.
    static final String NEWS2_TOTAL = "1104051000000101";

    private static final Map<String, Concept> IN_LOINC = Map.ofEntries(
            entry("9279-1", Concept.RESPIRATION),
            entry("2708-6", Concept.SATURATION), // arterial
            entry("59408-5", Concept.SATURATION), // arterial, by pulse oximetry
            entry("85354-9", Concept.PRESSURE),
            entry("8480-6", Concept.SYSTOLIC),
            entry("8462-4", Concept.DIASTOLIC),
            entry("8867-4", Concept.PULSE),
            entry("8889-8", Concept.PULSE), // by pulse oximetry
            entry("8310-5", Concept.TEMPERATURE),
            entry("8328-7", Concept.TEMPERATURE), // axillary
            entry("8329-5", Concept.TEMPERATURE), // core
            entry("8331-1", Concept.TEMPERATURE), // oral
            entry("8332-9", Concept.TEMPERATURE), // rectal
            entry("8333-7", Concept.TEMPERATURE), // tympanic
            entry("39106-0", Concept.SKIN_TEMPERATURE),
            entry("67775-7", Concept.CONSCIOUSNESS),
            entry("3151-8", Concept.OXYGEN_FLOW),
            entry("3150-6", Concept.OXYGEN_FRACTION),
            entry("61006-3", Concept.PERFUSION), // by pulse oximetry
            entry("29463-7", Concept.WEIGHT),
            entry("3141-9", Concept.WEIGHT), // measured
            entry("15074-8", Concept.GLUCOSE), // blood, moles
            entry("14743-9", Concept.GLUCOSE), // capillary, moles
            entry("2339-0", Concept.GLUCOSE), // blood, mass
            entry("41653-7", Concept.GLUCOSE)); // capillary, mass

    private static final Map<String, Concept> IN_SNOMED = Map.ofEntries(
            entry("86290005", Concept.RESPIRATION),
            entry("103228002", Concept.SATURATION),
            entry("431314004", Concept.SATURATION), // peripheral
            entry("866661000000106", Concept.SATURATION), // at rest, on room air
            entry("866701000000100", Concept.SATURATION), // at rest, on oxygen
            entry("75367002", Concept.PRESSURE),
            entry("72313002", Concept.SYSTOLIC),
            entry("271649006", Concept.SYSTOLIC),
            entry("1162737008", Concept.SYSTOLIC), // self reported
            entry("1091811000000102", Concept.DIASTOLIC),
            entry("271650006", Concept.DIASTOLIC),
            entry("1162735000", Concept.DIASTOLIC), // self reported
            entry("364075005", Concept.PULSE), // heart rate
            entry("78564009", Concept.PULSE), // pulse rate
            entry("444981005", Concept.PULSE), // at rest
            entry("386725007", Concept.TEMPERATURE),
            entry("276885007", Concept.TEMPERATURE), // core
            entry("415882003", Concept.TEMPERATURE), // axillary
            entry("415922000", Concept.TEMPERATURE), // forehead
            entry("364537001", Concept.SKIN_TEMPERATURE),
            entry("1104441000000107", Concept.CONSCIOUSNESS), // ACVPU
            entry("722742002", Concept.BREATHING_AIR),
            entry("371825009", Concept.ON_OXYGEN),
            entry("27113001", Concept.WEIGHT),
            entry("997671000000106", Concept.GLUCOSE), // blood
            entry("434911002", Concept.GLUCOSE), // plasma
            entry(NEWS2_TOTAL, Concept.EARLY_WARNING));

    private static final Map<String, Concept> IN_MDC = Map.ofEntries(
            entry("151562", Concept.RESPIRATION), // MDC_RESP_RATE
            entry("150456", Concept.SATURATION), // MDC_PULS_OXIM_SAT_O2
            entry("150448", Concept.PERFUSION), // MDC_PULS_OXIM_PERF_REL
            entry("150020", Concept.PRESSURE), // MDC_PRESS_BLD_NONINV
            entry("150021", Concept.SYSTOLIC), // MDC_PRESS_BLD_NONINV_SYS
            entry("150022", Concept.DIASTOLIC), // MDC_PRESS_BLD_NONINV_DIA
            entry("149530", Concept.PULSE), // MDC_PULS_OXIM_PULS_RATE
            entry("149546", Concept.PULSE), // MDC_PULS_RATE_NON_INV
            entry("147842", Concept.PULSE), // MDC_ECG_HEART_RATE
            entry("150364", Concept.TEMPERATURE), // MDC_TEMP_BODY
            entry("150388", Concept.SKIN_TEMPERATURE)); // MDC_TEMP_SKIN

    private static final Map<String, Consciousness> ANSWERS_IN_LOINC = Map.of(
            "LA9340-6", Consciousness.ALERT,
            "LA6560-2", Consciousness.NEW_CONFUSION,
            "LA17108-4", Consciousness.VOICE,
            "LA17107-6", Consciousness.PAIN,
            "LA9343-0", Consciousness.UNRESPONSIVE);

    private static final Map<String, Consciousness> ANSWERS_IN_SNOMED = Map.of(
            "248234008", Consciousness.ALERT,
            "130987000", Consciousness.NEW_CONFUSION, // acute confusion
            "300202002", Consciousness.VOICE,
            "450847001", Consciousness.PAIN,
            "422768004", Consciousness.UNRESPONSIVE);

    private static final Map<String, Map<String, Concept>> CONCEPTS =
            Map.of(LOINC, IN_LOINC, SNOMED, IN_SNOMED, MDC, IN_MDC);

    private static final Map<String, Map<String, Consciousness>> ANSWERS =
            Map.of(LOINC, ANSWERS_IN_LOINC, SNOMED, ANSWERS_IN_SNOMED);

    private Codes() {}

    /// What a code means; null when the ward does not know it.
    public static @Nullable Concept concept(@Nullable String system, @Nullable String code) {
        return find(CONCEPTS, system, code);
    }

    /// What a code means whose system is unsaid; null when none of the systems knows it. No two of them share a code.
    public static @Nullable Concept concept(String code) {
        return CONCEPTS.values().stream()
                .filter(codes -> codes.containsKey(code))
                .map(codes -> codes.get(code))
                .findFirst()
                .orElse(null);
    }

    /// Which state of consciousness an answer states; null when it is none.
    public static @Nullable Consciousness answer(@Nullable String system, @Nullable String code) {
        return find(ANSWERS, system, code);
    }

    /// The code that a state of consciousness is written with.
    static String snomed(Consciousness state) {
        return switch (state) {
            case ALERT -> "248234008";
            case NEW_CONFUSION -> "130987000";
            case VOICE -> "300202002";
            case PAIN -> "450847001";
            case UNRESPONSIVE -> "422768004";
        };
    }

    /// The same where the system is unsaid.
    public static @Nullable Consciousness answer(String code) {
        var found = ANSWERS_IN_SNOMED.get(code);
        return found == null ? ANSWERS_IN_LOINC.get(code) : found;
    }

    private static <T> @Nullable T find(
            Map<String, Map<String, T>> table, @Nullable String system, @Nullable String code) {
        if (system == null || code == null) {
            return null;
        }
        var codes = table.get(system);
        return codes == null ? null : codes.get(code);
    }
}
