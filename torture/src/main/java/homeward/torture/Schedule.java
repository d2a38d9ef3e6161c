package homeward.torture;

import homeward.torture.Blow.Aim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Which blows fall, in which order: dealt by a seed.
final class Schedule {
    private static final int KILLS_OF_STARTING = 2;

    private Schedule() {}

    /// One blow.
    ///
    /// @param moment for a halt: where; otherwise empty
    record Turn(Blow blow, String moment) {
        String code() {
            return moment.isEmpty() ? blow.code() : blow.code() + ":" + moment;
        }

        /// How many deaths of the server it brings.
        int kills() {
            return switch (blow.aim()) {
                case SERVER -> blow == Blow.KILL_STARTING ? KILLS_OF_STARTING : 1;
                case EVERYTHING -> 1;
                case DATABASE, OTHER, DISK -> 0;
            };
        }

        /// How many deaths of PostgreSQL by force it brings.
        int databaseKills() {
            return blow.aim() == Aim.DATABASE || blow.aim() == Aim.EVERYTHING ? 1 : 0;
        }
    }

    static List<Turn> of(Wish wish) {
        var random = new Random(wish.seed());
        var turns = new ArrayList<Turn>();
        deal(turns, wish.kills(), serverBlows(wish));
        int already = turns.stream().mapToInt(Turn::databaseKills).sum();
        deal(turns, wish.databaseKills() - already, allowed(Blow.aimedAt(Aim.DATABASE), wish));
        for (var other : allowed(Blow.aimedAt(Aim.OTHER), wish)) {
            turns.addAll(Collections.nCopies(wish.others(), other));
        }
        Collections.shuffle(turns, random);
        return List.copyOf(turns);
    }

    /// Every named moment once, and other deaths between them.
    private static List<Turn> serverBlows(Wish wish) {
        var blows = new ArrayList<Turn>();
        for (var moment : Blow.MOMENTS) {
            blows.add(new Turn(Blow.HALT, moment));
            blows.add(new Turn(Blow.KILL_STARTING, ""));
            blows.add(new Turn(Blow.KILL_SERVER, ""));
            if (blows.size() % 2 == 0) {
                blows.add(new Turn(Blow.KILL_EVERYTHING, ""));
            }
        }
        blows.removeIf(turn -> !wish.allows(turn.blow()));
        return blows;
    }

    private static List<Turn> allowed(List<Blow> blows, Wish wish) {
        return blows.stream()
                .filter(wish::allows)
                .map(blow -> new Turn(blow, ""))
                .toList();
    }

    /// Goes round the blows until there are as many deaths as wished for.
    private static void deal(List<Turn> turns, int wished, List<Turn> blows) {
        int dead = 0;
        for (int i = 0; dead < wished && !blows.isEmpty(); i++) {
            var turn = blows.get(i % blows.size());
            turns.add(turn);
            dead += Math.max(turn.kills(), turn.databaseKills());
        }
    }
}
