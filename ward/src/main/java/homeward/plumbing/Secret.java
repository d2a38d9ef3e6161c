package homeward.plumbing;

import homeward.plumbing.CannotStart.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What nobody may read but this program: said by a setting, or better, by a file that the setting of the same name
/// with `-file` names, as container platforms hand secrets out.
public final class Secret {
    private static final String FILE = "-file";
    private static final Set<PosixFilePermission> OTHERS =
            Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);

    private Secret() {}

    /// Null where nothing is said. Line ends behind it do not count.
    public static @Nullable String of(Function<String, @Nullable String> setting, String name) {
        var said = setting.apply(name);
        var file = setting.apply(name + FILE);
        if (file == null || file.isBlank()) {
            return said;
        }
        if (said != null && !said.isEmpty()) {
            throw new CannotStart(
                    Fault.SET_UP,
                    "Both " + name + " and " + name + FILE + " are set.",
                    "Leave the first one out: the file is the better place");
        }
        return in(Path.of(file), name + FILE);
    }

    /// What stands in a file, without the line end behind it.
    ///
    /// @param named the setting or option that names the file
    public static String in(Path file, String named) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException e) {
            throw new CannotStart(
                    Fault.SET_UP,
                    "The file " + file + ", which " + named + " names, cannot be read.",
                    "Check that it is there, and that this user may read it",
                    e);
        }
    }

    /// Whether people other than its owner may read or change a file of secrets.
    public static Finding kept(Path file) {
        var check = "secret";
        try {
            boolean open = Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
            return open
                    ? Finding.fail(check, file + " is open to others", "chmod 600 " + file)
                    : Finding.pass(check, file + " is closed to others");
        } catch (UnsupportedOperationException _) {
            return Finding.note(check, file + ": who may read it cannot be told here", "");
        } catch (IOException _) {
            return Finding.fail(check, file + " cannot be read", "Check that it is there, and readable for this user");
        }
    }
}
