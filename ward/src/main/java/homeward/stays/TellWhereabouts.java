package homeward.stays;

import homeward.patients.Patient;
import homeward.plumbing.HouseChanges;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells the house where somebody is now, when that changed, and the boards in any case.
@Component
class TellWhereabouts {
    private final ApplicationEventPublisher house;
    private final HouseChanges changes;

    TellWhereabouts(ApplicationEventPublisher house, HouseChanges changes) {
        this.house = house;
        this.changes = changes;
    }

    void changed(Patient patient, Course before, Course after, Instant now) {
        var was = before.present();
        var is = after.present();
        if (!Objects.equals(was, is)) {
            house.publishEvent(new WhereaboutsChanged(List.of(new WhereaboutsChanged.Change(
                    patient.no(),
                    patient.person().birthDate(),
                    was.map(Span::presence).orElse(null),
                    is.map(Span::presence).orElse(null),
                    is.map(Span::from).or(() -> ended(after)).orElse(now)))));
        }
        changes.announce(Set.of(patient.no()));
    }

    private static Optional<Instant> ended(Course course) {
        return course.spans().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(course.spans().getLast().until());
    }
}
