package homeward.earlywarning;

/// What the person breathes. Any oxygen at all, by any device, is supplemental.
public enum Oxygen {
    AIR("Room air"),
    SUPPLEMENTAL("On oxygen");

    private final String label;

    Oxygen(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// What a flow means: none is room air. In thousandths of a litre a minute.
    public static Oxygen ofFlow(int thousandths) {
        if (thousandths < 0) {
            throw new IllegalArgumentException("A flow of oxygen is not negative");
        }
        return thousandths == 0 ? AIR : SUPPLEMENTAL;
    }
}
