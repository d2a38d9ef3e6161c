package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What came of one patient at once, as the fold takes it in.
///
/// @param spots components of spot readings
/// @param blocks of each sign, in the order of their first samples
record Arrived(List<Latest> spots, Map<VitalSign, List<Block>> blocks) {

    static Arrived of(Collection<Reading> readings) {
        var spots = new ArrayList<Latest>();
        var blocks = new EnumMap<VitalSign, List<Block>>(VitalSign.class);
        for (var reading : readings) {
            if (reading.measured() instanceof Measured.Samples samples) {
                blocks.computeIfAbsent(samples.sign(), _ -> new ArrayList<>()).add(new Block(reading.id(), samples));
            } else {
                spots.addAll(Components.ofSpot(reading.id(), reading.measured()));
            }
        }
        blocks.values().forEach(ofSign -> {
            if (ofSign.size() > 1) {
                ofSign.sort(Comparator.comparing(Block::first));
            }
        });
        return new Arrived(spots, blocks);
    }

    /// Whether the state alone suffices to take it in: it remembers all that this could change.
    boolean isInOrderAfter(PatientState state) {
        for (var spot : spots) {
            if (spot.takenAt().isBefore(state.since())) {
                return false;
            }
        }
        for (var ofSign : blocks.entrySet()) {
            var open = state.open().get(ofSign.getKey());
            var end = open == null ? Instant.MIN : open.until();
            for (var block : ofSign.getValue()) {
                boolean follows = open == null || open.isFollowedBy(block.first());
                if (!follows
                        || !block.first().isAfter(end)
                        || Minutes.startOf(block.first()).isBefore(state.since())) {
                    return false;
                }
                end = last(block);
            }
        }
        return true;
    }

    /// The first moment whose component may change.
    Instant first() {
        var moments = new ArrayList<Instant>();
        spots.forEach(spot -> moments.add(spot.takenAt()));
        blocks.values().forEach(ofSign -> ofSign.forEach(block -> moments.add(Minutes.startOf(block.first()))));
        return Collections.min(moments);
    }

    /// The last moment whose component may change: a block also silences what others told after its last
    /// sample, until it is over.
    Instant last() {
        var moments = new ArrayList<Instant>();
        spots.forEach(spot -> moments.add(spot.takenAt()));
        blocks.values().forEach(ofSign -> ofSign.forEach(block -> moments.add(Minutes.startOf(block.until()))));
        return Collections.max(moments);
    }

    /// When the last sample of a block was taken.
    static Instant last(Block block) {
        return block.samples().last(block.first());
    }
}
