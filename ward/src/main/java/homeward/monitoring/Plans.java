package homeward.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// The plans of one patient, by the moment from which each was in force.
record Plans(List<Plan> oldestFirst) {
    Plans {
        if (oldestFirst.isEmpty()) {
            throw new IllegalArgumentException("A watched patient has a plan");
        }
        oldestFirst =
                oldestFirst.stream().sorted(Comparator.comparing(Plan::from)).toList();
    }

    /// The plan in force at a moment; the first one also stands for the time before it.
    Plan at(Instant moment) {
        var inForce = oldestFirst.getFirst();
        for (var plan : oldestFirst) {
            if (!plan.from().isAfter(moment)) {
                inForce = plan;
            }
        }
        return inForce;
    }

    /// The longest that any component has counted.
    Duration longestWindow() {
        return oldestFirst.stream()
                .map(Plan::observeEvery)
                .max(Duration::compareTo)
                .orElseThrow();
    }
}
