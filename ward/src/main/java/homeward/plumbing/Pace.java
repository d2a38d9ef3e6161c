package homeward.plumbing;

import java.time.Duration;

/// How often one person, machine or stranger may do something: so many times a minute, all of them at once if need be.
///
/// The figures are far above what anybody does by hand, and above what one machine of a ward sends. Where each
/// stands and why: docs/decisions, a pace for each who asks.
public enum Pace {
    /// Passwords, codes, and ways to an issuer and back, by the address that they come from. A hospital's whole shift
    /// may share one.
    SIGN_IN("homeward.limits.sign-ins", 120),
    /// Emergency access: who guesses NHS numbers finds this slow.
    EMERGENCY("homeward.limits.emergencies", 10),
    /// Copies of records, and tables to take away.
    COPY("homeward.limits.copies", 30),
    /// Searches of the audit.
    AUDIT_SEARCH("homeward.limits.audit-searches", 60),
    /// Everything that one person asks for.
    PERSON("homeward.limits.person", 1_200),
    /// Everything that is asked from one address by people who have not signed in.
    STRANGER("homeward.limits.stranger", 1_200),
    /// Tokens for machines, by the address that they ask from: devices of a whole city may share one, and each asks
    /// once
    /// in five minutes.
    TOKEN("homeward.limits.tokens", 60_000),
    /// What one machine asks for; what it sends is counted below.
    MACHINE("homeward.limits.machine", 30_000),
    /// Readings that one machine sends, a minute of a wearable's samples being one.
    READINGS("homeward.limits.readings", 6_000_000);

    private final String setting;
    private final int aMinute;

    Pace(String setting, int aMinute) {
        this.setting = setting;
        this.aMinute = aMinute;
    }

    /// The setting that says another number a minute.
    String setting() {
        return setting;
    }

    /// The number without that setting.
    int aMinute() {
        return aMinute;
    }

    /// The time within which everything that is allowed may come at once.
    static final Duration WINDOW = Duration.ofMinutes(1);
}
