package homeward.fhir;

import static java.util.Map.entry;

import homeward.earlywarning.VitalSign;
import java.util.EnumMap;
import java.util.Map;

/// How a vital sign is written, as UK Core's profiles of June 2025 demand: the parts that never change, made once.
///
/// @param profile of a single value; a block of samples fits the profile of vital signs in general only
/// @param code the element `code` with its name
/// @param unit the rest of a Quantity after its value
record SignForm(String profile, String code, String unit) {
    static final String PROFILES = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Observation-";
    static final String VITAL_SIGNS = PROFILES + "VitalSigns";

    private static final String MMHG = unit("millimeter of mercury", "mm[Hg]");

    private static final Map<VitalSign, SignForm> FORMS = new EnumMap<>(Map.ofEntries(
            entry(
                    VitalSign.RESPIRATION_RATE,
                    vital("RespirationRate", "9279-1", "86290005", "Respiratory rate", unit("per minute", "/min"))),
            entry(
                    VitalSign.OXYGEN_SATURATION,
                    vital(
                            "OxygenSaturation",
                            "2708-6",
                            "431314004",
                            "Peripheral oxygen saturation",
                            unit("percent", "%"))),
            entry(VitalSign.PULSE, vital("HeartRate", "8867-4", "364075005", "Heart rate", unit("per minute", "/min"))),
            entry(
                    VitalSign.TEMPERATURE,
                    vital("BodyTemperature", "8310-5", "386725007", "Body temperature", unit("degree Celsius", "Cel"))),
            entry(VitalSign.WEIGHT, vital("BodyWeight", "29463-7", "27113001", "Body weight", unit("kilogram", "kg"))),
            entry(
                    VitalSign.SYSTOLIC_PRESSURE,
                    new SignForm(VITAL_SIGNS, code("8480-6", "72313002", "Systolic blood pressure"), MMHG)),
            entry(
                    VitalSign.DIASTOLIC_PRESSURE,
                    new SignForm(VITAL_SIGNS, code("8462-4", "1091811000000102", "Diastolic blood pressure"), MMHG)),
            entry(
                    VitalSign.GLUCOSE,
                    new SignForm(
                            PROFILES + "BloodGlucose",
                            code("15074-8", "997671000000106", "Blood glucose level"),
                            unit("millimoles per litre", "mmol/L"))),
            entry(
                    VitalSign.PERFUSION_INDEX,
                    new SignForm(VITAL_SIGNS, onlyLoinc("61006-3", "Perfusion index"), unit("percent", "%"))),
            entry(
                    VitalSign.SKIN_TEMPERATURE,
                    new SignForm(
                            VITAL_SIGNS,
                            code("39106-0", "364537001", "Skin temperature"),
                            unit("degree Celsius", "Cel"))),
            entry(
                    VitalSign.INSPIRED_OXYGEN,
                    new SignForm(
                            PROFILES + "InspiredOxygen",
                            code("3151-8", "371825009", "Patient on oxygen"),
                            unit("litre per minute", "L/min"))),
            entry(
                    VitalSign.CONSCIOUSNESS,
                    new SignForm(PROFILES + "ACVPU", onlySnomed("1104441000000107", "ACVPU"), ""))));

    /// A blood pressure as a whole.
    static final String PRESSURE_PROFILE = PROFILES + "VitalSigns-BloodPressure";

    static final String PRESSURE_CODE = code("85354-9", "75367002", "Blood pressure");

    /// Breathing air: what UK Core puts in the code instead of "on oxygen".
    static final String AIR_CODE = code("3151-8", "722742002", "Breathing room air");

    /// The systolic part of a blood pressure, up to its value.
    static final String SYSTOLIC_PART = part("8480-6", "72313002", "Systolic blood pressure");

    static final String DIASTOLIC_PART = part("8462-4", "1091811000000102", "Diastolic blood pressure");

    static SignForm of(VitalSign sign) {
        return FORMS.getOrDefault(sign, new SignForm("", "", ""));
    }

    private static SignForm vital(String profile, String loinc, String snomed, String text, String unit) {
        return new SignForm(VITAL_SIGNS + "-" + profile, code(loinc, snomed, text), unit);
    }

    private static String code(String loinc, String snomed, String text) {
        return """
                "code":{"coding":[{"system":"http://loinc.org","code":"%s"},\
                {"system":"http://snomed.info/sct","code":"%s"}],"text":"%s"}""".formatted(loinc, snomed, text);
    }

    static String onlySnomed(String snomed, String text) {
        return """
                "code":{"coding":[{"system":"http://snomed.info/sct","code":"%s"}],"text":"%s"}""".formatted(snomed, text);
    }

    private static String onlyLoinc(String loinc, String text) {
        return """
                "code":{"coding":[{"system":"http://loinc.org","code":"%s"}],"text":"%s"}""".formatted(loinc, text);
    }

    private static String part(String loinc, String snomed, String text) {
        return """
                {"code":{"coding":[{"system":"http://loinc.org","code":"%s","display":"%s"},\
                {"system":"http://snomed.info/sct","code":"%s"}],"text":"%s"},"valueQuantity":{"value":""".formatted(loinc, text, snomed, text);
    }

    private static String unit(String words, String ucum) {
        return """
                ,"unit":"%s","system":"http://unitsofmeasure.org","code":"%s"}""".formatted(words, ucum);
    }
}
