package homeward.monitoring;

/// Why a reading waits in quarantine instead of standing on a chart.
public enum QuarantineReason {
    UNKNOWN_PATIENT("unknown-patient", "No patient is known under this id."),
    NOT_ON_A_WARD("not-on-a-ward", "This patient is not on a virtual ward."),
    UNKNOWN_CODE("unknown-code", "This measurement is not one that the ward charts."),
    UNKNOWN_UNIT("unknown-unit", "The unit is missing or does not fit the measurement."),
    IMPLAUSIBLE("implausible", "No living patient has this value: check the device and how it is worn."),
    NO_VALUE("no-value", "The Observation carries no value to chart."),
    NOT_BY_WEARABLE("not-by-wearable", "A wearable cannot stand for this measurement."),
    NO_TIME("no-time", "The Observation does not say when it was taken."),
    FUTURE("future", "Taken later than now: the device's clock is wrong."),
    CLOCK_NOT_SET("clock-not-set", "Taken before this century: the device's clock was never set."),
    NO_LONGER_KEPT(
            "no-longer-kept",
            "Taken so long ago that the record of that time has been rolled off, as the ward's policy says."),
    STATUS("status", "The Observation's status says that its value is not to be used."),
    IDENTITY_REUSED("identity-reused", "The same identifier was sent before with another value.");

    private final String code;
    private final String sentence;

    QuarantineReason(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /// Stable name, stored and spoken on every interface.
    public String code() {
        return code;
    }

    /// What was wrong, for people.
    public String sentence() {
        return sentence;
    }
}
