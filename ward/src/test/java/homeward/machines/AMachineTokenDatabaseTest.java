package homeward.machines;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.organisations.Provider;
import homeward.plumbing.RealDatabase;
import homeward.staff.Role;
import homeward.vocabulary.OdsCode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AMachineTokenDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    private final Tokens tokens = new Tokens(database.jdbc());
    private final IssueTokens issue = IssueTokens.in(database.source());
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T08:00:00Z"));
    private final KnownTokens known = new KnownTokens(tokens, now::get);

    @Test
    void is_good_from_its_issue_on() {
        assertThat(known.holder(issue.issue("bench"))).isPresent();
    }

    @Test
    void is_not_good_when_nobody_issued_it() {
        assertThat(known.holder("guessed")).isEmpty();
    }

    @Test
    void is_not_good_after_it_was_taken_back() {
        var token = issue.issue("lost device");
        assertThat(issue.revoke("lost device")).isEqualTo(1);
        assertThat(known.holder(token)).isEmpty();
    }

    @Test
    void works_no_longer_than_five_seconds_after_it_was_taken_back() {
        var token = issue.issue("remembered");
        assertThat(known.holder(token)).isPresent();
        issue.revoke("remembered");
        now.set(now.get().plusSeconds(5));
        assertThat(known.holder(token)).isEmpty();
    }

    @Test
    void that_ends_is_remembered_no_longer_than_it_is_good() {
        var machine = Machine.of("ends-soon", "Ends soon", Role.DEVICE, Provider.ONLY);
        InTheHouse.asks(() -> {
            new Machines(database.jdbc()).add(machine, "test");
            tokens.add("a-token-that-ends-in-2-s", machine, null, Duration.ofSeconds(2));
            tokens.add("a-token-that-has-ended", machine, null, Duration.ofSeconds(-1));
            return machine;
        });
        assertThat(known.holder("a-token-that-has-ended")).isEmpty();
        assertThat(known.holder("a-token-that-ends-in-2-s")).contains(machine);
        now.set(now.get().plusSeconds(2));
        known.forget();
        assertThat(known.remembered()).isZero();
    }

    @Test
    void carries_the_provider_for_whom_the_machine_works() {
        var machine = Machine.of("of-rx1", "Of RX1", Role.GATEWAY, new OdsCode("RX1"));
        assertThat(known.holder(issue.issue(machine))).contains(machine);
    }

    @Test
    void is_kept_nowhere_in_its_own_words() {
        var token = issue.issue("secret");
        var found = InTheHouse.asks(() -> database.jdbc()
                .sql("select count(*) filter (where t::text like ?), count(*) from machines.token t")
                .param("%" + token + "%")
                .query((row, _) -> new int[] {row.getInt(1), row.getInt(2)})
                .single());
        assertThat(found[0]).isZero();
        assertThat(found[1]).isPositive();
    }

    @Test
    void is_long_enough_that_nobody_guesses_it() {
        assertThat(issue.issue("long")).hasSizeGreaterThanOrEqualTo(43);
    }
}
