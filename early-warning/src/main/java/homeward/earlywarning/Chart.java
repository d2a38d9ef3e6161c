package homeward.earlywarning;

import static homeward.earlywarning.Row.above;
import static homeward.earlywarning.Row.row;
import static homeward.earlywarning.Row.upTo;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The NEWS2 chart. Each row can be laid beside the paper: "up to this value, this many points".
///
/// Source: Royal College of Physicians, National Early Warning Score (NEWS) 2, 2017, chart 1. Temperature is in tenths
/// of a degree, all else in whole numbers, as on the chart; a value is rounded to that, half up, before it is scored.
final class Chart {

    /// Breaths a minute.
    private static final Row RESPIRATION = row(upTo(8, 3), upTo(11, 1), upTo(20, 0), upTo(24, 2), above(3));

    /// Percent, scale 1.
    private static final Row SATURATION_1 = row(upTo(91, 3), upTo(93, 2), upTo(95, 1), above(0));

    /// Percent, scale 2, breathing air.
    private static final Row SATURATION_2_ON_AIR = row(upTo(83, 3), upTo(85, 2), upTo(87, 1), above(0));

    /// Percent, scale 2, on oxygen: too much is dangerous too.
    private static final Row SATURATION_2_ON_OXYGEN =
            row(upTo(83, 3), upTo(85, 2), upTo(87, 1), upTo(92, 0), upTo(94, 1), upTo(96, 2), above(3));

    /// Millimetres of mercury.
    private static final Row SYSTOLIC = row(upTo(90, 3), upTo(100, 2), upTo(110, 1), upTo(219, 0), above(3));

    /// Beats a minute.
    private static final Row PULSE = row(upTo(40, 3), upTo(50, 1), upTo(90, 0), upTo(110, 1), upTo(130, 2), above(3));

    /// Tenths of a degree Celsius.
    private static final Row TEMPERATURE = row(upTo(350, 3), upTo(360, 1), upTo(380, 0), upTo(390, 1), above(2));

    private static final int WHOLE = 1_000;
    private static final int TENTH = 100;

    private Chart() {}

    /// The points of one parameter of the set; null where they are not known.
    static @Nullable Integer points(VitalSign parameter, VitalSigns signs, SaturationScale scale) {
        return switch (parameter) {
            case RESPIRATION_RATE -> points(RESPIRATION, WHOLE, signs.respiration());
            case OXYGEN_SATURATION -> saturation(signs.saturation(), scale, signs.oxygen());
            case INSPIRED_OXYGEN -> oxygen(signs.oxygen());
            case SYSTOLIC_PRESSURE -> points(SYSTOLIC, WHOLE, signs.systolic());
            case PULSE -> points(PULSE, WHOLE, signs.pulse());
            case CONSCIOUSNESS -> consciousness(signs.consciousness());
            case TEMPERATURE -> points(TEMPERATURE, TENTH, signs.temperature());
            case DIASTOLIC_PRESSURE, WEIGHT, GLUCOSE, PERFUSION_INDEX, SKIN_TEMPERATURE -> null;
        };
    }

    /// The points of a saturation; not known on scale 2 above 92 % until it is known whether the person is on oxygen.
    private static @Nullable Integer saturation(
            @Nullable Integer thousandths, SaturationScale scale, @Nullable Oxygen oxygen) {
        if (scale == SaturationScale.SCALE_1) {
            return points(SATURATION_1, WHOLE, thousandths);
        }
        return switch (oxygen) {
            case SUPPLEMENTAL -> points(SATURATION_2_ON_OXYGEN, WHOLE, thousandths);
            case AIR -> points(SATURATION_2_ON_AIR, WHOLE, thousandths);
            case null -> pointsEitherWay(thousandths);
        };
    }

    private static @Nullable Integer pointsEitherWay(@Nullable Integer thousandths) {
        var onAir = points(SATURATION_2_ON_AIR, WHOLE, thousandths);
        return Objects.equals(onAir, points(SATURATION_2_ON_OXYGEN, WHOLE, thousandths)) ? onAir : null;
    }

    private static @Nullable Integer oxygen(@Nullable Oxygen oxygen) {
        return switch (oxygen) {
            case null -> null;
            case AIR -> 0;
            case SUPPLEMENTAL -> 2;
        };
    }

    private static @Nullable Integer consciousness(@Nullable Consciousness consciousness) {
        return switch (consciousness) {
            case null -> null;
            case ALERT -> 0;
            case NEW_CONFUSION, VOICE, PAIN, UNRESPONSIVE -> 3;
        };
    }

    private static @Nullable Integer points(Row row, int precision, @Nullable Integer thousandths) {
        return thousandths == null ? null : (Integer) row.points(rounded(thousandths, precision));
    }

    private static int rounded(int thousandths, int precision) {
        return (int) Math.floorDiv(thousandths + precision / 2L, (long) precision);
    }
}
