package homeward.board.capacity;

import homeward.audit.LeavesNothing;
import homeward.beds.ReadCapacity;
import homeward.beds.TypedMoment;
import homeward.board.cui.Moments;
import homeward.organisations.Area;
import homeward.organisations.AreaKind;
import homeward.organisations.FindAreas;
import homeward.plumbing.Problem;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.stays.CountPatients;
import homeward.stays.CountPatients.Count;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Places and patients of an area, for care boards and for those who run the wards: numbers only, small ones hidden.
///
/// It is always the number of eight o'clock in the morning; one that followed every admission would say, when it
/// changes, what it was.
@Controller
class CountedCapacityApi {
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final Problem NO_MOMENT = new Problem(
            "urn:problem:beds:not-a-moment", 400, "Write the moment " + TypedMoment.EXAMPLES + ", and not after now.");
    private static final Problem NO_AREA =
            new Problem("urn:problem:beds:no-such-area", 404, "There was no such area on that day.");

    private final CountPatients countPatients;
    private final FindAreas findAreas;
    private final ReadCapacity readCapacity;
    private final InstantSource clock;

    CountedCapacityApi(
            CountPatients countPatients, FindAreas findAreas, ReadCapacity readCapacity, InstantSource clock) {
        this.countPatients = countPatients;
        this.findAreas = findAreas;
        this.readCapacity = readCapacity;
        this.clock = clock;
    }

    @LeavesNothing(because = "tells numbers, small ones hidden, and nobody's record")
    @Needs(Activity.SEE_COUNTS)
    @GetMapping("/capacity.json")
    ResponseEntity<?> json(
            @RequestParam(defaultValue = Area.ENGLAND) String area, @RequestParam(defaultValue = "") String at) {
        var now = clock.instant();
        var asked = at.isEmpty() ? now : TypedMoment.of(at).orElse(Instant.MAX);
        if (asked.isAfter(now)) {
            return refused(NO_MOMENT);
        }
        var moment = lastEightOClock(asked);
        var day = Moments.dayOf(moment);
        return findAreas
                .find(area, day)
                .<ResponseEntity<?>>map(found -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(counted(found, moment, day).json()))
                .orElseGet(() -> refused(NO_AREA));
    }

    private static ResponseEntity<?> refused(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.detail());
    }

    private CountedCapacity counted(Area area, Instant moment, LocalDate day) {
        var isWithin = within(area, day);
        var wards = countPatients.byWard(moment).stream().filter(isWithin).toList();
        var ids = wards.stream().map(Count::ward).collect(Collectors.toSet());
        return new CountedCapacity(area, moment, wards, readCapacity.places(ids, moment));
    }

    /// Who may know numbers only reaches no ward, so the areas are told by what is told of each.
    private Predicate<Count> within(Area area, LocalDate day) {
        return switch (area.kind()) {
            case NATION -> _ -> true;
            case REGION -> {
                var boards = findAreas.children(area.code(), day).stream()
                        .filter(child -> child.kind() == AreaKind.CARE_BOARD)
                        .map(Area::code)
                        .collect(Collectors.toSet());
                yield ward -> {
                    var board = ward.icb();
                    return board != null && boards.contains(board.value());
                };
            }
            case CARE_BOARD ->
                ward -> {
                    var board = ward.icb();
                    return board != null && board.value().equals(area.code());
                };
            case PROVIDER -> ward -> ward.provider().value().equals(area.code());
            case WARD -> ward -> ward.ward().equals(new WardId(area.code()));
        };
    }

    private static Instant lastEightOClock(Instant now) {
        var local = ZonedDateTime.ofInstant(now, Moments.LONDON);
        var day = local.toLocalTime().isBefore(EIGHT) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        return day.atTime(EIGHT).atZone(Moments.LONDON).toInstant();
    }
}
