package homeward.audit;

import java.util.List;
import java.util.TreeMap;

/// What was told to the outside of one chain, by its places, as far as it still holds.
///
/// @param hashes in hexadecimal
record Told(TreeMap<Long, String> hashes) {

    /// A re-seal that was told voids what was told before of its place and later ones.
    static Told of(String tenant, List<Head> heads) {
        var hashes = new TreeMap<Long, String>();
        heads.stream().filter(head -> head.tenant().equals(tenant)).forEach(head -> {
            if (head.reSeal()) {
                hashes.tailMap(head.place(), true).clear();
            }
            hashes.putIfAbsent(head.place(), head.hash());
        });
        return new Told(hashes);
    }

    int size() {
        return hashes.size();
    }
}
