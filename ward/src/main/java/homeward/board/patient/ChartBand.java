package homeward.board.patient;

import java.util.List;

/// One row of the NEWS2 chart: the values that fall into it, and the points that they score.
///
/// @param low the least value, in the precision of the chart: tenths of a degree, otherwise whole numbers
/// @param high the greatest value
record ChartBand(String label, int points, int low, int high) {

    private static final int ENDLESS = 100_000;

    /// Source: RCP, NEWS2 (2017), chart 3, the observation chart: its rows from top to bottom. What each scores is
    /// checked against the score itself by a test.
    static final List<ChartBand> RESPIRATION = List.of(
            from(25, 3),
            band(21, 24, 2),
            band(18, 20, 0),
            band(15, 17, 0),
            band(12, 14, 0),
            band(9, 11, 1),
            upTo(8, 3));

    static final List<ChartBand> SATURATION_1 = List.of(from(96, 0), band(94, 95, 1), band(92, 93, 2), upTo(91, 3));

    static final List<ChartBand> SATURATION_2_ON_OXYGEN = List.of(
            new ChartBand("≥97 on oxygen", 3, 97, ENDLESS),
            new ChartBand("95–96 on oxygen", 2, 95, 96),
            new ChartBand("93–94 on oxygen", 1, 93, 94));

    static final List<ChartBand> SATURATION_2_ON_AIR = List.of(new ChartBand("≥93 on air", 0, 93, ENDLESS));

    static final List<ChartBand> SATURATION_2_EITHER =
            List.of(band(88, 92, 0), band(86, 87, 1), band(84, 85, 2), upTo(83, 3));

    static final List<ChartBand> SYSTOLIC = List.of(
            from(220, 3),
            band(201, 219, 0),
            band(181, 200, 0),
            band(161, 180, 0),
            band(141, 160, 0),
            band(121, 140, 0),
            band(111, 120, 0),
            band(101, 110, 1),
            band(91, 100, 2),
            band(81, 90, 3),
            band(71, 80, 3),
            band(61, 70, 3),
            band(51, 60, 3),
            upTo(50, 3));

    static final List<ChartBand> PULSE = List.of(
            from(131, 3),
            band(121, 130, 2),
            band(111, 120, 2),
            band(101, 110, 1),
            band(91, 100, 1),
            band(81, 90, 0),
            band(71, 80, 0),
            band(61, 70, 0),
            band(51, 60, 0),
            band(41, 50, 1),
            band(31, 40, 3),
            upTo(30, 3));

    static final List<ChartBand> TEMPERATURE = List.of(
            new ChartBand("≥39.1", 2, 391, ENDLESS),
            new ChartBand("38.1–39.0", 1, 381, 390),
            new ChartBand("37.1–38.0", 0, 371, 380),
            new ChartBand("36.1–37.0", 0, 361, 370),
            new ChartBand("35.1–36.0", 1, 351, 360),
            new ChartBand("≤35.0", 3, -ENDLESS, 350));

    boolean holds(int value) {
        return low <= value && value <= high;
    }

    private static ChartBand band(int low, int high, int points) {
        return new ChartBand(low + "–" + high, points, low, high);
    }

    private static ChartBand from(int low, int points) {
        return new ChartBand("≥" + low, points, low, ENDLESS);
    }

    private static ChartBand upTo(int high, int points) {
        return new ChartBand("≤" + high, points, -ENDLESS, high);
    }
}
