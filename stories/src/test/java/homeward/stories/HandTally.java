package homeward.stories;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How many places are taken on each ward, kept by hand beside the program: a stroke for each arrival and each
/// departure, with the day on which it was written down and the day on which it was struck out.
final class HandTally {
    private static final int NEVER = Integer.MAX_VALUE;

    private record Stroke(
            int patient, String what, int day, LocalTime time, String ward, int more, int from, int until) {}

    private final List<Stroke> strokes = new ArrayList<>();
    private final Map<Integer, String> wards = new HashMap<>();
    private final Map<Integer, String> inHospital = new HashMap<>();

    void note(Fortnight.Event event) {
        switch (event.what()) {
            case "admitted" -> arrive(event, Objects.requireNonNull(event.to()));
            case "transfer" -> {
                depart(event);
                arrive(event, Objects.requireNonNull(event.to()));
            }
            case "to-hospital" -> {
                inHospital.put(event.patient(), here(event));
                depart(event);
            }
            case "return" -> {
                if (inHospital.remove(event.patient()) != null) {
                    arrive(event, here(event));
                }
            }
            case "discharge", "died" -> depart(event);
            case "leave" -> {}
            default -> throw new IllegalArgumentException(event.what());
        }
    }

    /// The stroke of what was wrong is struck out, and another made.
    void correct(Fortnight.Event wrong, Fortnight.Event right) {
        strokes.replaceAll(
                stroke -> stroke.patient() == wrong.patient() && stroke.what().equals(wrong.what())
                        ? new Stroke(
                                stroke.patient(),
                                stroke.what(),
                                stroke.day(),
                                stroke.time(),
                                stroke.ward(),
                                stroke.more(),
                                stroke.from(),
                                right.recordedOn())
                        : stroke);
        depart(right);
    }

    private void arrive(Fortnight.Event event, String ward) {
        wards.put(event.patient(), ward);
        stroke(event, ward, 1);
    }

    private void depart(Fortnight.Event event) {
        stroke(event, here(event), -1);
    }

    private String here(Fortnight.Event event) {
        return Objects.requireNonNull(wards.get(event.patient()), "Nobody was admitted");
    }

    private void stroke(Fortnight.Event event, String ward, int more) {
        strokes.add(new Stroke(
                event.patient(), event.what(), event.day(), event.time(), ward, more, event.recordedOn(), NEVER));
    }

    /// At a time of a day, by what was written down until the evening of another.
    int places(String ward, int day, LocalTime time, int known) {
        return strokes.stream()
                .filter(one -> one.ward().equals(ward) && one.from() <= known && one.until() > known)
                .filter(one ->
                        one.day() < day || (one.day() == day && !one.time().isAfter(time)))
                .mapToInt(Stroke::more)
                .sum();
    }
}
