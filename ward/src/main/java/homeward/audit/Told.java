package homeward.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was told to the outside of one chain, by its places, as far as it still holds.
///
/// @param hashes in hexadecimal
/// @param restores the places at which a restore was told
record Told(TreeMap<Long, String> hashes, Map<Long, Voided> restores) {

    /// What a restore takes the proof from.
    ///
    /// @param upTo the last place; 0 where there are none
    record Voided(int heads, long upTo) {}

    /// A re-seal that was told voids what was told before of its place and later ones. Nothing is heard twice: an old
    /// line that is told again neither voids what was told since nor brings back what is void.
    static Told of(String tenant, List<Head> heads) {
        var told = new Told(new TreeMap<>(), new HashMap<>());
        var heard = new HashSet<Line>();
        heads.stream()
                .filter(head -> head.tenant().equals(tenant))
                .filter(head -> heard.add(new Line(head.place(), head.hash(), head.reSeal())))
                .forEach(told::hear);
        return told;
    }

    private record Line(long place, String hash, boolean reSeal) {}

    private void hear(Head head) {
        if (head.reSeal()) {
            restored(head.place());
        }
        hashes.putIfAbsent(head.place(), head.hash());
    }

    private void restored(long place) {
        var lost = hashes.tailMap(place, true);
        var voided = new Voided(lost.size(), lost.isEmpty() ? 0 : lost.lastKey());
        lost.clear();
        restores.keySet().removeIf(other -> other >= place);
        restores.put(place, voided);
    }

    int size() {
        return hashes.size();
    }
}
