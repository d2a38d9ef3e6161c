package homeward.stories;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The fortnight as a page: its figures, and its ledger.
record FortnightPage(
        Fortnight fortnight,
        List<AFortnightOfThreeWardsStoryTest.Figure> figures,
        List<AFortnightOfThreeWardsStoryTest.Capacity> strike,
        int entries) {
    private static final int AFTERWARDS = Fortnight.DAYS + 1;

    String text() {
        return """
                # A fortnight of three wards

                Made up, and lived through on the ward's own pages by `AFortnightOfThreeWardsStoryTest`, which writes this page too:

                ```
                ./homeward verify -pl stories -am -Dtest=AFortnightOfThreeWardsStoryTest -Dsurefire.failIfNoSpecifiedTests=false -Dhomeward.write-pages=true
                ```

                %d patients, %d entries in the [ledger](ledger.md). It is written down day by day, in order; some discharges on the day after. When the fortnight is over, it turns out that patient %d had gone home on %s, and not on %s. The last entry says so.

                ## Places taken at 20:00
                Each figure was asked three times: as known that evening, as known on the evening of day %d, before the correction, and as known now, after it. Where all three are the same, it stands once. Every one of them is what a tally says that was kept by hand beside the program (`HandTally`).

                | day | %s | all | as known then | before the correction | now |
                |---|%s---|---|---|---|
                %s
                ## A strike on day %d
                Each ward has %d places open. On that day half the staff is there, and the coordinator says that %d are. So many are free at 20:00, as `./homeward occupancy --area WARD --at T --json` says; a ward above its places has none.

                | day | ward | open | taken | free |
                |---|---|---|---|---|
                %s
                ## The ledger
                | patient | what happened |
                |---|---|
                %s""".formatted(
                        Fortnight.PATIENTS,
                        entries,
                        fortnight.wrong().patient(),
                        fortnight.right().when(),
                        fortnight.wrong().when(),
                        Fortnight.DAYS,
                        String.join(" | ", Fortnight.WARDS),
                        "---|".repeat(Fortnight.WARDS.size()),
                        days(),
                        Fortnight.STRIKE,
                        Fortnight.OPEN,
                        Fortnight.OPEN_ON_STRIKE,
                        capacities(),
                        patients());
    }

    private String days() {
        var lines = new StringBuilder();
        for (int day = 1; day <= Fortnight.DAYS; day++) {
            lines.append("| ").append(day).append(" | ");
            for (var ward : Fortnight.WARDS) {
                lines.append(told(ward, day)).append(" | ");
            }
            lines.append(sum(day, AFTERWARDS))
                    .append(" | ")
                    .append(sum(day, day))
                    .append(" | ")
                    .append(sum(day, Fortnight.DAYS))
                    .append(" | ")
                    .append(sum(day, AFTERWARDS))
                    .append(" |\n");
        }
        return lines.toString();
    }

    private String capacities() {
        return strike.stream()
                .map(one -> "| %d | %s | %d | %d | %s |\n"
                        .formatted(one.day(), one.ward(), one.open(), one.taken(), one.free()))
                .collect(Collectors.joining());
    }

    private String told(String ward, int day) {
        int then = of(ward, day, day);
        int before = of(ward, day, Fortnight.DAYS);
        int now = of(ward, day, AFTERWARDS);
        return then == before && before == now ? Integer.toString(now) : then + ", " + before + ", " + now;
    }

    private int of(String ward, int day, int known) {
        return figures.stream()
                .filter(one -> one.ward().equals(ward) && one.day() == day && one.known() == known)
                .mapToInt(AFortnightOfThreeWardsStoryTest.Figure::told)
                .findFirst()
                .orElseThrow();
    }

    private int sum(int day, int known) {
        return Fortnight.WARDS.stream().mapToInt(ward -> of(ward, day, known)).sum();
    }

    private String patients() {
        var lines = new StringBuilder();
        for (int patient = 1; patient <= Fortnight.PATIENTS; patient++) {
            lines.append("| ")
                    .append(patient)
                    .append(" | ")
                    .append(told(patient))
                    .append(" |\n");
        }
        return lines.toString();
    }

    private String told(int patient) {
        var told = fortnight.of(patient).stream().map(this::told).collect(Collectors.joining("; "));
        return patient == fortnight.wrong().patient()
                ? told + "; instead of that, written down a week late: " + told(fortnight.right())
                : told;
    }

    private String told(Fortnight.Event event) {
        var words = switch (event.what()) {
            case "admitted" -> "admitted to " + Objects.requireNonNull(event.to());
            case "transfer" -> "transferred to " + Objects.requireNonNull(event.to());
            case "leave" -> "went on leave";
            case "return" -> "came back";
            case "to-hospital" -> "went to hospital";
            case "discharge" -> "discharged";
            case "died" -> "died";
            default -> throw new IllegalArgumentException(event.what());
        };
        var late = event.recordedOn() == event.day() || event.recordedOn() > Fortnight.DAYS
                ? ""
                : ", written down on day " + event.recordedOn();
        return words + " " + event.when() + late;
    }
}
