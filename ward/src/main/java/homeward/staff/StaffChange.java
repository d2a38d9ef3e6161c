package homeward.staff;

/// What came of an administrator's change to somebody of the staff.
public sealed interface StaffChange {
    record Done() implements StaffChange {}

    /// A new one stands in the place of the old.
    ///
    /// @param password to be told to the person, once
    record NewPassword(String password) implements StaffChange {
        @Override
        public String toString() {
            return "a new password";
        }
    }

    record NoSuchPerson() implements StaffChange {}

    /// They hold posts elsewhere, whose administrators have a say.
    record NotOursAlone() implements StaffChange {}

    /// What they are here, and how they sign in, another issuer says.
    record KeptByTheirIssuer() implements StaffChange {}

    /// Nobody changes what they are themselves.
    record Oneself() implements StaffChange {}

    /// Nobody would be left at some provider who may do this.
    record LastAdministrator() implements StaffChange {}
}
