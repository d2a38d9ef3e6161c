package homeward.monitoring;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Where each entry of each request goes, in order.
record Sorted(List<List<Place>> requests) {

    sealed interface Place {
        /// New: to be written.
        record OnTheChart(Reading reading) implements Place {}

        /// Written before.
        record Again(ReadingId id) implements Place {}

        /// To be kept in quarantine.
        record Aside(Quarantine.Kept kept) implements Place {}
    }

    List<Reading> fresh() {
        var fresh = new ArrayList<Reading>();
        requests.forEach(places -> places.forEach(place -> {
            if (place instanceof Place.OnTheChart(var reading)) {
                fresh.add(reading);
            }
        }));
        return fresh;
    }

    List<Quarantine.Kept> aside() {
        var aside = new ArrayList<Quarantine.Kept>();
        requests.forEach(places -> places.forEach(place -> {
            if (place instanceof Place.Aside(var kept)) {
                aside.add(kept);
            }
        }));
        return aside;
    }

    /// @param quarantineNumbers of those set aside, in order
    List<List<Receipt>> receipts(List<Long> quarantineNumbers) {
        var numbers = quarantineNumbers.iterator();
        return requests.stream()
                .map(places ->
                        places.stream().map(place -> receipt(place, numbers)).toList())
                .toList();
    }

    private static Receipt receipt(Place place, Iterator<Long> numbers) {
        return switch (place) {
            case Place.OnTheChart(var reading) -> new Receipt.Accepted(reading.id());
            case Place.Again(var id) -> new Receipt.AlreadyHad(id);
            case Place.Aside(var kept) -> new Receipt.Quarantined(numbers.next(), kept.reason(), kept.detail());
        };
    }
}
