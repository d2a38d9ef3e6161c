package homeward.fhir;

import java.util.Map;

/// Units in words that say one thing only, with the UCUM code that they say. Any other text stands for itself, and so
/// is understood only where it is the exact UCUM code.
public final class UnitWords {
    private static final Map<String, String> SAYS = Map.ofEntries(
            Map.entry("per minute", "/min"),
            Map.entry("bpm", "/min"),
            Map.entry("beats/min", "/min"),
            Map.entry("beats/minute", "/min"),
            Map.entry("breaths/min", "/min"),
            Map.entry("breaths/minute", "/min"),
            Map.entry("percent", "%"),
            Map.entry("mmHg", "mm[Hg]"),
            Map.entry("millimeter of mercury", "mm[Hg]"),
            Map.entry("\u00b0C", "Cel"),
            Map.entry("degree Celsius", "Cel"),
            Map.entry("\u00b0F", "[degF]"),
            Map.entry("kilogram", "kg"),
            Map.entry("millimoles per litre", "mmol/L"));

    private UnitWords() {}

    /// The UCUM code that a unit's text says, or the text itself.
    public static String ucum(String text) {
        return SAYS.getOrDefault(text, text);
    }
}
