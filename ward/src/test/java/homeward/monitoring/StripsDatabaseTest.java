package homeward.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.earlywarning.VitalSign;
import homeward.plumbing.RealDatabase;
import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

class StripsDatabaseTest {
    @RegisterExtension
    static final RealDatabase DATABASE = RealDatabase.fresh();

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final long SECOND = 1_000_000;
    private static final int SECONDS_A_DAY = 86_400;

    private static final List<VitalSign> CHANNELS = List.of(
            VitalSign.PULSE,
            VitalSign.OXYGEN_SATURATION,
            VitalSign.RESPIRATION_RATE,
            VitalSign.TEMPERATURE,
            VitalSign.PERFUSION_INDEX);

    private final Strips strips = new Strips(DATABASE.jdbc(), new JdbcTemplate(DATABASE.source()));
    private final Readings readings = new Readings(DATABASE.jdbc(), new JdbcTemplate(DATABASE.source()), strips);
    private final ReadingSearches searches = new ReadingSearches(DATABASE.jdbc());
    private final Partitions partitions =
            new Partitions(DATABASE.jdbc(), new JdbcTransactionManager(DATABASE.source()));

    @Test
    void the_blocks_of_one_message_are_one_row_and_come_back_singly() {
        var ada = new PatientNo(1);
        var poor = new BitSet();
        poor.set(1);
        var pulse = reading(ada, NINE, 1, "urn:watch|1", null, VitalSign.PULSE, 72_000, Measured.Samples.GAP);
        var saturation = new Reading(
                new ReadingId(ada, ReadingId.Kind.blockOf(VitalSign.OXYGEN_SATURATION), NINE, 2),
                new Measured.Samples(VitalSign.OXYGEN_SATURATION, SECOND, new int[] {97_000, 88_000}, poor),
                NINE.plusSeconds(5),
                NINE.plusSeconds(6),
                "urn:watch|2",
                "watch",
                "samples in 1");
        keep(pulse, saturation);

        assertThat(rows(ada)).isEqualTo(1);
        assertThat(searches.find(search(ada, Set.of(), 10, 0))).containsExactlyInAnyOrder(pulse, saturation);
        assertThat(searches.find(search(ada, Set.of(saturation.id().kind()), 10, 0)))
                .singleElement()
                .satisfies(found ->
                        assertThat(((Measured.Samples) found.measured()).poor()).isEqualTo(poor));
        assertThat(readings.known(List.of(new Readings.Start(ada, NINE, true))))
                .containsEntry(pulse.id(), pulse.measured())
                .containsEntry(saturation.id(), saturation.measured());
    }

    @Test
    void blocks_of_one_identity_in_two_messages_are_two_rows() {
        var ada = new PatientNo(2);
        keep(reading(ada, NINE, 7, "urn:watch|1", null, VitalSign.PULSE, 72_000));
        keep(reading(ada, NINE, 7, "urn:watch|1", null, VitalSign.TEMPERATURE, 37_000));

        assertThat(rows(ada)).isEqualTo(2);
        assertThat(searches.count(search(ada, Set.of(), 10, 0))).isEqualTo(2);
    }

    @Test
    void blocks_of_one_sign_in_one_message_are_a_row_each() {
        var ada = new PatientNo(6);
        var left = reading(ada, NINE, 1, "urn:watch|left", null, VitalSign.PULSE, 72_000);
        var right = reading(ada, NINE, 2, "urn:watch|right", null, VitalSign.PULSE, 74_000);
        var warm = reading(ada, NINE, 3, "urn:watch|warm", null, VitalSign.TEMPERATURE, 37_000);
        keep(left, right, warm);

        assertThat(rows(ada)).isEqualTo(2);
        assertThat(searches.find(search(ada, Set.of(), 10, 0))).containsExactlyInAnyOrder(left, right, warm);
    }

    @Test
    void a_page_is_the_same_part_of_the_whole_whatever_its_size() {
        var ada = new PatientNo(3);
        var random = new Random(41);
        for (int i = 0; i < 40; i++) {
            var at = NINE.plusSeconds(random.nextInt(8));
            var message = new ArrayList<Reading>();
            for (var sign : CHANNELS.subList(random.nextInt(3), 3 + random.nextInt(3))) {
                message.add(reading(ada, at, random.nextLong(), null, null, sign, 30_000, 31_000));
            }
            message.add(new Reading(
                    new ReadingId(ada, ReadingId.Kind.of(VitalSign.PULSE), at, i),
                    new Measured.Single(VitalSign.PULSE, 70_000),
                    at,
                    at,
                    null,
                    "nurse",
                    null));
            keep(message.toArray(Reading[]::new));
        }
        for (var kinds : List.of(
                Set.<ReadingId.Kind>of(),
                Set.of(ReadingId.Kind.blockOf(VitalSign.TEMPERATURE), ReadingId.Kind.of(VitalSign.PULSE)))) {
            for (boolean newestFirst : List.of(true, false)) {
                pagesAreParts(ada, kinds, newestFirst);
            }
        }
    }

    private void pagesAreParts(PatientNo patient, Set<ReadingId.Kind> kinds, boolean newestFirst) {
        var whole = searches.find(new ReadingSearch(Set.of(patient), kinds, null, null, newestFirst, 1_000, 0));
        assertThat(searches.count(search(patient, kinds, 1, 0))).isEqualTo(whole.size());
        for (int size : List.of(1, 3, 7)) {
            var pages = new ArrayList<Reading>();
            for (int from = 0; from < whole.size(); from += size) {
                pages.addAll(
                        searches.find(new ReadingSearch(Set.of(patient), kinds, null, null, newestFirst, size, from)));
            }
            assertThat(pages).isEqualTo(whole);
        }
    }

