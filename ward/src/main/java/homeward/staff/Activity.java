package homeward.staff;

/// What can be done here, in the ward's words. Who may do it, [WhoMay] says.
///
/// Source for the word: NHS National RBAC Database, in which a job role carries activities.
public enum Activity {
    COME_IN("Come in and see the first page"),
    KEEP_OWN_ACCOUNT("Look after your own account"),
    SEE_BOARD("See a ward's board"),
    SEE_PATIENT("See a patient's page"),
    TAKE_FIGURES("Take a patient's figures away, as CSV or JSON"),
    CHART_OBSERVATIONS("Chart observations"),
    ACKNOWLEDGE_ALERTS("Acknowledge an alert"),
    CHANGE_PLAN("Change a patient's plan"),
    SEE_QUARANTINE("Look at the quarantine"),
    SEE_DEVICE_CLOCKS("Look at the clocks of devices"),
    BREAK_THE_GLASS("Open a record in an emergency"),
    SEE_BROKEN_GLASS("See which records were opened in an emergency"),
    SEE_OWN_REFERRALS("See what became of those whom you referred"),
    KEEP_ROTA("Keep the rota"),
    KEEP_STAYS("Admit, move and discharge patients"),
    SEE_CAPACITY("See how many places a ward has"),
    STATE_CAPACITY("State how many places a ward has"),
    KEEP_WARD("Change a ward's settings"),
    SEE_ORGANISATIONS("See organisations and their wards"),
    KEEP_ORGANISATIONS("Change organisations"),
    SEE_COUNTS("See counts"),
    ADMINISTER_STAFF("Administer staff"),
    SEARCH_AUDIT("Search the audit"),
    SEE_WHO_LOOKED("See who looked at a record"),
    EXPORT_RECORD("Take a copy of all that is held of a patient, for that patient"),
    READ_OWN_RECORD("Read your own record"),
    SEE_WHO_LOOKED_AT_OWN("See who looked at your own record"),
    LINK_OWN_RECORD("Link your own sign-in to your record, with a code from the ward"),
    LINK_OWN_DEVICE("Link a patient's own device, or their own sign-in, to their record"),
    SEND_READINGS("Send readings"),
    BACKFILL("Send a file of readings of the past"),
    READ_BY_FHIR("Read records by FHIR"),
    READ_AUDIT_BY_FHIR("Read by FHIR who looked at a record"),
    ADMIT("Admit patients by FHIR"),
    OPEN_WARDS("Open wards by FHIR");

    private final String title;

    Activity(String title) {
        this.title = title;
    }

    /// As people read it.
    public String title() {
        return title;
    }
}
