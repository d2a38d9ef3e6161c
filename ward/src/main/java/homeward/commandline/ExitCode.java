package homeward.commandline;

import homeward.plumbing.CannotStart;

/// What the program's end says to the one who called it.
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int CHECK_FAILED = 3;
    static final int UNREACHABLE = 4;

    private ExitCode() {}

    static int of(CannotStart.Fault fault) {
        return switch (fault) {
            case SET_UP -> FAILED;
            case CHECK_FAILED -> CHECK_FAILED;
            case UNREACHABLE -> UNREACHABLE;
        };
    }
}
