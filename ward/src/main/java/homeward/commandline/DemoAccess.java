package homeward.commandline;

import homeward.plumbing.RandomText;
import homeward.staff.CreateAccount;
import homeward.staff.IssueTokens;
import homeward.staff.Role;
import homeward.vocabulary.Actor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Who may use a demo: throw-away accounts and a token, new at each start.
record DemoAccess(URI base, List<DemoAccount> accounts, String token) {
    private static final String TOKEN_LABEL = "demo";
    private static final int PASSWORD_BYTES = 9;

    /// As it stands in `demo-access.json`.
    record DemoAccount(String role, String name, String username, String password) {}

    static DemoAccess madeAnew(RunningServer server) {
        var create = server.room(CreateAccount.class);
        var accounts = List.of(
                account(create, Role.NURSE, "nurse", "Nurse Amina Yusuf"),
                account(create, Role.CLINICIAN, "clinician", "Dr Gwen Price"),
                account(create, Role.ADMINISTRATOR, "administrator", "Sam Okafor"));
        var tokens = server.room(IssueTokens.class);
        tokens.revoke(TOKEN_LABEL);
        return new DemoAccess(server.address(), accounts, tokens.issue(TOKEN_LABEL));
    }

    /// Kept in the data folder, where only the owner may read it.
    Path writeTo(Path dataFolder) throws IOException {
        var file = dataFolder.resolve("demo-access.json");
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var half = Files.createTempFile(dataFolder, "demo-access", ".tmp", ownerOnly);
        Files.writeString(
                half, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        return Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String toString() {
        return base.toString();
    }

    private static DemoAccount account(CreateAccount create, Role role, String username, String name) {
        var password = RandomText.ofBytes(PASSWORD_BYTES);
        create.remake(new Actor(username, name), role, password);
        return new DemoAccount(role.word(), name, username, password);
    }
}
