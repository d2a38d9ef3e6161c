package homeward.simulator;

import homeward.simulator.door.Access;
import homeward.simulator.door.Answer;
import homeward.simulator.door.Door;
import homeward.simulator.door.Json;
import homeward.simulator.door.Tally;
import homeward.simulator.door.Ticking;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sends a file of readings as if they were measured now, as fast as one likes.
///
/// The file is CSV or JSON lines in the form of `POST /readings`, or a PhysioNet 2012 record, or a folder of these.
public final class Replay {
    /// The ward that is opened for replayed patients. Any other must be there.
    public static final String WARD = "replay";

    private final Access access;
    private final Ticking time;
    private final PrintStream progress;

    public Replay(Access access, Ticking time, PrintStream progress) {
        this.access = access;
        this.time = time;
        this.progress = progress;
    }

    /// What is asked for.
    ///
    /// @param speed how many times as fast as life; infinite is as fast as the ward takes it
    /// @param keepsTimes the times of the file are sent as they are
    /// @param admitTo the ward that first admits everybody in the file; null when they are on a ward already
    public record Wish(
            Path file,
            double speed,
            boolean keepsTimes,
            @Nullable String admitTo) {
        public Wish {
            if (!(speed >= 1 || (keepsTimes && speed > 0))) {
                throw new IllegalArgumentException("Slower than life would send readings from the future");
            }
        }
    }

    /// What came of it.
    public sealed interface Outcome {
        /// Everything was sent and answered.
        ///
        /// @param unreadable lines of the file that could not be sent
        record Done(Tally tally, long unreadable, Duration took) implements Outcome {
            public Json json() {
                return tally.json().with("unreadable", unreadable).with("seconds", took.toMillis() / 1000.0);
            }
        }

        /// The file cannot be read, or there is nothing in it to send.
        record NothingToSend(String why) implements Outcome {}

        /// The ward would not have them.
        record Refused(String why, Tally before) implements Outcome {}

        /// The ward could not be reached, or not for long enough.
        record NotReached(String why, Tally before) implements Outcome {}
    }

    public Outcome run(Wish wish) throws InterruptedException {
        var began = time.instant();
        Recording recording;
        try {
            recording = RecordingFile.read(wish.file(), LocalDate.ofInstant(began, ZoneOffset.UTC));
        } catch (IOException e) {
            return new Outcome.NothingToSend(
                    "The file cannot be read (" + e.getClass().getSimpleName() + ")");
        }
        if (recording.readings().isEmpty()) {
            return new Outcome.NothingToSend(
                    "There is no reading in the file (" + recording.unreadable() + " lines that are none)");
        }
        var readings = recording.readings();
        var timetable = new Timetable(
                readings.getFirst().takenAt(), readings.getLast().takenAt(), began, wish.speed(), wish.keepsTimes());
        try (var door = new Door(access, time)) {
            var refusal = admit(door, recording, wish.admitTo());
            return refusal.isPresent() ? stopped(refusal.get(), Tally.NONE) : send(door, recording, timetable);
        }
    }

    private Optional<Answer> admit(Door door, Recording recording, @Nullable String ward) throws InterruptedException {
        if (ward == null) {
            return Optional.empty();
        }
        var opened = ward.equals(WARD) ? put(door, List.of(Fhir.ward(ward, "Replay"))) : Optional.<Answer>empty();
        return opened.isPresent()
                ? opened
                : put(
                        door,
                        recording.everybody(ward).stream().map(Fhir::patient).toList());
    }

    private Optional<Answer> put(Door door, List<Json> resources) throws InterruptedException {
        return new Deliveries(door, new Progress(progress, "Admitted", resources.size(), time.instant()))
                .send(resources.stream().map(Fhir::put));
    }

    private Outcome send(Door door, Recording recording, Timetable timetable) throws InterruptedException {
        var readings = recording.readings();
        var lanes = new Lanes(door, new Progress(progress, "Readings", readings.size(), time.instant()));
        try {
            for (var moment : Moment.of(readings)) {
                time.waitUntil(timetable.sent(moment.takenAt()));
                if (!lanes.put(moment.at(timetable.taken(moment.takenAt())))) {
                    break;
                }
            }
            var tally = lanes.finish();
            return lanes.stopped()
                    .map(answer -> stopped(answer, tally))
                    .orElseGet(() -> new Outcome.Done(
                            tally, recording.unreadable(), Duration.between(timetable.start(), time.instant())));
        } finally {
            lanes.abandon();
        }
    }

    private static Outcome stopped(Answer answer, Tally before) {
        return answer.isWorthRepeating()
                ? new Outcome.NotReached(answer.sentence(), before)
                : new Outcome.Refused(answer.sentence(), before);
    }
}
