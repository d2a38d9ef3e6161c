package homeward.monitoring;

import homeward.audit.Deed;
import homeward.audit.Origin;
import homeward.vocabulary.PatientNo;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Who sent what is committed together: of each sender, onto whose charts it came.
final class Senders {
    private Senders() {}

    /// A machine's message that was there before changed nothing, and is left out; what a person typed is always told.
    static Map<Origin, Set<PatientNo>> of(Iterable<Request> requests, Sorted sorted) {
        var senders = new HashMap<Origin, Set<PatientNo>>();
        var places = sorted.requests().iterator();
        for (var request : requests) {
            for (var place : places.next()) {
                switch (place) {
                    case Sorted.Place.OnTheChart(var reading) ->
                        senders.computeIfAbsent(request.origin(), _ -> new TreeSet<>())
                                .add(reading.id().patient());
                    case Sorted.Place.Aside _ -> senders.computeIfAbsent(request.origin(), _ -> new TreeSet<>());
                    case Sorted.Place.Again(var id) -> {
                        if (request.origin().deed() != Deed.INTAKE) {
                            senders.computeIfAbsent(request.origin(), _ -> new TreeSet<>())
                                    .add(id.patient());
                        }
                    }
                }
            }
        }
        return senders;
    }
}
