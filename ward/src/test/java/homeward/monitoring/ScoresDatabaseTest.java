package homeward.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.earlywarning.News2;
import homeward.earlywarning.SaturationScale;
import homeward.earlywarning.SubScores;
import homeward.earlywarning.VitalSign;
import homeward.earlywarning.VitalSigns;
import homeward.plumbing.RealDatabase;
import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ScoresDatabaseTest {
    @RegisterExtension
    static final RealDatabase DATABASE = RealDatabase.fresh();

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final PatientNo ADA = new PatientNo(1);
    private static final int MINUTES = 20 * Scores.AT_ONCE;

    private static final Scores SCORES = new Scores(DATABASE.jdbc(), new JdbcTemplate(DATABASE.source()));
    private static final JdbcTransactionManager TRANSACTIONS = new JdbcTransactionManager(DATABASE.source());

    @BeforeAll
    static void a_score_a_minute() {
        new Partitions(DATABASE.jdbc(), TRANSACTIONS).ensure(List.of(NINE, minute(MINUTES)));
        SCORES.add(
                IntStream.range(0, MINUTES)
                        .mapToObj(ScoresDatabaseTest::point)
                        .map(point -> new Scores.Scored(ADA, point))
                        .toList(),
                NINE);
        // As autovacuum does on a ward: without figures of a table PostgreSQL takes it for small, and reads it whole.
        DATABASE.jdbc().sql("analyze monitoring.score").update();
    }

    @Test
    void the_first_of_a_kind_is_found_however_far_away_it_is() {
        for (int wanted : List.of(1, Scores.AT_ONCE, Scores.AT_ONCE + 1, MINUTES - 1)) {
            assertThat(SCORES.first(ADA, NINE, at(wanted)))
                    .hasValueSatisfying(point -> assertThat(point.at()).isEqualTo(minute(wanted)));
        }
    }

    @Test
    void what_was_scored_at_the_moment_itself_does_not_come_after_it() {
        assertThat(SCORES.first(ADA, minute(7), _ -> true))
                .hasValueSatisfying(point -> assertThat(point.at()).isEqualTo(minute(8)));
    }

    @Test
    void none_of_the_kind_is_none() {
        assertThat(SCORES.first(ADA, NINE, _ -> false)).isEmpty();
        assertThat(SCORES.first(new PatientNo(2), NINE, _ -> true)).isEmpty();
    }

    @Test
    void what_comes_after_the_first_is_left_unread() {
        long read = new TransactionTemplate(TRANSACTIONS).execute(_ -> {
            long before = scoresRead();
            SCORES.first(ADA, NINE, at(3));
            return scoresRead() - before;
        });

        assertThat(read).isBetween(3L, (long) Scores.AT_ONCE);
    }

    /// Within this transaction, by PostgreSQL's own count.
    private static long scoresRead() {
        return DATABASE.jdbc().sql("""
                        select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::bigint
                        from pg_stat_xact_user_tables where schemaname = 'monitoring' and relname like 'score%'
                        """).query(Long.class).single();
    }

    private static Predicate<ScorePoint> at(int minute) {
        return point -> point.at().equals(minute(minute));
    }

    private static Instant minute(int number) {
        return NINE.plusSeconds(60L * number);
    }

    private static ScorePoint point(int minute) {
        var scale = SaturationScale.SCALE_1;
        var points = SubScores.of(VitalSigns.none().with(VitalSign.PULSE, 72_000), scale);
        return new ScorePoint(minute(minute), News2.of(points, scale), Set.of(VitalSign.PULSE));
    }
}
