package homeward.staff;

/// What is wanted next of somebody who signs in with an account of this house.
public enum Step {
    /// From the beginning: nothing was proven, or too long ago.
    PASSWORD,
    CODE,
    ENROLMENT,
    NEW_PASSWORD,
    /// Nothing more: who they are is proven.
    THROUGH
}