    @Test
    void blocks_that_tell_of_a_span_are_found_however_long_they_are() {
        var ada = new PatientNo(4);
        var bob = new PatientNo(5);
        var before = lasting(ada, NINE.minusSeconds(600), 10, 60);
        var tenMinutes = lasting(ada, NINE.minusSeconds(599), 10, 60);
        var aDay = lasting(ada, NINE.minusSeconds(SECONDS_A_DAY), 3_600, 25);
        var aMonth = lasting(ada, NINE.minusSeconds(30L * SECONDS_A_DAY), 3_600, 24 * 31);
        var endedADayAgo = lasting(ada, NINE.minusSeconds(2L * SECONDS_A_DAY), 3_600, 24);
        var within = lasting(ada, NINE.plusSeconds(59), 1, 1);
        var after = lasting(ada, NINE.plusSeconds(60), 1, 1);
        var ofBob = lasting(bob, NINE, 1, 10);
        keep(before, tenMinutes, aDay, aMonth, endedADayAgo, within, after, ofBob);

        assertThat(strips.between(ada, NINE, NINE.plusSeconds(60)))
                .extracting(Block::id)
                .containsExactlyInAnyOrder(tenMinutes.id(), aDay.id(), aMonth.id(), within.id());
        assertThat(strips.between(Set.of(ada, bob), NINE, NINE.plusSeconds(1)))
                .extracting(Block::id)
                .containsExactlyInAnyOrder(tenMinutes.id(), aDay.id(), aMonth.id(), ofBob.id());
    }

    /// At most so many bytes of disk a sample with index, and what its minutes score, where five channels at one
    /// sample a second come every ten seconds, each with an identifier.
    @ParameterizedTest
    @CsvSource({"10, 10, 6.1", "11, 60, 3.1"})
    void a_day_of_five_channels_takes_few_bytes_a_sample(int patient, int seconds, double most) {
        var day = Instant.parse("2027-%02d-10T00:00:00Z".formatted(patient - 9));
        var random = new Random(42);
        var sent = new ArrayList<Reading>();
        for (int from = 0; from < SECONDS_A_DAY; from += seconds) {
            sent.addAll(message(new PatientNo(patient), day.plusSeconds(from), seconds, random));
        }
        keep(sent.toArray(Reading[]::new));
        DATABASE.jdbc()
                .sql("""
                        insert into monitoring.score (patient_no, at, points, total, known, fresh, scale, recorded_at)
                        select ?, at, 0, 0, 4, 7, 1, at
                        from generate_series(?::timestamptz, ?::timestamptz + interval '1439 minutes', interval '1 minute') at
                        """)
                .param(patient)
                .param(day.toString())
                .param(day.toString())
                .update();
        long bytes = size("strip", day) + size("score", day);

        assertThat((double) bytes / (5L * SECONDS_A_DAY))
                .as("bytes a sample, messages of %d s", seconds)
                .isLessThan(most);
    }

    private static List<Reading> message(PatientNo patient, Instant at, int seconds, Random random) {
        return CHANNELS.stream()
                .map(sign -> {
                    var identity = "urn:example:gateway|patch-000123-" + at.getEpochSecond() + "-"
                            + (CHANNELS.indexOf(sign) + 1);
                    long fingerprint = Fingerprint.of(identity);
                    return reading(patient, at, fingerprint, identity, null, sign, values(sign, seconds, random));
                })
                .toList();
    }

    private static int[] values(VitalSign sign, int count, Random random) {
        int step = sign == VitalSign.TEMPERATURE ? 100 : sign == VitalSign.PERFUSION_INDEX ? 10 : 1_000;
        int value = sign.low() + 20 * step;
        var values = new int[count];
        for (int i = 0; i < count; i++) {
            value += step * (random.nextInt(5) - 2);
            values[i] = value;
        }
        return values;
    }

    private static long size(String table, Instant day) {
        return DATABASE.jdbc()
                .sql("select pg_total_relation_size(('monitoring.%s_' || to_char(?::timestamptz, 'YYYY_MM'))::regclass)"
                        .formatted(table))
                .param(day.toString())
                .query(Long.class)
                .single();
    }

    private static Reading lasting(PatientNo patient, Instant at, int periodSeconds, int count) {
        var samples = new Measured.Samples(VitalSign.PULSE, periodSeconds * SECOND, new int[count]);
        return new Reading(
                new ReadingId(patient, ReadingId.Kind.blockOf(VitalSign.PULSE), at, at.getEpochSecond()),
                samples,
                at,
                at,
                null,
                "watch",
                null);
    }

    private static Reading reading(
            PatientNo patient,
            Instant at,
            long fingerprint,
            @Nullable String identity,
            @Nullable String original,
            VitalSign sign,
            int... thousandths) {
        return new Reading(
                new ReadingId(patient, ReadingId.Kind.blockOf(sign), at, fingerprint),
                new Measured.Samples(sign, SECOND, thousandths),
                NINE.plusSeconds(5),
                NINE.plusSeconds(6),
                identity,
                "watch",
                original);
    }

    private void keep(Reading... fresh) {
        partitions.ensure(List.of(fresh).stream().map(Reading::takenAt).toList());
        readings.keep(List.of(fresh));
    }

    private static ReadingSearch search(PatientNo patient, Set<ReadingId.Kind> kinds, int limit, int offset) {
        return new ReadingSearch(Set.of(patient), kinds, null, null, false, limit, offset);
    }

    private static long rows(PatientNo patient) {
        return DATABASE.jdbc()
                .sql("select count(*) from monitoring.strip where patient_no = ?")
                .param(patient.value())
                .query(Long.class)
                .single();
    }
}
