package homeward.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The figures of one section, gathered run by run.
final class Figures {
    private record Key(String work, String what) {}

    private final Map<Key, List<Double>> runs = new LinkedHashMap<>();
    private final Map<Key, String> asked = new LinkedHashMap<>();
    private final Map<Key, String> peers = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    void add(String work, String what, double value) {
        runs.computeIfAbsent(new Key(work, what), _ -> new ArrayList<>()).add(value);
        Measure.say("  " + work + ", " + what + ": " + Figure.shown(value));
    }

    void count(String work, String what, long number) {
        add(work, what, (double) number);
    }

    /// With how many issue 3 allows.
    void count(String work, String what, long number, String askedFor) {
        add(work, what, (double) number, askedFor, "");
    }

    /// With what issue 3 asks for, and what the peers took.
    void add(String work, String what, double value, String askedFor, String peersTook) {
        asked.put(new Key(work, what), askedFor);
        peers.put(new Key(work, what), peersTook);
        add(work, what, value);
    }

    /// Something that must be read beside the table.
    void note(String note) {
        notes.add(note);
        Measure.say("  " + note);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    double median(String work, String what) {
        return figure(new Key(work, what)).median();
    }

    List<Figure> all() {
        return runs.keySet().stream().map(this::figure).toList();
    }

    private Figure figure(Key key) {
        return new Figure(
                key.work,
                key.what,
                runs.getOrDefault(key, List.of()),
                asked.getOrDefault(key, ""),
                peers.getOrDefault(key, ""));
    }
}
