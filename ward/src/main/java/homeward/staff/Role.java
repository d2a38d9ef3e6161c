package homeward.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What somebody, or a machine, does for the ward, and so may do here.
public enum Role {
    PATIENT("Patient"),
    CARER("Carer"),
    HEALTHCARE_ASSISTANT("Healthcare assistant"),
    NURSE("Nurse"),
    ADVANCED_PRACTITIONER("Advanced practitioner"),
    /// The accountable clinician.
    CONSULTANT_OR_GP("Consultant or GP"),
    PHARMACIST("Pharmacist"),
    COORDINATOR("Coordinator"),
    OUT_OF_HOURS_CLINICIAN("Out-of-hours clinician"),
    WARD_MANAGER("Ward manager"),
    /// Sees counts, never data from which a person can be known.
    ICB_ANALYST("ICB analyst"),
    SAFETY_OFFICER("Safety officer"),
    AUDITOR("Auditor"),
    ADMINISTRATOR("Administrator"),
    DEVICE("Device"),
    GATEWAY("Gateway"),
    API_CLIENT("API client");

    private static final Set<Role> MACHINES = Set.of(DEVICE, GATEWAY, API_CLIENT);
    private static final Set<Role> AT_HOME = Set.of(PATIENT, CARER);

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /// As people read it.
    public String title() {
        return title;
    }

    /// As it is kept and typed: in small letters, with hyphens.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it is somebody who works here, and may so hold a [Post].
    public boolean isOfStaff() {
        return !MACHINES.contains(this) && !AT_HOME.contains(this);
    }

    public boolean isMachine() {
        return MACHINES.contains(this);
    }

    public static Optional<Role> of(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /// The roles of those who work here, in the order of the ward.
    public static Stream<Role> ofStaff() {
        return Stream.of(values()).filter(Role::isOfStaff);
    }
}
