package homeward.beds;

import static homeward.beds.AWardOfATest.ELLEN;
import static homeward.beds.AWardOfATest.NOON;
import static homeward.beds.AWardOfATest.WARD;
import static homeward.beds.AWardOfATest.everything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.plumbing.Condition;
import homeward.plumbing.Reach;
import homeward.plumbing.RealDatabase;
import homeward.vocabulary.WardId;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class WhatWasSaidDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    private final Statements statements = new Statements(JdbcClient.create(database.source()));
    private final StateCapacity stateCapacity = new StateCapacity(statements);

    @Test
    void holds_from_its_moment_on_and_not_before_and_only_once_it_was_recorded() {
        var ward = new WardId("moment");
        var before = statements.knownNow();
        say(ward, NOON, open(20));
        var after = statements.knownNow();
        assertThat(inForce(ward, NOON.minusMillis(1), after)).isNull();
        assertThat(inForce(ward, NOON, before)).isNull();
        assertThat(inForce(ward, NOON, after)).isEqualTo(open(20));
        assertThat(inForce(ward, NOON.plus(Duration.ofDays(999)), after)).isEqualTo(open(20));
    }

    @Test
    void of_the_same_moment_takes_the_place_of_what_was_said_before_and_both_can_be_asked_for() {
        var ward = new WardId("again");
        say(ward, NOON, open(20));
        var then = statements.knownNow();
        say(ward, NOON, open(18));
        assertThat(inForce(ward, NOON, statements.knownNow())).isEqualTo(open(18));
        assertThat(inForce(ward, NOON, then)).isEqualTo(open(20));
        assertThat(statements.latestCapacity(ward, 10)).extracting(Stated::what).containsExactly(open(18), open(20));
    }

    @Test
    void of_the_past_leaves_what_was_said_of_later_as_it_is() {
        var ward = new WardId("past");
        var later = NOON.plus(Duration.ofDays(9));
        say(ward, NOON, open(20));
        say(ward, later, open(15));
        say(ward, NOON, open(18));
        assertThat(inForce(ward, later.minusMillis(1), statements.knownNow())).isEqualTo(open(18));
        assertThat(inForce(ward, later, statements.knownNow())).isEqualTo(open(15));
    }

    @Test
    void of_nobody_is_not_known_and_no_number_that_was_left_out_is_nought() {
        assertThat(inForce(new WardId("silent"), NOON, statements.knownNow())).isNull();
        var ward = new WardId("halves");
        say(ward, NOON, new Capacity(24, null, 20, null));
        assertThat(inForce(ward, NOON, statements.knownNow())).isEqualTo(new Capacity(24, null, 20, null));
        say(ward, NOON, Capacity.NOT_KNOWN);
        assertThat(inForce(ward, NOON, statements.knownNow())).isEqualTo(Capacity.NOT_KNOWN);
    }

    @Test
    void of_everything_else_comes_back_as_it_was_said() {
        var ward = new WardId("else");
        stateCapacity.resources(ward, NOON, everything(), "As agreed", ELLEN);
        var found = statements.resources(List.of(ward, WARD), new AsAt(NOON, statements.knownNow()));
        assertThat(found).containsOnlyKeys(ward);
        var stated = Objects.requireNonNull(found.get(ward));
        assertThat(stated.what()).isEqualTo(everything());
        assertThat(stated.by()).isEqualTo(ELLEN);
        assertThat(stated.why()).isEqualTo("As agreed");
        stateCapacity.resources(ward, NOON.plusSeconds(1), Resources.NOT_KNOWN, "All new", ELLEN);
        assertThat(statements.resourcesToCome(ward, new AsAt(NOON, statements.knownNow())))
                .extracting(Stated::what)
                .containsExactly(Resources.NOT_KNOWN);
    }

    @Test
    void says_why_and_who_and_has_no_fewer_places_than_none() {
        assertThatThrownBy(() -> stateCapacity.places(WARD, NOON, open(1), " ", ELLEN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> open(-1)).isInstanceOf(IllegalArgumentException.class);
        for (var wrong : List.of("-1, 'ellen', 'Ellen', 'Why'", "1, '', 'Ellen', 'Why'", "1, 'ellen', 'Ellen', ''")) {
            assertThatThrownBy(() -> JdbcClient.create(database.source())
                            .sql("insert into beds.capacity (ward_id, from_at, open, said_by, said_by_name, why)"
                                    + " values ('frailty', now(), " + wrong + ")")
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void is_never_changed_nor_taken_away_by_anybody_not_even_the_owner() {
        say(new WardId("kept"), NOON, open(20));
        stateCapacity.resources(new WardId("kept"), NOON, everything(), "As agreed", ELLEN);
        try (var owner = database.asTheOwner()) {
            for (var who :
                    List.<DataSource>of(database.source(), database.asPeople(), owner, database.pastEveryPolicy())) {
                for (var deed : List.of(
                        "update beds.capacity set open = 99",
                        "delete from beds.capacity",
                        "truncate beds.capacity",
                        "update beds.resources set said = '{}'",
                        "delete from beds.resources",
                        "truncate beds.resources")) {
                    assertThatThrownBy(() -> JdbcClient.create(who).sql(deed).update())
                            .as(deed)
                            .isInstanceOf(DataAccessException.class);
                }
            }
        }
    }

    @Test
    void is_stamped_by_the_database_and_by_nobody_else() {
        var insert = "insert into beds.capacity (ward_id, from_at, recorded_at, open, said_by, said_by_name, why)"
                + " values ('stamped', now(), '2020-01-01', 1, 'ellen', 'Ellen', 'Why')";
        assertThatThrownBy(
                        () -> JdbcClient.create(database.source()).sql(insert).update())
                .isInstanceOf(DataAccessException.class);
        database.jdbc().sql(insert).update();
        assertThat(statements
                        .latestCapacity(new WardId("stamped"), 1)
                        .getFirst()
                        .recorded())
                .isAfter(Instant.now().minus(Duration.ofMinutes(5)));
    }

    @Test
    void is_not_yet_told_as_known_while_somebody_is_still_saying_it() throws Exception {
        var ward = new WardId("saying");
        try (var connection = database.pastEveryPolicy().getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, ward);
            var asked = CompletableFuture.supplyAsync(() -> Reach.within(Reach.HOUSE, statements::knownNow));
            Condition.within(Duration.ofSeconds(10), this::somebodyWaits);
            assertThat(asked).isNotDone();
            connection.commit();
            assertThat(inForce(ward, NOON, asked.join())).isEqualTo(open(7));
        }
    }

    @Test
    void is_answered_the_same_for_ever_as_at_a_moment_and_as_known_at_another() {
        var random = new Random(20_261_122);
        var wards = IntStream.range(0, 4)
                .mapToObj(number -> new WardId("any-" + number))
                .toList();
        var model = new ArrayList<Stated<Capacity>>();
        var asked = new ArrayList<AsAt>();
        var answers = new ArrayList<Map<WardId, Capacity>>();
        for (int step = 0; step < 300; step++) {
            var ward = wards.get(random.nextInt(wards.size()));
            say(ward, NOON.plusSeconds(random.nextInt(12)), random.nextInt(9) == 0 ? Capacity.NOT_KNOWN : open(step));
            model.add(statements.latestCapacity(ward, 1).getFirst());
            var asAt = new AsAt(NOON.plusSeconds(random.nextInt(14) - 1), statements.knownNow());
            asked.add(asAt);
            answers.add(expected(model, asAt));
        }
        for (int i = 0; i < asked.size(); i++) {
            assertThat(found(wards, asked.get(i))).as("question %d", i).isEqualTo(answers.get(i));
        }
    }

    /// What the statements say, found by looking at each.
    private static Map<WardId, Capacity> expected(List<Stated<Capacity>> model, AsAt asAt) {
        var expected = new HashMap<WardId, Capacity>();
        model.stream()
                .filter(stated -> !stated.from().isAfter(asAt.moment())
                        && !stated.recorded().isAfter(asAt.known()))
                .sorted(Comparator.comparing((Stated<Capacity> stated) -> stated.from())
                        .thenComparingLong(Stated::number))
                .forEach(stated -> expected.put(stated.ward(), stated.what()));
        return expected;
    }

    private Map<WardId, Capacity> found(List<WardId> wards, AsAt asAt) {
        var found = new HashMap<WardId, Capacity>();
        statements.capacity(wards, asAt).forEach((ward, stated) -> found.put(ward, stated.what()));
        return found;
    }

    private boolean somebodyWaits() {
        return database.jdbc()
                .sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    private static void insert(Connection connection, WardId ward) throws Exception {
        try (var insert = connection.prepareStatement(
                "insert into beds.capacity (ward_id, from_at, open, said_by, said_by_name, why)"
                        + " values (?, '2020-01-01', 7, 'ellen', 'Ellen', 'Why')")) {
            insert.setString(1, ward.value());
            insert.executeUpdate();
        }
    }

    private void say(WardId ward, Instant from, Capacity capacity) {
        stateCapacity.places(ward, from, capacity, "As agreed", ELLEN);
    }

    private @Nullable Capacity inForce(WardId ward, Instant moment, Instant known) {
        var stated = statements.capacity(List.of(ward), new AsAt(moment, known)).get(ward);
        return stated == null ? null : stated.what();
    }

    private static Capacity open(int places) {
        return new Capacity(null, null, places, null);
    }
}
