package homeward.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// Writes moments as FHIR wants them, always 24 characters: `2026-11-22T04:41:13.000Z`.
final class Moments {
    static final int WIDTH = 24;
    private static final int DAY_WIDTH = 10;
    private static final int DAY = 86_400_000;
    private static final int HOUR = 3_600_000;
    private static final int MINUTE = 60_000;
    private static final int SECOND = 1000;

    private long day = Long.MIN_VALUE;
    private byte[] dayWritten = new byte[DAY_WIDTH];

    void write(byte[] to, int at, long epochMilli) {
        long thisDay = Math.floorDiv(epochMilli, DAY);
        if (thisDay != day) {
            day = thisDay;
            dayWritten = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
        }
        System.arraycopy(dayWritten, 0, to, at, DAY_WIDTH);
        int rest = (int) Math.floorMod(epochMilli, (long) DAY);
        to[at + 10] = 'T';
        Digits.write(to, at + 13, 2, rest / HOUR);
        to[at + 13] = ':';
        Digits.write(to, at + 16, 2, rest / MINUTE % 60);
        to[at + 16] = ':';
        Digits.write(to, at + 19, 2, rest / SECOND % 60);
        to[at + 19] = '.';
        Digits.write(to, at + 23, 3, rest % SECOND);
        to[at + 23] = 'Z';
    }
}
