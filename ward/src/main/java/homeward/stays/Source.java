package homeward.stays;

/// Who asked for a patient's admission, in the words that services use. The NHS Data Dictionary's sources of admission
/// know no virtual ward.
public enum Source {
    GP("GP practice"),
    AMBULANCE("Ambulance or 999"),
    NHS_111("NHS 111"),
    URGENT_COMMUNITY_RESPONSE("Urgent community response"),
    CARE_HOME("Care home"),
    COMMUNITY_NURSING("Community nursing"),
    SELF("Patient or carer, known to the service"),
    EMERGENCY_DEPARTMENT("Emergency department"),
    SAME_DAY_EMERGENCY_CARE("Same day emergency care"),
    HOSPITAL_WARD("Hospital ward"),
    OUTPATIENTS("Outpatient clinic"),
    OTHER("Another service");

    private final String title;

    Source(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
