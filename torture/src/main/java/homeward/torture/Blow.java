package homeward.torture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is done to the ward.
enum Blow {
    KILL_SERVER(Aim.SERVER, "kill -9 of the server at a random moment"),
    KILL_STARTING(Aim.SERVER, "kill -9 of the server, and again while it starts"),
    HALT(Aim.SERVER, "the server falls at a named moment"),
    KILL_POSTMASTER(Aim.DATABASE, "kill -9 of the postmaster"),
    KILL_POSTGRES(Aim.DATABASE, "kill -9 of all of PostgreSQL"),
    KILL_EVERYTHING(Aim.EVERYTHING, "kill -9 of the server and all of PostgreSQL at once"),
    RESTART_DATABASE(Aim.OTHER, "PostgreSQL is told to stop"),
    FREEZE_SERVER(Aim.OTHER, "SIGSTOP of the server, then SIGCONT"),
    FREEZE_POSTMASTER(Aim.OTHER, "SIGSTOP of the postmaster, then SIGCONT"),
    FREEZE_POSTGRES(Aim.OTHER, "SIGSTOP of all of PostgreSQL, then SIGCONT"),
    HOLD_CONNECTIONS(Aim.OTHER, "all connections ended, and every place held from outside"),
    HOLD_LOCKS(Aim.OTHER, "what every reading needs locked from outside"),
    BROKEN_CLIENTS(Aim.OTHER, "a hundred clients that send half a body and stall, or reset"),
    LOSE_ANSWERS(Aim.OTHER, "a line that loses answers"),
    SLOW_LINE(Aim.OTHER, "a line with two seconds of delay"),
    RESET_LINE(Aim.OTHER, "a line that breaks requests off"),
    STORM(Aim.OTHER, "two hundred gateways that come back at once"),
    FILL_DISK(Aim.DISK, "a full disk, and space again");

    /// What is hit.
    enum Aim {
        SERVER,
        DATABASE,
        EVERYTHING,
        OTHER,
        DISK
    }

    /// The moments in the program at which it can be told to fall; homeward.plumbing.FailPoint has the same.
    static final List<String> MOMENTS = List.of(
            "before-alerts",
            "before-announcement",
            "before-commit",
            "after-commit",
            "between-answers",
            "after-answer",
            "before-delivery",
            "noting-silence",
            "summarising");

    private final Aim aim;
    private final String sentence;

    Blow(Aim aim, String sentence) {
        this.aim = aim;
        this.sentence = sentence;
    }

    Aim aim() {
        return aim;
    }

    String sentence() {
        return sentence;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Optional<Blow> ofCode(String code) {
        return Arrays.stream(values()).filter(blow -> blow.code().equals(code)).findFirst();
    }

    static List<Blow> aimedAt(Aim aim) {
        return Arrays.stream(values()).filter(blow -> blow.aim == aim).toList();
    }
}
