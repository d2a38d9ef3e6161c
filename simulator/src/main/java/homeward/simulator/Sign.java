package homeward.simulator;

/// What is measured, as LOINC names it and UCUM counts it.
enum Sign {
    RESPIRATION("9279-1", "Respiratory rate", "/min"),
    SATURATION("2708-6", "Oxygen saturation in Arterial blood", "%"),
    OXYGEN("3151-8", "Inhaled oxygen flow rate", "L/min"),
    PRESSURE("85354-9", "Blood pressure panel with all children optional", ""),
    SYSTOLIC("8480-6", "Systolic blood pressure", "mm[Hg]"),
    DIASTOLIC("8462-4", "Diastolic blood pressure", "mm[Hg]"),
    /// How well an oximeter sees the blood: below 0.3 % it cannot be trusted.
    PERFUSION("61006-3", "Perfusion index Tissue by Pulse oximetry", "%"),
    PULSE("8867-4", "Heart rate", "/min"),
    /// Its values are the letters of ACVPU.
    CONSCIOUSNESS("67775-7", "Level of responsiveness", ""),
    TEMPERATURE("8310-5", "Body temperature", "Cel");

    private final String loinc;
    private final String display;
    private final String unit;

    Sign(String loinc, String display, String unit) {
        this.loinc = loinc;
        this.display = display;
        this.unit = unit;
    }

    String loinc() {
        return loinc;
    }

    String display() {
        return display;
    }

    /// UCUM; empty where there is none.
    String unit() {
        return unit;
    }
}
