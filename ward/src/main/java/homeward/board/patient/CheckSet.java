package homeward.board.patient;

import homeward.board.cui.Figures;
import homeward.board.cui.Moments;
import homeward.earlywarning.Consciousness;
import homeward.earlywarning.Conversion;
import homeward.earlywarning.Units;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Measured;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a typed set of observations. A blank field was not measured; nothing is taken for normal.
final class CheckSet {

    /// What came of it.
    sealed interface Result {

        /// It can be kept.
        record Ready(List<Measured> measured, Instant takenAt) implements Result {}

        /// Something is missing, or is no value.
        record Refused(List<Problem> problems) implements Result {}

        /// Everything can be true, but its writer is to look again.
        record Surprising(List<Surprise> surprises) implements Result {}
    }

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,3}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,3}([.,][0-9])?");
    private static final Pattern CLOCK = Pattern.compile("([01]?[0-9]|2[0-3])[:.]?([0-5][0-9])");

    /// A set is typed when it was measured, or soon after.
    private static final Duration TYPED_WITHIN = Duration.ofHours(12);

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final SetForm form;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<VitalSign, Integer> values = new EnumMap<>(VitalSign.class);

    private CheckSet(SetForm form) {
        this.form = form;
    }

    static Result check(SetForm form, Instant now) {
        return new CheckSet(form).check(now);
    }

    private Result check(Instant now) {
        number("respirations", VitalSign.RESPIRATION_RATE, form.respirations(), WHOLE);
        number("saturation", VitalSign.OXYGEN_SATURATION, form.saturation(), WHOLE);
        oxygen();
        number("systolic", VitalSign.SYSTOLIC_PRESSURE, form.systolic(), WHOLE);
        number("diastolic", VitalSign.DIASTOLIC_PRESSURE, form.diastolic(), WHOLE);
        pressure();
        number("pulse", VitalSign.PULSE, form.pulse(), WHOLE);
        consciousness();
        number("temperature", VitalSign.TEMPERATURE, form.temperature(), DECIMAL);
        var takenAt = takenAt(now).orElse(null);
        if (problems.isEmpty() && values.isEmpty()) {
            problems.add(new Problem("respirations", "Enter at least one observation"));
        }
        if (takenAt == null || !problems.isEmpty()) {
            return new Result.Refused(List.copyOf(problems));
        }
        var surprises = surprises();
        return surprises.isEmpty() || Surprise.written(surprises).equals(form.confirmed())
                ? new Result.Ready(measured(), takenAt)
                : new Result.Surprising(surprises);
    }

    private void number(String field, VitalSign sign, String typed, Pattern pattern) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return;
        }
        if (!pattern.matcher(text).matches()) {
            var example = pattern.equals(WHOLE) ? "a whole number" : "a number with at most one decimal, like 37.2";
            problems.add(new Problem(field, sign.label() + " must be " + example));
            return;
        }
        switch (Units.toCanonical(sign, new BigDecimal(text.replace(',', '.')), sign.ucum())) {
            case Conversion.Canonical(int thousandths, var _) -> values.put(sign, thousandths);
            case Conversion.Implausible(var _, int low, int high) ->
                problems.add(new Problem(
                        field,
                        sign.label() + " must be between " + Figures.bare(low) + " and " + Figures.bare(high) + " "
                                + sign.unit()));
            case Conversion.UnknownUnit _ -> throw new IllegalStateException("A sign knows its own unit");
        }
    }

    private void oxygen() {
        switch (form.breathing()) {
            case "air" -> {
                values.put(VitalSign.INSPIRED_OXYGEN, 0);
                if (!form.flow().isBlank()) {
                    problems.add(new Problem("flow", "Choose oxygen, or leave its flow empty"));
                }
            }
            case "oxygen" -> {
                number("flow", VitalSign.INSPIRED_OXYGEN, form.flow(), DECIMAL);
                if (values.getOrDefault(VitalSign.INSPIRED_OXYGEN, 0) == 0 && Problem.of("flow", problems) == null) {
                    problems.add(new Problem("flow", "Enter the flow of oxygen in litres a minute"));
                }
            }
            default -> {
                if (!form.flow().isBlank()) {
                    problems.add(new Problem("breathing", "Choose air or oxygen"));
                }
            }
        }
    }

    private void pressure() {
        var systolic = values.get(VitalSign.SYSTOLIC_PRESSURE);
        var diastolic = values.get(VitalSign.DIASTOLIC_PRESSURE);
        if (diastolic == null || Problem.of("systolic", problems) != null) {
            return;
        }
        if (systolic == null) {
            problems.add(new Problem("systolic", "Enter the systolic blood pressure too"));
        } else if (diastolic >= systolic) {
            problems.add(new Problem("diastolic", "Diastolic blood pressure must be lower than systolic"));
        }
    }

    @SuppressWarnings("EnumOrdinal") // the value of this sign is the ordinal
    private void consciousness() {
        if (form.consciousness().isEmpty()) {
            return;
        }
        Consciousness.ofLetter(form.consciousness().charAt(0))
                .ifPresentOrElse(
                        state -> values.put(VitalSign.CONSCIOUSNESS, state.ordinal()),
                        () -> problems.add(new Problem("acvpu-A", "Choose one state of consciousness")));
    }

    /// The last moment of the day at which the clock showed this time.
    private Optional<Instant> takenAt(Instant now) {
        var clock = CLOCK.matcher(form.time().strip());
        if (!clock.matches()) {
            problems.add(new Problem("time", "Enter the time of the observations, like 08:30"));
            return Optional.empty();
        }
        var time = LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)));
        var today = Moments.dayOf(now);
        var found = Stream.of(today, today.minusDays(1))
                .map(day -> ZonedDateTime.of(day, time, Moments.LONDON))
                .flatMap(local -> Stream.of(local.withLaterOffsetAtOverlap(), local.withEarlierOffsetAtOverlap()))
                .map(ZonedDateTime::toInstant)
                .filter(moment -> !moment.isAfter(now.plus(CLOCKS_DIFFER)))
                .filter(moment -> !moment.isBefore(now.minus(TYPED_WITHIN)))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(
                    new Problem("time", "The time must be within the last 12 hours: it is now " + Moments.time(now)));
        }
        return found;
    }

    private List<Surprise> surprises() {
        return values.entrySet().stream()
                .flatMap(entry -> Surprise.of(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private List<Measured> measured() {
        var measured = new ArrayList<Measured>();
        values.forEach((sign, value) -> {
            switch (sign) {
                case DIASTOLIC_PRESSURE -> {} // stands with its systolic
                case SYSTOLIC_PRESSURE -> measured.add(new Measured.Pressure(value, diastolic()));
                default -> measured.add(new Measured.Single(sign, value));
            }
        });
        return measured;
    }

    private @Nullable Integer diastolic() {
        return values.get(VitalSign.DIASTOLIC_PRESSURE);
    }
}
