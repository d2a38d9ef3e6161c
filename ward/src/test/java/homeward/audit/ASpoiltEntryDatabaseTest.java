package homeward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.audit.Tamper.Kind;
import homeward.vocabulary.PatientNo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is sealed is the row as it stands. Nothing that somebody writes into it stops the check, or looks to it like
/// what was there before.
class ASpoiltEntryDatabaseTest {
    private static final String WITHOUT_CONSTRAINTS = """
            do $$ declare one text; begin
                for one in select conname from pg_constraint where conrelid = 'audit.entry'::regclass and contype = 'c'
                loop execute 'alter table audit.entry drop constraint ' || one; end loop;
                for one in select attname from pg_attribute where attrelid = 'audit.entry'::regclass and attnum > 1
                loop execute 'alter table audit.entry alter ' || one || ' drop not null'; end loop;
            end $$""";

    private final SealedBook book;

    ASpoiltEntryDatabaseTest(@TempDir Path folder) {
        book = new SealedBook(folder);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name = ' '",
                "name = null",
                "username = ''",
                "username = null",
                "role = null",
                "tenant = null",
                "endpoint = null",
                "purpose = null",
                "deed = 'patient-forgotten'",
                "deed = null",
                "outcome = 12",
                "outcome = null",
                "at = 'infinity'",
                "at = '294276-12-31 23:59:59+00'",
                "at = null",
                "xid = '18446744073709551615'",
                "patients = null",
                "patients = '{NULL}'",
                "patients = '{{1,2},{3,4}}'"
            })
    void is_told_and_the_check_goes_on(String part) {
        spoil(17, part);
        book.asTheirOwner("update audit.entry set username = 'somebody-else' where entry_no = 30");
        assertThat(book.verdict().tampered())
                .contains(new Tamper(Kind.EDITED, Doer.HOUSE, 17, 17L), new Tamper(Kind.EDITED, Doer.HOUSE, 30, 30L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patients = '{3,2,1}'",
                "patients = '{1,2,3,3}'",
                "patients = '{1,1,2,3}'",
                "reason = reason || 'and more'",
                "query = query || 'and more'"
            })
    void is_told_though_it_would_be_read_as_before(String part) {
        var seen = List.of(new PatientNo(1), new PatientNo(2), new PatientNo(3));
        var long4000 = "x".repeat(4_000);
        var looked = Book.looked("nurse").origin();
        var entry = book.entries.add(new Done(looked, Done.TREATMENT, long4000, Outcome.DONE, long4000, seen));
        book.seal.seal();
        assertThat(book.verdict().sound()).isTrue();
        spoil(entry.number(), part);
        assertThat(book.entries.find(entry.number())).contains(entry);
        assertThat(book.verdict().tampered())
                .containsExactly(new Tamper(Kind.EDITED, Doer.HOUSE, entry.number(), entry.number()));
    }

    @Test
    void is_told_apart_from_one_that_came_in_with_a_nul() {
        var looked = Book.looked("nurse").origin();
        var entry = book.entries.add(
                new Done(looked, Done.TREATMENT, "a\0b", Outcome.DONE, "\0".repeat(9) + "c".repeat(4_000), List.of()));
        book.seal.seal();
        assertThat(entry.done().reason()).isEqualTo("ab");
        assertThat(entry.done().query()).isEqualTo("c".repeat(4_000));
        assertThat(book.verdict().sound()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deed = 'patient-forgotten'", "name = ''", "outcome = null", "patients = '{NULL}'"})
    void does_not_stop_the_seal(String part) {
        book.note(1);
        spoil(SealedBook.ENTRIES + 1, part);
        book.note(1);
        book.seal.seal();
        assertThat(book.links.end(Doer.HOUSE).chain().place()).isEqualTo(SealedBook.ENTRIES + 2);
        assertThat(book.verdict().tampered()).containsExactly(new Tamper(Kind.UNREADABLE, Doer.HOUSE, 41, 41L));
    }

    @Test
    void keeps_nobody_from_the_rest_of_the_book() {
        spoil(17, "deed = 'patient-forgotten'");
        assertThat(book.entries.find(EntrySearch.ALL, 100)).hasSize(SealedBook.ENTRIES - 1);
    }

    private void spoil(long number, String part) {
        book.asTheirOwner(WITHOUT_CONSTRAINTS, "update audit.entry set " + part + " where entry_no = " + number);
    }
}
