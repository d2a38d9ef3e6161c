package homeward.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The load generator that the peers were measured with: a program of its own, in a process of its own.
final class Generator {
    private static final int MILLION = 1_000_000;
    private static final int ON_THE_WAY = 64;

    private final SourceProgram program;
    private final MeasuredWard ward;
    private final int patients;
    private final int intervalMinutes;
    private int set;
    private int newestWholeSet;

    /// @param intervalMinutes from one set of a patient to the next
    Generator(Path source, MeasuredWard ward, int patients, int intervalMinutes) {
        program = new SourceProgram(source, List.of());
        this.ward = ward;
        this.patients = patients;
        this.intervalMinutes = intervalMinutes;
    }

    /// Admits everybody, on wards of 50.
    void setUp() throws IOException, InterruptedException {
        var said = asMachine("setup");
        if (said.figure("all_errors") > 0) {
            throw new IOException("Not everybody could be admitted: " + said.json());
        }
    }

    /// Sets that were never sent before.
    SourceProgram.Said ingest(String mode, String... options) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--start-set", Integer.toString(set)));
        var result = asMachine(mode, all.toArray(String[]::new));
        if (mode.equals("bundle")) {
            // A board asks for the newest set that every patient has sent.
            newestWholeSet = Math.max(newestWholeSet, set - 1 + (int) (result.figure("all_ok") / patients));
        }
        double requests = result.figure("all_ok") + result.figure("all_errors") + ON_THE_WAY;
        set += 1 + (int) Math.ceil(requests / patients);
        if (set > MILLION) {
            throw new IllegalStateException("The generator's calendar ends");
        }
        return result;
    }

    /// The first set that was never sent.
    int nextSet() {
        return set;
    }

    /// Earlier sets were sent by somebody else.
    void continueAt(int firstNewSet) {
        set = firstNewSet;
    }

    int newestWholeSet() {
        return newestWholeSet;
    }

    /// Asks the FHIR interface as a machine.
    SourceProgram.Said asMachine(String mode, String... options) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--base", ward.base() + "/fhir", "--header", "Authorization: Bearer " + ward.token()));
        return run(mode, all);
    }

    /// Asks for pages as a person in a browser.
    SourceProgram.Said asPerson(SignedIn person, String mode, String... options)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--base", ward.base().toString(), "--header", "Cookie: " + person.cookie()));
        return run(mode, all);
    }

    private SourceProgram.Said run(String mode, List<String> options) throws IOException, InterruptedException {
        var all = new ArrayList<>(options);
        all.addAll(List.of("--patients", Integer.toString(patients), "--transport", "raw", "--quiet"));
        all.addAll(List.of("--interval-min", Integer.toString(intervalMinutes)));
        all.addAll(List.of("--watch", "homeward=" + ward.watched()));
        return program.run(mode, all);
    }
}
