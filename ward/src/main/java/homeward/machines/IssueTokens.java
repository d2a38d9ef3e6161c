package homeward.machines;

import homeward.organisations.Provider;
import homeward.plumbing.RandomText;
import homeward.staff.Role;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gives a machine a token that is good until it is taken back: for a pilot, where a machine has no key of its own.
@Component
public class IssueTokens {
    private static final int RANDOM_BYTES = 32;
    private static final String BY = "command line";

    private final Machines machines;
    private final Tokens tokens;
    private final InTheHouse inTheHouse;

    @Autowired
    IssueTokens(Machines machines, Tokens tokens, InTheHouse inTheHouse) {
        this.machines = machines;
        this.tokens = tokens;
        this.inTheHouse = inTheHouse;
    }

    /// For programs without the whole house.
    public static IssueTokens in(DataSource source) {
        var database = JdbcClient.create(source);
        return new IssueTokens(new Machines(database), new Tokens(database), InTheHouse.with(source));
    }

    /// The new token of another system of a house that serves one provider; it is told once and kept nowhere.
    public String issue(String label) {
        return issue(Machine.of(UUID.randomUUID().toString(), label, Role.API_CLIENT, Provider.ONLY));
    }

    /// The new token; it is told once and kept nowhere.
    ///
    /// @param machine one that is not kept yet
    public String issue(Machine machine) {
        var token = RandomText.ofBytes(RANDOM_BYTES);
        return inTheHouse.does(() -> {
            machines.add(machine, BY);
            tokens.add(token, machine);
            return token;
        });
    }

    /// Takes back every token with this label, within seconds in every running server.
    ///
    /// @return how many machines may speak no longer
    public int revoke(String label) {
        return inTheHouse.does(() -> machines.revokeLabelled(label, BY));
    }
}
