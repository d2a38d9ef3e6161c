package homeward.board.account;

import homeward.staff.Enrolment;
import org.jspecify.annotations.Nullable;

/// What the page shows on which an authenticator app is set up.
public record EnrolView(Enrolment enrolment, @Nullable String problem) {}
