package homeward.staff;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.plumbing.RealDatabase;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AMachineTokenDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    private final Tokens tokens = new Tokens(database.jdbc());
    private final IssueTokens issue = new IssueTokens(tokens);

    @Test
    void is_good_from_its_issue_on() {
        assertThat(tokens.holder(issue.issue("bench"))).isPresent();
    }

    @Test
    void is_not_good_when_nobody_issued_it() {
        assertThat(tokens.holder("guessed")).isEmpty();
    }

    @Test
    void is_not_good_after_it_was_taken_back() {
        var token = issue.issue("lost device");
        assertThat(issue.revoke("lost device")).isEqualTo(1);
        assertThat(tokens.holder(token)).isEmpty();
    }

    @Test
    void works_no_longer_than_five_seconds_after_it_was_taken_back() {
        var now = new AtomicReference<>(Instant.parse("2026-11-22T08:00:00Z"));
        var known = new KnownTokens(tokens, now::get);
        var token = issue.issue("remembered");
        assertThat(known.holder(token)).isPresent();
        issue.revoke("remembered");
        now.set(now.get().plusSeconds(5));
        assertThat(known.holder(token)).isEmpty();
    }

    @Test
    void is_kept_nowhere_in_its_own_words() {
        var token = issue.issue("secret");
        assertThat(database.jdbc()
                        .sql("select count(*) from staff.token t where t::text like ?")
                        .param("%" + token + "%")
                        .query((row, _) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @Test
    void is_long_enough_that_nobody_guesses_it() {
        assertThat(issue.issue("long")).hasSizeGreaterThanOrEqualTo(43);
    }
}
