package homeward.torture;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// Everything that was sent and what came of it, written down before and after, line by line: `invoked 17`,
/// `acknowledged 17 7`, `refused 17`, `put-off 17`, `unknown 17 IOException`, and `blow kill-server 4210` with its
/// milliseconds of
/// recovery. A run that was broken off goes on from its file.
final class History implements AutoCloseable {
    private final ConcurrentHashMap<Integer, Told> told = new ConcurrentHashMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Long> faults = new TreeMap<>();
    private final List<Struck> blows = new ArrayList<>();
    private final BufferedWriter file;

    /// A blow that fell, and how long it took until a message sent after it was acknowledged.
    record Struck(String blow, Duration recovery) {}

    private History(BufferedWriter file) {
        this.file = file;
    }

    static History in(Path path) throws IOException {
        var lines = wholeLines(path);
        var history = new History(Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        lines.forEach(history::remember);
        return history;
    }

    /// The end of an earlier run may have cut its last line in two: that piece goes, before anything stands behind it.
    private static List<String> wholeLines(Path path) throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        var written = Files.readString(path);
        var whole = written.substring(0, written.lastIndexOf('\n') + 1);
        Files.writeString(path, whole);
        return whole.lines().toList();
    }

    private void remember(String line) {
        var words = line.split(" ", -1);
        switch (words[0]) {
            case "invoked" -> of(words[1]).invoked();
            case "acknowledged" -> of(words[1]).acknowledged(Integer.parseInt(words[2]));
            case "refused" -> of(words[1]).refused();
            case "put-off" -> of(words[1]).putOff();
            case "unknown" -> of(words[1]).unknown();
            case "blow" -> blows.add(new Struck(words[1], Duration.ofMillis(Long.parseLong(words[2]))));
            default -> throw new IllegalArgumentException("Not a line of a history: " + line);
        }
        counts.merge(words[0], 1L, Long::sum);
    }

    private Told of(String number) {
        return of(Integer.parseInt(number));
    }

    Told of(int number) {
        return told.computeIfAbsent(number, _ -> new Told());
    }

    void invoked(int number) {
        of(number).invoked();
        write("invoked", Integer.toString(number));
    }

    void came(int number, Outcome outcome) {
        switch (outcome) {
            case Outcome.Acknowledged(int created) -> {
                of(number).acknowledged(created);
                write("acknowledged", number + " " + created);
            }
            case Outcome.Refused _ -> {
                of(number).refused();
                write("refused", Integer.toString(number));
            }
            case Outcome.PutOff _ -> {
                of(number).putOff();
                write("put-off", Integer.toString(number));
            }
            case Outcome.Unknown(var how) -> {
                of(number).unknown();
                write("unknown", number + " " + how);
            }
            case Outcome.Wrong(var what) -> {
                of(number).unknown();
                write("unknown", number + " " + what.replace(' ', '-'));
                fault(what);
            }
        }
    }

    synchronized void fault(String what) {
        faults.merge(what, 1L, Long::sum);
    }

    synchronized void struck(Struck blow) {
        blows.add(blow);
        write("blow", blow.blow() + " " + blow.recovery().toMillis());
    }

    private synchronized void write(String what, String more) {
        counts.merge(what, 1L, Long::sum);
        try {
            file.write(what + " " + more + "\n");
            // What is sent stands here before it goes out, whatever becomes of this program.
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many lines of each kind.
    synchronized Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    /// Answers that no ward should give, and how often they came.
    synchronized Map<String, Long> faults() {
        return new TreeMap<>(faults);
    }

    synchronized List<Struck> blows() {
        return List.copyOf(blows);
    }

    /// The first number that was never sent.
    int next() {
        return told.keySet().stream().mapToInt(number -> number + 1).max().orElse(0);
    }

    /// The numbers of what was sent, in order.
    IntStream sent() {
        return told.keySet().stream().mapToInt(Integer::intValue).sorted();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
