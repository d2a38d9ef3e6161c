package homeward.stories;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// What the demo writes into `demo-access.json`: where it answers, who may sign in, and a token for machines.
///
/// @param accounts by role
record Access(URI base, Map<String, Account> accounts, String token) {

    record Account(String username, String password) {}

    Account accountOf(String role) {
        var account = accounts.get(role);
        if (account == null) {
            throw new AssertionError("No account for a " + role);
        }
        return account;
    }

    static Access readFrom(Path file) {
        var json = JsonMapper.shared().readTree(file);
        var accounts = json.path("accounts")
                .valueStream()
                .collect(Collectors.toMap(
                        account -> account.path("role").asString(),
                        account -> new Account(
                                account.path("username").asString(),
                                account.path("password").asString())));
        return new Access(
                URI.create(json.path("base").asString()),
                accounts,
                json.path("token").asString());
    }
}
