package homeward.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.audit.Tamper.Kind;
import homeward.plumbing.RealDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/// Whoever has the run of the database can change what was noted, but not unseen.
class ASealedBookDatabaseTest {
    private static final int ENTRIES = SealedBook.ENTRIES;

    private final SealedBook book;
    private final RealDatabase database;
    private final Entries entries;
    private final Links links;
    private final Path file;
    private final SealEntries seal;

    ASealedBookDatabaseTest(@TempDir Path folder) {
        book = new SealedBook(folder);
        database = book.database;
        entries = book.entries;
        links = book.links;
        file = book.file;
        seal = book.seal;
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void is_sound_when_nobody_touched_it() {
        var verdict = book.verdict();
        assertThat(verdict.tampered()).isEmpty();
        assertThat(verdict.entries()).isEqualTo(ENTRIES);
        assertThat(verdict.headsCompared()).isEqualTo(1);
        assertThat(verdict.waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set name = 'Nobody'",
                "delete from audit.entry",
                "truncate audit.entry",
                "update audit.link set place = place + 1",
                "delete from audit.link",
                "truncate audit.link"
            })
    void refuses_to_be_changed(String sql) {
        assertThatThrownBy(() -> database.jdbc().sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("only ever added to");
    }

    @Test
    void shows_an_edit() {
        book.asTheirOwner("update audit.entry set username = 'somebody-else' where entry_no = 17");
        assertThat(book.verdict().tampered()).containsExactly(new Tamper(Kind.EDITED, Doer.HOUSE, 17, 17L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tenant = 'OTHER'",
                "at = at + interval '1 microsecond'",
                "deed = 'patient-update'",
                "name = 'Other'",
                "role = 'doctor'",
                "endpoint = 'GET /'",
                "purpose = 'BTG'",
                "reason = ''",
                "outcome = 4",
                "query = ''",
                "patients = '{1}'",
                "xid = '3'"
            })
    void shows_an_edit_of_any_part(String part) {
        book.asTheirOwner("update audit.entry set " + part + " where entry_no = 17");
        assertThat(book.verdict().tampered()).extracting(Tamper::entry).contains(17L);
    }

    @Test
    void shows_that_one_was_deleted() {
        book.asTheirOwner("delete from audit.entry where entry_no = 17");
        assertThat(book.verdict().tampered()).containsExactly(new Tamper(Kind.DELETED, Doer.HOUSE, 17, 17L));
    }

    @Test
    void shows_that_one_was_deleted_with_its_link() {
        book.asTheirOwner("delete from audit.entry where entry_no = 17", "delete from audit.link where entry_no = 17");
        assertThat(book.verdict().tampered()).containsExactly(new Tamper(Kind.GAP, Doer.HOUSE, 17, null));
    }

    @Test
    void shows_that_one_was_slipped_in() {
        book.asTheirOwner("""
                insert into audit.entry (tenant, xid, deed, username, name, role, endpoint, purpose, outcome, patients)
                select tenant, xid, deed, 'innocent', name, role, endpoint, purpose, outcome, patients
                from audit.entry where entry_no = 17""");
        assertThat(book.verdict().tampered()).containsExactly(new Tamper(Kind.INSERTED, Doer.HOUSE, 0, ENTRIES + 1L));
    }

    @Test
    void shows_that_two_changed_places() {
        book.asTheirOwner(
                "update audit.link set entry_no = -1 where place = 17",
                "update audit.link set entry_no = 17 where place = 18",
                "update audit.link set entry_no = 18 where place = 17");
        assertThat(book.verdict().tampered())
                .containsExactly(
                        new Tamper(Kind.EDITED, Doer.HOUSE, 17, 18L), new Tamper(Kind.MOVED, Doer.HOUSE, 18, 17L));
    }

    @Test
    void shows_that_its_tail_was_cut() {
        book.asTheirOwner("delete from audit.link where place > 35", "delete from audit.entry where entry_no > 35");
        assertThat(book.verdict().tampered()).containsExactly(new Tamper(Kind.TAIL_CUT, Doer.HOUSE, ENTRIES, null));
    }

    @Test
    void shows_that_all_of_it_is_gone() {
        book.asTheirOwner("delete from audit.link", "delete from audit.entry");
        assertThat(book.verdict().tampered()).containsExactly(new Tamper(Kind.TAIL_CUT, Doer.HOUSE, ENTRIES, null));
    }

    @Test
    void shows_that_it_was_made_anew_after_an_edit() {
        book.asTheirOwner(
                "update audit.entry set username = 'somebody-else' where entry_no = 17", "delete from audit.link");
        seal.seal();
        assertThat(new VerifyAudit(links).verify(List.of(), _ -> {}).tampered()).isEmpty();
        assertThat(book.verdict().tampered()).containsExactly(new Tamper(Kind.NOT_AS_TOLD, Doer.HOUSE, ENTRIES, null));
    }

    @Test
    void shows_that_its_tail_was_cut_even_when_others_grew_in_its_place() {
        book.asTheirOwner("delete from audit.link where place > 35", "delete from audit.entry where entry_no > 35");
        book.note(10);
        seal.seal();
        assertThat(book.verdict().tampered()).containsExactly(new Tamper(Kind.NOT_AS_TOLD, Doer.HOUSE, ENTRIES, null));
    }

    @Test
    void lets_no_late_commit_slip_in_behind() throws SQLException {
        try (var slow = database.source().getConnection()) {
            slow.setAutoCommit(false);
            begin(slow);
            book.note(3);
            seal.seal();
            assertThat(links.end(Doer.HOUSE).chain().place()).isEqualTo(ENTRIES);
            slow.commit();
        }
        seal.seal();
        assertThat(links.end(Doer.HOUSE).chain().place()).isEqualTo(ENTRIES + 4);
        assertThat(book.verdict().tampered()).isEmpty();
    }

    @Test
    void is_sealed_by_one_process_at_a_time_and_by_the_next_all_the_same() {
        book.note(2_000);
        try (var house = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 4).forEach(_ -> house.execute(() -> book.sealer().seal()));
        }
        book.sealer().seal();
        var verdict = book.verdict();
        assertThat(verdict.tampered()).isEmpty();
        assertThat(verdict.entries()).isEqualTo(ENTRIES + 2_000);
    }

    @Test
    void loses_nothing_that_is_being_written_while_somebody_re_seals() throws SQLException {
        Entry reason;
        try (var slow = database.source().getConnection()) {
            slow.setAutoCommit(false);
            try (var statement = slow.createStatement()) {
                statement.execute("select pg_current_xact_id()");
            }
            reason = entries.add(SealedBook.RE_SEAL);
            assertThat(seal.reSeal(reason)).isEmpty();
            begin(slow);
            slow.commit();
        }
        assertThat(seal.reSeal(reason)).isPresent();
        book.note(2);
        seal.seal();
        assertThat(book.verdict().tampered()).isEmpty();
        assertThat(book.verdict().entries()).isEqualTo(ENTRIES + 4);
    }

    @Test
    void is_compared_with_its_heads_though_one_was_cut_off() throws IOException {
        Files.writeString(file, "{\"tenant\":\"HOMEWARD\",\"pl", StandardOpenOption.APPEND);
        book.note(3);
        seal.seal();
        seal.tellHeads(true);
        assertThat(book.verdict().headsCompared()).isEqualTo(2);
        assertThat(book.verdict().tampered()).isEmpty();
    }

    @Test
    void is_not_taken_in_by_a_re_seal_that_was_told_to_nobody() {
        book.asTheirOwner("delete from audit.link where place > 35", "delete from audit.entry where entry_no > 35");
        var reason = entries.add(SealedBook.RE_SEAL);
        var quiet = new SealEntries(links, new Heads(null), Duration.ZERO, book.transactions());
        assertThat(quiet.reSeal(reason)).isPresent();
        book.note(10);
        seal.seal();
        assertThat(book.verdict().tampered()).containsExactly(new Tamper(Kind.NOT_AS_TOLD, Doer.HOUSE, ENTRIES, null));
    }

    private static void begin(Connection transaction) throws SQLException {
        try (var statement = transaction.createStatement()) {
            statement.execute("""
                    insert into audit.entry (tenant, deed, username, name, role, endpoint, purpose, outcome, patients)
                    values ('HOMEWARD', 'patient-read', 'slow', 'Slow', 'nurse', '', 'TREAT', 0, '{}')""");
        }
    }
}
