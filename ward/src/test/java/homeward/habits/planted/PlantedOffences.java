package homeward.habits.planted;

/// One offence against each rule.
public final class PlantedOffences {
    public static final Class<?> ASKS_THE_WALL_CLOCK = AsksTheWallClock.class;
    public static final Class<?> MAKES_ITS_OWN_CLOCK = MakesItsOwnClock.class;
    public static final Class<?> SPEAKS_SQL_IN_THE_OPEN = SpeaksSqlInTheOpen.class;
    public static final Class<?> BED_MANAGER = BedManager.class;
    public static final Class<?> SLEEPS_IN_A_TEST = SleepsInATest.class;
    public static final Class<?> MOCKS_ITS_NEIGHBOUR = MocksItsNeighbour.class;
    public static final Class<?> IS_SWITCHED_OFF = IsSwitchedOff.class;

    private PlantedOffences() {}
}
