package homeward.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import homeward.plumbing.BrokenConstraint;
import homeward.plumbing.RealDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database itself refuses, whatever a program says: by SQL alone, without any class of the product.
class WhatTheLedgerRefusesDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    private static final HikariDataSource OWNER = database.asTheOwner();
    private static final AtomicInteger PATIENTS = new AtomicInteger(1_000);
    private static final String NO_PRIVILEGE = "42501";
    private static final String ANSWERS = "'Dr Shah', 'shah', 'consultant-or-gp'";

    private final int patient = PATIENTS.incrementAndGet();

    @BeforeAll
    static void two_wards_open_and_one_closed() {
        JdbcClient.create(OWNER).sql("set homeward.reach = 'house'").update();
        database.jdbc().sql("""
                        insert into organisations.ward (ward_id, name, closes_at)
                        values ('north', 'North', null), ('south', 'South', null), ('closed', 'Closed', '2026-06-01 00:00Z'),
                            ('closing', 'Closing', null)
                        """).update();
    }

    @AfterAll
    static void owner_goes() {
        OWNER.close();
    }

    /// The program's own role, and who made the tables; both say that it is the house's work, since nobody else may.
    static Stream<Map.Entry<String, JdbcClient>> writers() {
        return Stream.of(
                Map.entry("the machinery", JdbcClient.create(database.source())),
                Map.entry("the owner", JdbcClient.create(OWNER)));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void that_anybody_is_in_two_places_at_once(Map.Entry<String, JdbcClient> as) {
        var first = stay(as.getValue());
        add(as.getValue(), first, "admitted", "2026-03-01", "north");
        var second = stay(as.getValue());

        refused("nobody_is_in_two_places", () -> add(as.getValue(), second, "admitted", "2026-04-01", "south"));
        add(as.getValue(), first, "discharged", "2026-03-20", null);
        refused("nobody_is_in_two_places", () -> add(as.getValue(), second, "admitted", "2026-03-19", "south"));
        add(as.getValue(), second, "admitted", "2026-03-20", "south");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void a_stay_without_an_accountable_clinician(Map.Entry<String, JdbcClient> as) {
        var stay = stay(as.getValue());
        refused(
                "nobody_stays_without_an_accountable_clinician",
                () -> as.getValue().sql("""
                                insert into stays.entry (stay_no, patient_no, kind, happened_at, recorded_at, recorded_by,
                                    recorded_name, ward_id)
                                values (?, ?, 'admitted', '2026-03-01', now(), 'a', 'A', 'north')
                                """).params(stay, patient).update());
        refused(
                "a_chosen_clinician_is_known",
                () -> answering(as.getValue(), stay, "'Dr Shah', null, 'consultant-or-gp'"));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void an_advanced_practitioner_as_accountable(Map.Entry<String, JdbcClient> as) {
        var stay = stay(as.getValue());
        refused(
                "entry_accountable_as_check",
                () -> answering(as.getValue(), stay, "'Pat Lee', 'lee', 'advanced-practitioner'"));
        assertThat(Accountable.Standing.values())
                .extracting(Enum::name)
                .containsExactly("CONSULTANT_OR_GP", "WARD_LEAD", "MEDICAL_DIRECTOR");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void a_ward_over_its_closing_date(Map.Entry<String, JdbcClient> as) {
        var stay = stay(as.getValue());
        refused("nobody_stays_after_closing", () -> add(as.getValue(), stay, "admitted", "2026-06-01", "closed"));
        refused("nobody_stays_after_closing", () -> add(as.getValue(), stay, "admitted", "2026-05-01", "closed"));
        refused("on_a_ward_that_exists", () -> add(as.getValue(), stay, "admitted", "2026-05-01", "nowhere"));
        add(as.getValue(), stay, "admitted", "2026-05-01", "north");
        refused("nobody_stays_after_closing", () -> add(as.getValue(), stay, "transferred", "2026-05-02", "closed"));
    }

    @Test
    void a_closing_date_after_which_patients_stay() {
        var machinery = JdbcClient.create(database.source());
        var stay = stay(machinery);
        add(machinery, stay, "admitted", "2026-05-01", "closing");
        refused("nobody_stays_after_closing", () -> close("2026-06-01"));
        add(machinery, stay, "discharged", "2026-06-02", null);
        refused("nobody_stays_after_closing", () -> close("2026-06-01"));
        close("2026-06-02");
        refused(
                "nobody_stays_after_closing",
                () -> add(machinery, stay(machinery), "admitted", "2026-05-01", "closing"));
    }

    @Test
    void a_closing_date_by_anybody_who_does_not_see_who_stays() {
        forbidden(() -> database.jdbc()
                .sql("update organisations.ward set closes_at = now() where ward_id = 'south'")
                .update());
    }

    private static void close(String day) {
        JdbcClient.create(database.source())
                .sql("update organisations.ward set closes_at = ?::timestamptz where ward_id = 'closing'")
                .param(day)
                .update();
    }

    @ParameterizedTest
    @MethodSource("writers")
    void anything_after_death(Map.Entry<String, JdbcClient> as) {
        var stay = stay(as.getValue());
        add(as.getValue(), stay, "admitted", "2026-03-01", "north");
        add(as.getValue(), stay, "died", "2026-03-05", null);
        refused(
                "nobody_stays_after_death",
                () -> add(as.getValue(), stay(as.getValue()), "admitted", "2026-03-06", "south"));
        refused("nobody_stays_after_death", () -> add(as.getValue(), stay, "returned", "2026-03-06", null));
    }

    @Test
    void that_an_entry_is_changed_or_taken_away_by_anybody() {
        var machinery = JdbcClient.create(database.source());
        add(machinery, stay(machinery), "admitted", "2026-03-01", "north");
        for (var sql : List.of(
                "update stays.entry set happened_at = happened_at - interval '1 day'",
                "delete from stays.entry",
                "truncate stays.entry cascade")) {
            forbidden(() -> machinery.sql(sql).update());
            forbidden(() -> JdbcClient.create(database.asPeople()).sql(sql).update());
            for (var one : List.of(database.jdbc(), JdbcClient.create(OWNER))) {
                refused("the_ledger_is_only_added_to", () -> one.sql(sql).update());
            }
        }
    }

    @Test
    void that_anybody_but_itself_writes_where_a_patient_was() {
        var people = JdbcClient.create(database.asPeople());
        var machinery = JdbcClient.create(database.source());
        for (var one : List.of(people, machinery)) {
            forbidden(() -> one.sql("""
                            insert into stays.span (stay_no, patient_no, ward_id, presence, admitted_at, from_at, known_from)
                            values (1, 1, 'north', 'on-the-ward', now(), now(), now())
                            """).update());
            forbidden(() -> one.sql("update stays.span set until_at = now()").update());
            forbidden(() -> one.sql("delete from stays.span").update());
        }
        forbidden(() -> add(people, 1, "discharged", "2026-03-01", null));
        forbidden(() -> add(database.jdbc(), 1, "discharged", "2026-03-01", null));
    }

    @Test
    void that_a_writer_says_when_it_was_recorded() {
        var machinery = JdbcClient.create(database.source());
        var stay = stay(machinery);
        var before = Instant.now().minus(Duration.ofMinutes(1));
        add(machinery, stay, "admitted", "2026-03-01", "north");
        var recorded = machinery
                .sql("select recorded_at from stays.entry where stay_no = ?")
                .param(stay)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
        assertThat(recorded).isBetween(before, Instant.now().plus(Duration.ofMinutes(1)));
        refused("nothing_is_told_before_it_happened", () -> add(machinery, stay, "discharged", "2199-01-01", null));
    }

    @Test
    void that_one_entry_is_corrected_twice() {
        var machinery = JdbcClient.create(database.source());
        var stay = stay(machinery);
        add(machinery, stay, "admitted", "2026-03-01", "north");
        long wrong = machinery
                .sql("select entry_no from stays.entry where stay_no = ?")
                .param(stay)
                .query(Long.class)
                .single();
        never(machinery, stay, wrong, "Misread");
        refused("an_entry_is_corrected_once", () -> never(machinery, stay, wrong, "Again"));
        refused("a_correction_says_why", () -> never(machinery, stay, wrong, null));
    }

    private void never(JdbcClient as, long stay, long wrong, @org.jspecify.annotations.Nullable String why) {
        as.sql("""
                        insert into stays.entry (stay_no, patient_no, kind, happened_at, recorded_at, recorded_by,
                            recorded_name, corrects, why)
                        values (?, ?, 'never-happened', '2026-03-01', now(), 'a', 'A', ?, ?)
                        """).params(stay, patient).param(wrong).param(why).update();
    }

    private long stay(JdbcClient as) {
        return as.sql("insert into stays.stay (patient_no) values (?) returning stay_no")
                .param(patient)
                .query(Long.class)
                .single();
    }

    private void answering(JdbcClient as, long stay, String answers) {
        as.sql("""
                        insert into stays.entry (stay_no, patient_no, kind, happened_at, recorded_at, recorded_by,
                            recorded_name, ward_id, accountable, accountable_by, accountable_as)
                        values (?, ?, 'admitted', '2026-03-01', now(), 'a', 'A', 'north', %s)
                        """.formatted(answers)).params(stay, patient).update();
    }

    private void add(JdbcClient as, long stay, String kind, String at, @org.jspecify.annotations.Nullable String ward) {
        as.sql("""
                        insert into stays.entry (stay_no, patient_no, kind, happened_at, recorded_at, recorded_by,
                            recorded_name, ward_id, accountable, accountable_by, accountable_as, discharge_method,
                            destination)
                        values (?, ?, ?, ?::timestamptz, '2020-01-01', 'a', 'A', ?, %s, %s)
                        """.formatted(
                                ward == null ? "null, null, null" : ANSWERS,
                                kind.equals("discharged") ? "'self', 'not-known'" : "null, null"))
                .params(stay, patient, kind, at)
                .param(ward)
                .update();
    }

    private static void refused(String constraint, ThrowingCallable statement) {
        assertThatThrownBy(statement)
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        refusal -> assertThat(BrokenConstraint.in(refusal)).isEqualTo(constraint));
    }

    private static void forbidden(ThrowingCallable statement) {
        assertThatThrownBy(statement)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(Objects.requireNonNull(refusal.getSQLState()))
                                .isEqualTo(NO_PRIVILEGE));
    }
}
