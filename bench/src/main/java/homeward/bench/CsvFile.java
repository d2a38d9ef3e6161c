package homeward.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/// A file of readings of the past, as a record system exports it: patient by patient, set by set, made while it is
/// sent.
///
/// A set has eight rows: the two parts of a blood pressure are a row each.
///
/// @param first patient, counted from 0
/// @param from when the first set was taken, but for each patient's own shift of up to an hour, which is that of the
///     load that peers were measured with
/// @param apart from one set of a patient to the next
record CsvFile(int first, int patients, int sets, Instant from, Duration apart) {
    static final int ROWS_A_SET = 8;
    private static final String HEADER = "patient,taken_at,code,value,unit,source\n";
    private static final int HOUR = 3600;
    private static final int SHIFT = 37;

    long rows() {
        return (long) patients * sets * ROWS_A_SET;
    }

    /// Sends it to `POST /readings`.
    ///
    /// @return how long it took until everything was durable
    Duration bringTo(MeasuredWard ward) throws IOException, InterruptedException {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(ward.base().resolve("/readings"))
                    .header("Authorization", "Bearer " + ward.token())
                    .header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(this::open))
                    .build();
            long start = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofString());
            var took = Duration.ofNanos(System.nanoTime() - start);
            if (answer.statusCode() != 200
                    || !answer.body().replace(" ", "").contains("\"accepted\":" + rows() + ",")) {
                throw new IOException("Not every row was taken: " + answer.statusCode() + " "
                        + answer.body().substring(0, Math.min(300, answer.body().length())));
            }
            return took;
        }
    }

    InputStream open() {
        return new InputStream() {
            private byte[] block = HEADER.getBytes(StandardCharsets.US_ASCII);
            private int at;
            private int patient = first;

            @Override
            public int read() {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                if (at == block.length) {
                    if (patient == first + patients) {
                        return -1;
                    }
                    block = ofPatient(patient++).getBytes(StandardCharsets.US_ASCII);
                    at = 0;
                }
                int now = Math.min(length, block.length - at);
                System.arraycopy(block, at, to, offset, now);
                at += now;
                return now;
            }
        };
    }

    private String ofPatient(int patient) {
        var text = new StringBuilder(sets * ROWS_A_SET * 64);
        var name = "pat-%06d,".formatted(patient + 1);
        for (int set = 0; set < sets; set++) {
            var moment = from.plusSeconds((long) patient * SHIFT % HOUR).plus(apart.multipliedBy(set));
            var start = name + moment + ",";
            int turn = patient + set;
            row(text, start, "respiration", 14 + turn % 5, "/min");
            row(text, start, "spo2", 96 + turn % 3, "%");
            row(text, start, "systolic", 118 + turn % 17, "mm[Hg]");
            row(text, start, "diastolic", 70 + turn % 11, "mm[Hg]");
            row(text, start, "pulse", 60 + turn % 23, "/min");
            text.append(start).append("temperature,36.").append(4 + turn % 5).append(",Cel,Device/bench\n");
            text.append(start).append("consciousness,A,,Device/bench\n");
            row(text, start, "oxygen", 0, "L/min");
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String start, String code, int value, String unit) {
        text.append(start).append(code).append(',').append(value).append(',').append(unit);
        text.append(",Device/bench\n");
    }
}
