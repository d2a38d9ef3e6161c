package homeward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.audit.Tamper.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who says that the database was restored takes the proof from what was told before. That is never unseen.
class ARestoreDatabaseTest {
    private static final int ENTRIES = SealedBook.ENTRIES;

    private final SealedBook book;

    ARestoreDatabaseTest(@TempDir Path folder) {
        book = new SealedBook(folder);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void goes_on_when_somebody_says_so_and_tells_it() {
        cutAfter(35);
        var reason = book.entries.add(SealedBook.RE_SEAL);
        assertThat(book.seal.reSeal(reason)).isPresent();
        book.note(10);
        book.seal.seal();
        book.seal.tellHeads(true);
        var verdict = book.verdict();
        assertThat(verdict.tampered()).isEmpty();
        assertThat(verdict.restores()).containsExactly(restored(36, reason, 1, ENTRIES));
        assertThat(verdict.entries()).isEqualTo(46);
    }

    @Test
    void is_shown_with_what_it_voids_when_it_was_made_up_to_hide_an_edit() {
        book.asTheirOwner(
                "update audit.entry set username = 'innocent' where entry_no = 17",
                "delete from audit.entry where entry_no > 17",
                "delete from audit.link");
        book.seal.seal();
        var reason = book.entries.add(SealedBook.RE_SEAL);
        assertThat(book.seal.reSeal(reason)).isPresent();
        assertThat(book.verdict().restores()).containsExactly(restored(18, reason, 1, ENTRIES));
        assertThat(book.verdict().restores().getFirst().sentence())
                .isEqualTo(
                        "HOMEWARD: place 18, entry 41 says that the database was restored: \"Restored to ten o'clock\";"
                                + " told to the outside, heads before that are void: 1, up to place 40");
    }

    @Test
    void is_not_believed_of_a_place_where_nobody_says_so() throws IOException {
        book.asTheirOwner("update audit.entry set username = 'innocent' where entry_no = 17", "delete from audit.link");
        book.seal.seal();
        var first = book.database
                .jdbc()
                .sql("select encode(hash, 'hex') from audit.link where place = 1")
                .query(String.class)
                .single();
        tell(new Head(Doer.HOUSE, 1, first, Instant.EPOCH, true));
        assertThat(book.verdict().tampered()).containsExactly(new Tamper(Kind.NO_RE_SEAL, Doer.HOUSE, 1, null));
    }

    @Test
    void is_not_believed_twice() throws IOException {
        cutAfter(35);
        var reason = book.entries.add(SealedBook.RE_SEAL);
        var head = book.seal.reSeal(reason).orElseThrow();
        book.note(10);
        book.seal.seal();
        book.seal.tellHeads(true);
        cutAfter(36);
        tell(head);
        assertThat(book.verdict().tampered()).containsExactly(new Tamper(Kind.TAIL_CUT, Doer.HOUSE, 46, null));
    }

    @Test
    void is_read_alike_from_the_file_and_from_file_and_log_together() {
        cutAfter(35);
        var reason = book.entries.add(SealedBook.RE_SEAL);
        assertThat(book.seal.reSeal(reason)).isPresent();
        book.note(10);
        book.seal.seal();
        book.seal.tellHeads(true);
        var told = Heads.read(book.file);
        var both = book.verdict(Stream.concat(told.stream(), told.stream()).toList());
        assertThat(both.tampered()).isEmpty();
        assertThat(both.headsCompared()).isEqualTo(2);
    }

    @Test
    void is_shown_when_it_was_told_to_nobody() {
        var reason = book.entries.add(SealedBook.RE_SEAL);
        var quiet = new SealEntries(book.links, new Heads(null), Duration.ZERO, book.transactions());
        assertThat(quiet.reSeal(reason)).isPresent();
        assertThat(book.verdict().restores()).extracting(Restore::told).containsExactly(false);
    }

    @Test
    void is_sealed_in_parts_however_much_waits() {
        book.note(12_000);
        var reason = book.entries.add(SealedBook.RE_SEAL);
        assertThat(book.seal.reSeal(reason)).isPresent();
        assertThat(book.links.end(Doer.HOUSE).entryNo()).isEqualTo(reason.number());
        assertThat(book.verdict().tampered()).isEmpty();
        assertThat(book.verdict().entries()).isEqualTo(ENTRIES + 12_001);
    }

    @Test
    void is_asked_for_when_the_database_counts_its_transactions_anew() {
        book.asTheirOwner("update audit.link set xid = '999999999' where place = " + ENTRIES);
        book.note(1);
        assertThat(book.seal.seal()).containsExactly(Doer.HOUSE);
        assertThat(book.verdict().toReSeal()).containsExactly(Doer.HOUSE);
    }

    @Test
    void hides_no_entry_behind_the_end_of_the_chain() {
        book.asTheirOwner(
                slipIn("xid"), "update audit.link set xid = '3', entry_no = entry_no where place = " + ENTRIES);
        assertThat(book.verdict().tampered())
                .containsExactly(new Tamper(Kind.EDITED, Doer.HOUSE, ENTRIES, (long) ENTRIES));
        book.asTheirOwner("update audit.link l set xid = e.xid from audit.entry e where e.entry_no = l.entry_no");
        assertThat(book.verdict().tampered()).containsExactly(new Tamper(Kind.INSERTED, Doer.HOUSE, 0, ENTRIES + 1L));
    }

    @Test
    void hides_no_entry_of_a_transaction_that_has_not_begun() {
        book.asTheirOwner(slipIn("'999999999'"));
        assertThat(book.verdict().tampered()).containsExactly(new Tamper(Kind.INSERTED, Doer.HOUSE, 0, ENTRIES + 1L));
    }

    @Test
    void hides_no_entry_in_a_chain_that_nobody_walks() {
        book.asTheirOwner(
                "alter table audit.link drop constraint link_place_check",
                slipIn("xid"),
                "insert into audit.link select tenant, -1, " + (ENTRIES + 1) + ", xid, hash from audit.link"
                        + " where place = 17");
        assertThat(book.verdict().tampered()).containsExactly(new Tamper(Kind.INSERTED, Doer.HOUSE, 0, ENTRIES + 1L));
        book.asTheirOwner("update audit.link set tenant = 'NOBODY', place = 2 where place = -1");
        assertThat(book.verdict().tampered()).contains(new Tamper(Kind.INSERTED, Doer.HOUSE, 0, ENTRIES + 1L));
        assertThat(book.verdict().tampered()).extracting(Tamper::tenant).contains("NOBODY");
    }

    private static String slipIn(String xid) {
        return "insert into audit.entry (tenant, xid, deed, username, name, role, endpoint, purpose, outcome, patients)"
                + " select tenant, " + xid
                + "::xid8, deed, 'innocent', name, role, endpoint, purpose, outcome, patients"
                + " from audit.entry where entry_no = 17";
    }

    private static Restore restored(long place, Entry reason, int voided, long upTo) {
        return new Restore(Doer.HOUSE, place, reason.number(), "Restored to ten o'clock", true, voided, upTo);
    }

    private void cutAfter(int place) {
        book.asTheirOwner(
                "delete from audit.entry where entry_no in (select entry_no from audit.link where place > " + place
                        + ")",
                "delete from audit.link where place > " + place);
    }

    private void tell(Head head) throws IOException {
        Files.write(book.file, List.of(head.written()), StandardOpenOption.APPEND);
    }
}
