package homeward.bench.load;

/// Whose message is which: everybody once a round, in an order in which neighbours are not of one ward, and each
/// message of a patient following the one before without a gap.
///
/// @param patients counted from 0, 50 to a ward
/// @param worn how many of the 50 wear a device; those in the last beds do not
/// @param every seconds from one message of a patient to the next
public record Turns(int patients, int worn, int every) {
    /// How many patients a ward has.
    public static final int WARD = 50;

    private static final int STEP = 7919;

    public Turns {
        if (patients < WARD || patients % WARD != 0 || patients % STEP == 0) {
            throw new IllegalArgumentException("Wards of 50, please");
        }
        if (worn < 1 || worn > WARD || worn % STEP == 0) {
            throw new IllegalArgumentException("1 to 50 of a ward wear a device");
        }
    }

    public int wearers() {
        return patients / WARD * worn;
    }

    /// How many messages so many rounds have.
    public long messages(int rounds) {
        return (long) wearers() * rounds;
    }

    public boolean wears(int patient) {
        return patient % WARD < worn;
    }

    /// Whose message this is.
    public int wearer(long number) {
        int wearer = (int) (number % wearers() * STEP % wearers());
        return wearer / worn * WARD + wearer % worn;
    }

    /// The second at which the first sample of a message was taken; its last one has just been taken when it is due.
    ///
    /// @param start second of the epoch at which the first message is due
    public long firstSecond(long start, long number) {
        int wearers = wearers();
        return start + number % wearers * every / wearers + (number / wearers - 1) * every;
    }

    /// Which message of the first round is this patient's.
    public long numberOf(int patient) {
        for (long number = 0; number < wearers(); number++) {
            if (wearer(number) == patient) {
                return number;
            }
        }
        throw new IllegalArgumentException("This patient wears nothing");
    }
}
