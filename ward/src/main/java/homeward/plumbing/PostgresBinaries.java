package homeward.plumbing;

import homeward.plumbing.CannotStart.Fault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's own programs, carried in the jar for the usual servers and unpacked once into the data folder.
record PostgresBinaries(Path folder) {
    static final String VERSION = "18.6";
    private static final int OWNER_MAY_RUN = 0100;

    /// The archive for this machine, if the jar carries one.
    static Optional<String> archive() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> Optional.of("/postgres-linux-x86_64.txz");
            case "aarch64", "arm64" -> Optional.of("/postgres-linux-arm_64.txz");
            default -> Optional.empty();
        };
    }

    static PostgresBinaries unpackedIn(Path dataFolder) throws IOException {
        var folder = dataFolder.resolve("postgres-" + VERSION);
        if (!Files.exists(folder)) {
            unpack(folder);
        }
        return new PostgresBinaries(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /// Unpacked beside its place and moved there at the end: a half-unpacked copy is never taken for a whole one.
    private static void unpack(Path folder) throws IOException {
        var archive = archive().orElseThrow(PostgresBinaries::noneForThisMachine);
        var half = folder.resolveSibling(folder.getFileName() + ".unpacking");
        FileSystemUtils.deleteRecursively(half);
        try (var raw = open(archive);
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(raw, 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
        }
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("The archive of PostgreSQL leads outside its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & OWNER_MAY_RUN) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("Programs cannot be made executable in " + into);
        }
    }

    private static InputStream open(String archive) {
        var stream = PostgresBinaries.class.getResourceAsStream(archive);
        if (stream == null) {
            throw noneForThisMachine();
        }
        return stream;
    }

    private static CannotStart noneForThisMachine() {
        return new CannotStart(
                Fault.SET_UP,
                "Homeward carries a PostgreSQL for Linux on x86-64 and ARM 64, not for this machine (%s, %s)."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                "Use a PostgreSQL of your own: set HOMEWARD_DATABASE_URL, HOMEWARD_DATABASE_USER and"
                        + " HOMEWARD_DATABASE_PASSWORD");
    }
}
