package homeward.bench;

import homeward.bench.load.Channel;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Asks for what a few patients' wearables sent, through FHIR, and compares sample by sample.
record ReadBack(Wearables wearables, Charted charted) {
    private static final int TEN = 10;
    private static final double CLOSE = 1e-6;
    private static final Pattern ENTRY = Pattern.compile("\"resourceType\":\"Observation\"");
    private static final Pattern START = Pattern.compile("\"effectivePeriod\":\\{\"start\":\"([^\"]+)\"");
    private static final Pattern MOMENT = Pattern.compile("\"effectiveDateTime\":\"([^\"]+)\"");
    private static final Pattern DATA = Pattern.compile("\"data\":\"([^\"]*)\"");
    private static final Pattern FACTOR = Pattern.compile("\"factor\":([-0-9.eE+]+)");
    private static final Pattern ORIGIN = Pattern.compile("\"origin\":\\{\"value\":([-0-9.eE+]+)");

    /// @param asked samples that must be there
    /// @param wrong how many of them were not there or were different
    record Compared(long asked, long wrong) {}

    Compared of(Wearables.Sent sent, int patients) throws IOException {
        long asked = 0;
        long right = 0;
        int step = Math.max(1, wearables.turns().patients() / patients);
        for (int i = 0; i < patients && i * step < wearables.turns().patients(); i++) {
            long number = wearables.turns().numberOf(i * step);
            asked += (long) sent.rounds() * wearables.samplesAMessage();
            right += right(i * step, wearables.turns().firstSecond(sent.start(), number), sent.rounds());
        }
        return new Compared(asked, asked - right);
    }

    private long right(int patient, long first, int rounds) throws IOException {
        long end = first + (long) rounds * wearables.turns().every();
        var text = charted.get("/fhir/Observation?patient=pat-%06d&date=ge%s&date=lt%s&_count=1000"
                .formatted(patient + 1, Instant.ofEpochSecond(first), Instant.ofEpochSecond(end)));
        long right = 0;
        for (var entry : ENTRY.split(text, -1)) {
            right += right(entry, patient, first, end);
        }
        return right;
    }

    private long right(String entry, int patient, long first, long end) {
        var data = DATA.matcher(entry);
        var channel = channel(entry);
        if (!data.find() || channel == null) {
            return 0;
        }
        double factor = number(FACTOR.matcher(entry), 1);
        double origin = number(ORIGIN.matcher(entry), 0);
        long second = start(entry);
        long right = 0;
        for (var sample : data.group(1).split(" ", -1)) {
            boolean within = second >= first && second < end;
            double wanted = channel.tenths(patient, second, wearables.isRed(patient)) / (double) TEN;
            boolean same = !sample.matches("[A-Z]+")
                    && Math.abs(origin + Double.parseDouble(sample) * factor - wanted) < CLOSE;
            right += within && same ? 1 : 0;
            second++;
        }
        return right;
    }

    private @Nullable Channel channel(String entry) {
        return wearables.channels().stream()
                .filter(one -> entry.contains("\"code\":\"" + one.loinc() + "\""))
                .findFirst()
                .orElse(null);
    }

    private static long start(String entry) {
        var period = START.matcher(entry);
        if (period.find()) {
            return OffsetDateTime.parse(period.group(1)).toEpochSecond();
        }
        var moment = MOMENT.matcher(entry);
        return moment.find() ? OffsetDateTime.parse(moment.group(1)).toEpochSecond() : 0;
    }

    private static double number(Matcher found, double otherwise) {
        return found.find() ? Double.parseDouble(found.group(1)) : otherwise;
    }
}
