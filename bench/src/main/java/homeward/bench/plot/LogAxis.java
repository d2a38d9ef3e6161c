package homeward.bench.plot;

import java.util.List;
import java.util.stream.IntStream;

/// Whole decades laid on a length.
///
/// @param lowest power of ten at its beginning
/// @param highest power of ten at its end
/// @param from where it begins, in pixels
/// @param to where it ends, in pixels; less than `from` where the axis goes upwards
record LogAxis(int lowest, int highest, double from, double to) {
    LogAxis {
        if (highest <= lowest) {
            throw new IllegalArgumentException("An axis has at least one decade");
        }
    }

    /// The fewest whole decades in which all values are.
    static LogAxis of(List<Double> values, double from, double to) {
        double least = values.stream().min(Double::compare).orElse(1.0);
        double most = values.stream().max(Double::compare).orElse(1.0);
        int lowest = (int) Math.floor(Math.log10(least));
        return new LogAxis(lowest, Math.max(lowest + 1, (int) Math.ceil(Math.log10(most))), from, to);
    }

    double at(double value) {
        return from + (Math.log10(value) - lowest) / (highest - lowest) * (to - from);
    }

    /// The powers of ten.
    List<Double> decades() {
        return IntStream.rangeClosed(lowest, highest)
                .mapToObj(power -> Math.pow(10, power))
                .toList();
    }
}
