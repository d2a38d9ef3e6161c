package homeward.simulator.door;

import java.util.List;

/// How many of the Observations sent met which answer.
///
/// @param failed never answered, although they were sent again and again
public record Tally(long accepted, long duplicates, long quarantined, long rejected, long failed) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    /// The answer to a Bundle of so many entries: each entry's own status where the ward gives one, otherwise one for
    /// all.
    public static Tally of(Answer answer, int entries) {
        return switch (answer) {
            case Answer.NoAnswer _ -> new Tally(0, 0, 0, 0, entries);
            case Answer.Answered answered -> of(answered, entries);
        };
    }

    private static Tally of(Answer.Answered answered, int entries) {
        if (!answered.isOk()) {
            return answered.isPassing() ? new Tally(0, 0, 0, 0, entries) : new Tally(0, 0, 0, entries, 0);
        }
        var each = JsonText.read(answered.body())
                .map(bundle -> bundle.itemsAt("entry"))
                .orElse(List.of());
        if (each.size() != entries) {
            return new Tally(entries, 0, 0, 0, 0);
        }
        return each.stream().map(Tally::ofEntry).reduce(NONE, Tally::plus);
    }

    private static Tally ofEntry(Json entry) {
        var status = entry.at("response")
                .flatMap(response -> response.textAt("status"))
                .orElse("");
        return switch (status.length() < 3 ? status : status.substring(0, 3)) {
            case "201" -> new Tally(1, 0, 0, 0, 0);
            case "200" -> new Tally(0, 1, 0, 0, 0);
            case "202" -> new Tally(0, 0, 1, 0, 0);
            default -> new Tally(0, 0, 0, 1, 0);
        };
    }

    public Tally plus(Tally other) {
        return new Tally(
                accepted + other.accepted,
                duplicates + other.duplicates,
                quarantined + other.quarantined,
                rejected + other.rejected,
                failed + other.failed);
    }

    public long sent() {
        return accepted + duplicates + quarantined + rejected + failed;
    }

    public Json.Members json() {
        return Json.object(
                "sent", sent(),
                "accepted", accepted,
                "duplicates", duplicates,
                "quarantined", quarantined,
                "rejected", rejected,
                "failed", failed);
    }
}
