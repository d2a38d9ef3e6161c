package homeward.plumbing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.vocabulary.PatientNo;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class TheReachOfATransactionDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    private static final Reach FRAILTY = new Reach.Wards("RX1", Set.of("frailty"));
    private static final String ASKED = "select coalesce(current_setting('homeward.reach', true), 'never said')";

    private final JdbcClient jdbc = JdbcClient.create(database.source());

    @Test
    void is_told_to_postgresql_for_each_statement_outside_of_a_transaction() {
        assertThat(Reach.within(FRAILTY, this::said)).isEqualTo("wards:RX1:frailty");
        assertThat(Reach.within(new Reach.Person(new PatientNo(7)), this::said)).isEqualTo("person:7");
        assertThat(said()).isEqualTo("house");
    }

    @Test
    void is_told_at_its_beginning_and_holds_until_its_end() {
        var heard = Reach.within(FRAILTY, () -> database.transactions().execute(_ -> said() + " " + said()));
        assertThat(heard).isEqualTo("wards:RX1:frailty wards:RX1:frailty");
    }

    @Test
    void is_nobodys_where_nothing_is_bound() {
        assertThat(CompletableFuture.supplyAsync(this::said).join()).isEqualTo("nobody");
    }

    @Test
    void is_not_left_behind_on_a_connection_that_goes_back_to_the_pool() throws SQLException {
        try (var pool =
                Pool.of(database.place().url(), database.place().logins().people(), 1)) {
            var through = JdbcClient.create(new ReachingConnections(pool, pool));
            assertThat(Reach.within(
                            FRAILTY,
                            () -> through.sql(ASKED).query(String.class).single()))
                    .isEqualTo("wards:RX1:frailty");
            assertThat(JdbcClient.create(pool).sql(ASKED).query(String.class).single())
                    .isEmpty();
        }
    }

    @Test
    void is_told_again_when_a_second_one_begins_on_the_same_connection() throws SQLException {
        try (var connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            connection.commit();
            try (var asked = connection.createStatement();
                    var row = asked.executeQuery(ASKED)) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("house");
            }
        }
    }

    @Test
    void cannot_be_another_one_in_its_midst() {
        database.transactions()
                .executeWithoutResult(_ -> assertThatThrownBy(() -> Reach.within(FRAILTY, this::said))
                        .isInstanceOf(IllegalStateException.class));
    }

    @Test
    void leaves_nothing_half_done_when_a_statement_outside_of_one_fails() {
        assertThatThrownBy(() -> jdbc.sql("select 1 / 0").query(Integer.class).single())
                .isInstanceOf(DataAccessException.class);
        assertThat(said()).isEqualTo("house");
    }

    @Test
    void names_nothing_that_could_be_taken_for_two_codes() {
        assertThatThrownBy(() -> new Reach.Wards("RX1", Set.of("frailty,cardiology")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String said() {
        return jdbc.sql(ASKED).query(String.class).single();
    }
}
