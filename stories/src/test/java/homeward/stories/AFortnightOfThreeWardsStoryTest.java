package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Three wards live through a fortnight, in front of a browser: 60 patients, transfers, leave, one escalation and
/// return, one death, one strike day, and one discharge that is corrected a week late. It is written down day by day;
/// what the ledger says of each evening, as known then and as known now, is what a tally says that was kept by hand.
///
/// With `-Dhomeward.write-pages=true` it writes docs/a-fortnight.md.
class AFortnightOfThreeWardsStoryTest {
    private static final Path PAGE = Path.of("../docs/a-fortnight.md");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final int AFTERWARDS = Fortnight.DAYS + 1;

    private final LocalDate firstDay = Fortnight.firstDay(LocalDate.now(LONDON));
    private final Fortnight fortnight = new Fortnight();
    private final HandTally tally = new HandTally();
    private final Map<Integer, Instant> evenings = new HashMap<>();

    @Test
    void is_told_truly_of_each_evening_as_known_then_and_as_known_now() throws Exception {
        try (var ward = RunningWard.started(0, Map.of("HOMEWARD_LIMITS_PERSON", "100000000"))) {
            var machine = Machine.of(ward);
            for (var id : Fortnight.WARDS) {
                machine.open(id);
            }
            var ledger = new KeptLedger(ward);
            write(new Clerk(Visitor.signedIn(ward, "nurse"), firstDay), Visitor.signedIn(ward, "coordinator"), ledger);
            var figures = figures(ledger);
            assertThat(figures)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.told()).as("%s", one).isEqualTo(one.tallied()));

            var strike = strike(ward);
            assertThat(strike)
                    .allSatisfy(one -> assertThat(one)
                            .isEqualTo(new Capacity(
                                    one.ward(),
                                    one.day(),
                                    one.day() == Fortnight.STRIKE ? Fortnight.OPEN_ON_STRIKE : Fortnight.OPEN,
                                    tally.places(one.ward(), one.day(), EVENING, AFTERWARDS),
                                    one.free())));
            var page = new FortnightPage(fortnight, figures, strike, ledger.count()).text();
            System.out.println(page);
            if (Boolean.getBoolean("homeward.write-pages")) {
                Files.writeString(PAGE, page);
            }
            assertThat(Files.readString(PAGE)).isEqualTo(page);
        }
    }

    private void write(Clerk clerk, Visitor coordinator, KeptLedger ledger) throws Exception {
        for (int day = 1; day <= Fortnight.DAYS; day++) {
            for (var ward : Fortnight.WARDS) {
                if (day == 1 || day == Fortnight.STRIKE + 1) {
                    clerk.state(coordinator, ward, day, Fortnight.OPEN, "As staffed");
                } else if (day == Fortnight.STRIKE) {
                    clerk.state(coordinator, ward, day, Fortnight.OPEN_ON_STRIKE, "Strike: half the staff");
                }
            }
            for (var event : fortnight.recordedOn(day)) {
                clerk.write(event);
                tally.note(event);
            }
            evenings.put(day, ledger.knownNow());
        }
        clerk.correct(fortnight.right(), "The visit on the evening before found that she had gone home");
        tally.correct(fortnight.wrong(), fortnight.right());
        evenings.put(AFTERWARDS, ledger.knownNow());
    }

    /// How many places were taken on a ward on the evening of a day, as known on the evening of another.
    ///
    /// @param told by the ledger
    /// @param tallied by hand
    record Figure(String ward, int day, int known, int told, int tallied) {}

    /// What a ward could take on the evening of a day, as `./homeward occupancy` says it.
    ///
    /// @param free in its own words; what nobody has said is not known
    record Capacity(String ward, int day, int open, int taken, String free) {}

    private List<Capacity> strike(RunningWard running) throws Exception {
        var strike = new ArrayList<Capacity>();
        for (int day = Fortnight.STRIKE - 1; day <= Fortnight.STRIKE + 1; day++) {
            for (var ward : Fortnight.WARDS) {
                var told = JsonMapper.shared()
                        .readTree(running.told(
                                "occupancy",
                                "--area",
                                ward,
                                "--at",
                                evening(day).toString(),
                                "--json"));
                strike.add(new Capacity(
                        ward,
                        day,
                        told.at("/capacity/open/places").asInt(),
                        told.at("/patients/taking_places").asInt(),
                        told.at("/availability/places").asString("not known")));
            }
        }
        return strike;
    }

    private Instant evening(int day) {
        return firstDay.plusDays(day - 1L).atTime(EVENING).atZone(LONDON).toInstant();
    }

    private List<Figure> figures(KeptLedger ledger) throws Exception {
        var figures = new ArrayList<Figure>();
        for (int day = 1; day <= Fortnight.DAYS; day++) {
            var moment = evening(day);
            for (int known : List.of(day, Fortnight.DAYS, AFTERWARDS)) {
                var told = ledger.places(moment, evenings.get(known));
                for (var ward : Fortnight.WARDS) {
                    figures.add(new Figure(
                            ward, day, known, told.getOrDefault(ward, 0), tally.places(ward, day, EVENING, known)));
                }
            }
        }
        return figures;
    }
}
