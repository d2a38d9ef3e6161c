package homeward.staff;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Throws away what was closed with a key that is lost: everybody sets up a second factor again.
public final class ForgetSecrets {
    private final SecondFactors factors;
    private final SigningKeys keys;

    private ForgetSecrets(JdbcClient database) {
        factors = new SecondFactors(database);
        keys = new SigningKeys(database);
    }

    /// For programs without the whole house.
    public static ForgetSecrets in(DataSource source) {
        return new ForgetSecrets(JdbcClient.create(source));
    }

    public void forget() {
        keys.forgetAll();
        factors.forgetAll();
    }
}
