package homeward.earlywarning;

import java.util.List;

/// One row of the paper chart: its bands from the lowest values to the highest, and the points of each.
record Row(List<Band> bands) {

    /// Everything above the band before it, up to and including this value, and what it scores.
    record Band(int upTo, int points) {}

    static Row row(Band... bands) {
        return new Row(List.of(bands));
    }

    static Band upTo(int value, int points) {
        return new Band(value, points);
    }

    static Band above(int points) {
        return new Band(Integer.MAX_VALUE, points);
    }

    /// The points of a value that is already at the chart's precision.
    int points(int value) {
        int band = 0;
        while (value > bands.get(band).upTo()) {
            band++;
        }
        return bands.get(band).points();
    }
}
