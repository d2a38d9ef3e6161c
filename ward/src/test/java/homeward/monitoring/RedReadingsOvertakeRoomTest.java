package homeward.monitoring;

import static homeward.OpenHouse.reading;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.OpenHouse;
import homeward.earlywarning.VitalSign;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedReadingsOvertakeRoomTest {
    @RegisterExtension
    static final OpenHouse HOUSE = new OpenHouse();

    private static final int BACKLOGS = 4;
    private static final int ROWS = Lanes.BACKLOG_A_COMMIT;

    @Test
    void what_waits_before_them_and_nothing_is_lost() throws Exception {
        var now = Instant.now();
        var before = now.minus(Duration.ofDays(1));
        var ids = inOneQueue();
        var first = HOUSE.admit(ids.get(0), before);
        var old = HOUSE.admit(ids.get(1), before);
        var living = HOUSE.admit(ids.get(2), before);
        var red = HOUSE.admit(ids.get(3), before);

        var order = Collections.synchronizedList(new ArrayList<String>());
        var answers = new ArrayList<CompletableFuture<?>>();
        try (var connection = HOUSE.database().source().getConnection();
                var lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("select 1 from monitoring.watch where patient_no = " + first.value() + " for update");
            answers.add(begin(order, "first", now, reading(ids.get(0), VitalSign.PULSE, 80_000, now)));
            for (int i = 0; i < BACKLOGS; i++) {
                answers.add(begin(order, "backlog", now, anHourLong(ids.get(1), before.plusSeconds(3_600L * i))));
            }
            answers.add(begin(order, "living", now, reading(ids.get(2), VitalSign.PULSE, 80_000, now)));
            answers.add(begin(order, "red", now, reading(ids.get(3), VitalSign.PULSE, 140_000, now)));
            connection.rollback();
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();

        assertThat(order.indexOf("red")).isLessThan(order.indexOf("living"));
        assertThat(order.subList(order.indexOf("living"), order.size()))
                .filteredOn("backlog"::equals)
                .hasSizeGreaterThanOrEqualTo(BACKLOGS - 1);
        assertThat(HOUSE.openAlerts(red)).isNotEmpty();
        assertThat(kept(old)).isEqualTo(BACKLOGS * ROWS);
        assertThat(kept(living)).isEqualTo(1);
    }

    private static CompletableFuture<?> begin(List<String> order, String name, Instant now, Entry... entries) {
        return HOUSE.room(RecordReadings.class).begin(List.of(entries), now).thenAccept(_ -> order.add(name));
    }

    private static Entry[] anHourLong(String patient, Instant from) {
        return IntStream.range(0, ROWS)
                .mapToObj(second -> reading(patient, VitalSign.PULSE, 80_000, from.plusSeconds(second)))
                .toArray(Entry[]::new);
    }

    private static long kept(PatientNo patient) throws Exception {
        try (var connection = HOUSE.database().source().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from monitoring.reading where patient_no = " + patient.value())) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> inOneQueue() {
        var some = RecordReadings.queueOf(reading("p-0", VitalSign.PULSE, 80_000, Instant.EPOCH));
        return Stream.iterate(0, i -> i + 1)
                .map(i -> "p-" + i)
                .filter(id -> RecordReadings.queueOf(reading(id, VitalSign.PULSE, 80_000, Instant.EPOCH)) == some)
                .limit(4)
                .map(id -> new PatientId(id).value())
                .toList();
    }
}
