package homeward.staff;

import homeward.plumbing.RandomText;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives a machine the token with which it may send and read, and takes it back.
@Component
public class IssueTokens {
    private static final int RANDOM_BYTES = 32;

    private final Tokens tokens;

    IssueTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    /// For programs without the whole house.
    public static IssueTokens in(DataSource source) {
        return new IssueTokens(new Tokens(JdbcClient.create(source)));
    }

    /// The new token of another system; it is told once and kept nowhere.
    @Transactional
    public String issue(String label) {
        return issue(new Machine(label, Role.API_CLIENT));
    }

    /// The new token; it is told once and kept nowhere.
    @Transactional
    public String issue(Machine machine) {
        var token = RandomText.ofBytes(RANDOM_BYTES);
        tokens.add(token, machine);
        return token;
    }

    /// Takes back every token with this label, within seconds in every running server.
    ///
    /// @return how many were taken back
    @Transactional
    public int revoke(String label) {
        return tokens.revoke(label);
    }
}
