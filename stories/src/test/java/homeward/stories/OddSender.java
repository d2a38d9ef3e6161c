package homeward.stories;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Somebody who asks in odd ways, beside a machine that asks in good ones. What they get is an answer; nobody is woken.
final class OddSender {
    static final String PATIENT = "odd-1";
    private static final AtomicInteger MOMENTS = new AtomicInteger();

    private final RunningWard ward;
    private final Machine machine;
    private final RawHttp raw;
    private final int errorsBefore;
    private final String good = VitalSigns.pulse(
            PATIENT, Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(100 + MOMENTS.incrementAndGet()), 80);

    OddSender(RunningWard ward) throws Exception {
        this.ward = ward;
        machine = Machine.of(ward);
        raw = new RawHttp(ward);
        errorsBefore = ward.errors().size();
    }

    void admit() throws Exception {
        machine.admit("odd", PATIENT);
    }

    Machine machine() {
        return machine;
    }

    RawHttp raw() {
        return raw;
    }

    /// A reading with which nothing is wrong.
    String good() {
        return good;
    }

    /// What the ward has logged as an error since.
    List<String> errors() throws Exception {
        var all = ward.errors();
        return all.subList(errorsBefore, all.size());
    }

    /// The head of a request, as it goes over the line.
    String asked(String method, String target) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + machine.token()
                + "\r\n\r\n";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
