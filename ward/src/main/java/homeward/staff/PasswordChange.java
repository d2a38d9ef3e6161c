package homeward.staff;

/// What came of changing a password.
public enum PasswordChange {
    CHANGED,
    /// The old password was not right, or nothing was proven at all.
    NOT_PROVEN,
    OUT_OF_BOUNDS,
    SAME_AS_BEFORE
}
