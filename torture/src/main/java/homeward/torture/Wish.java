package homeward.torture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/// What shall be done.
///
/// @param jar the program
/// @param folder where everything is kept; a run that was broken off there goes on
/// @param seed the same seed sends the same readings and deals the same blows
/// @param kills how often the server is to die
/// @param databaseKills how often PostgreSQL is to die
/// @param others how often each of the other blows is to fall
/// @param only codes of the only blows that may fall; empty for all
/// @param atMost no blow falls later than this after the beginning
/// @param patients a multiple of 16
/// @param messagesASecond what all senders together send at most
public record Wish(
        Path jar,
        Path folder,
        long seed,
        int kills,
        int databaseKills,
        int others,
        Set<String> only,
        Duration atMost,
        int patients,
        int messagesASecond) {

    public Wish {
        new Patients(patients);
        for (var code : only) {
            if (Blow.ofCode(code).isEmpty()) {
                throw new IllegalArgumentException("No blow is called " + code);
            }
        }
        if (kills < 0 || databaseKills < 0 || others < 0 || messagesASecond < 1) {
            throw new IllegalArgumentException("Nothing can be done less than not at all");
        }
    }

    boolean allows(Blow blow) {
        return only.isEmpty() || only.contains(blow.code());
    }
}
