package homeward.plumbing;

import homeward.plumbing.CannotStart.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/// The files of an embedded PostgreSQL: made once, with checksums, a password and one sorting order on every machine.
record Cluster(Path folder, PostgresBinaries binaries, ClusterAccess access) {

    static Cluster madeReadyIn(Path dataFolder) throws IOException, InterruptedException {
        if (HostTools.isRoot() && !HostTools.mayLeaveRoot()) {
            throw new CannotStart(
                    Fault.SET_UP,
                    "PostgreSQL refuses to run as root, and this system does not let root leave its role (unshare -U).",
                    "Run Homeward as an ordinary user, or use a PostgreSQL of your own: HOMEWARD_DATABASE_URL");
        }
        var binaries = PostgresBinaries.unpackedIn(dataFolder);
        var access = ClusterAccess.keptIn(dataFolder);
        var cluster = new Cluster(dataFolder.resolve("cluster"), binaries, access);
        if (!Files.exists(cluster.folder)) {
            cluster.make();
        }
        return cluster;
    }

    /// Made beside its place and moved there at the end, so that an interrupted first start leaves nothing half made.
    private void make() throws IOException, InterruptedException {
        var half = folder.resolveSibling("cluster.making");
        FileSystemUtils.deleteRecursively(half);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var password = Files.createTempFile(folder.getParent(), "first", ".txt", ownerOnly);
        try {
            Files.writeString(password, access.superuserPassword());
            var command = new ArrayList<>(HostTools.toRunOnce());
            command.addAll(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + half,
                    "--username=" + ClusterAccess.SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums"));
            run(command);
        } finally {
            Files.delete(password);
        }
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("The database's files could not be made:\n" + said);
        }
    }
}
