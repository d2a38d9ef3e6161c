package homeward.commandline;

import homeward.machines.IssueTokens;
import homeward.organisations.Area;
import homeward.organisations.AreaKind;
import homeward.organisations.ChangeOrganisations;
import homeward.organisations.KeepProviders;
import homeward.organisations.Provider;
import homeward.plumbing.RandomText;
import homeward.rota.KeepRota;
import homeward.rota.ShiftTimes;
import homeward.staff.CreateAccount;
import homeward.staff.Post;
import homeward.staff.Role;
import homeward.staff.SignedIn;
import homeward.vocabulary.Actor;
import homeward.vocabulary.OdsCode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Who may use a demo: throw-away accounts and a token, new at each start.
record DemoAccess(URI base, List<DemoAccount> accounts, String token) {
    private static final String TOKEN_LABEL = "demo";
    private static final int PASSWORD_BYTES = 9;

    /// No real ODS code.
    private static final OdsCode CARE_BOARD = new OdsCode("QDEMO");

    /// One for each role of staff, in this order.
    private static final Map<Role, String> PEOPLE = people();

    /// As it stands in `demo-access.json`.
    record DemoAccount(String role, String name, String username, String password) {}

    static DemoAccess madeAnew(RunningServer server) {
        var create = server.room(CreateAccount.class);
        var now = server.room(InstantSource.class).instant();
        server.room(ChangeOrganisations.class)
                .add(
                        AreaKind.CARE_BOARD,
                        CARE_BOARD.value(),
                        "The demonstration's integrated care board",
                        Area.ENGLAND,
                        null);
        server.room(KeepProviders.class).keep(new Provider(Provider.ONLY, "The demonstration's provider", CARE_BOARD));
        var accounts = PEOPLE.entrySet().stream()
                .map(person -> account(create, person.getKey(), person.getValue(), now))
                .toList();
        putOnTheRota(server.room(KeepRota.class), now);
        DemoSettings.keep(server, name(Role.CONSULTANT_OR_GP), LocalDate.ofInstant(now, ZoneOffset.UTC));
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

    private static Map<Role, String> people() {
        var people = new LinkedHashMap<Role, String>();
        people.put(Role.NURSE, "Nurse Amina Yusuf");
        people.put(Role.HEALTHCARE_ASSISTANT, "Tom Bell");
        people.put(Role.ADVANCED_PRACTITIONER, "Rosa Marsh");
        people.put(Role.CONSULTANT_OR_GP, "Dr Gwen Price");
        people.put(Role.PHARMACIST, "Ifan Rees");
        people.put(Role.COORDINATOR, "Mary Clarke");
        people.put(Role.OUT_OF_HOURS_CLINICIAN, "Dr Ravi Shah");
        people.put(Role.WARD_MANAGER, "Ellen Ford");
        people.put(Role.ICB_ANALYST, "Peter Lang");
        people.put(Role.SAFETY_OFFICER, "Dr Nia Hughes");
        people.put(Role.AUDITOR, "Joan Wells");
        people.put(Role.ADMINISTRATOR, "Sam Okafor");
        return people;
    }

    /// A clinician out of hours sees nobody before they are on shift.
    private static void putOnTheRota(KeepRota keepRota, Instant now) {
        var post = Post.of(Role.WARD_MANAGER, Post.ONLY_PROVIDER, now);
        var manager = new SignedIn(new Actor(post.role().word(), name(post.role())), post.role(), List.of(post));
        var days = new ShiftTimes(LocalDate.ofInstant(now, ZoneOffset.UTC), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        keepRota.putOn(manager, Role.OUT_OF_HOURS_CLINICIAN.word(), null, days, KeepRota.MOST_DAYS, now);
    }

    private static String name(Role role) {
        return PEOPLE.getOrDefault(role, role.title());
    }

    private static DemoAccount account(CreateAccount create, Role role, String name, Instant now) {
        var password = RandomText.ofBytes(PASSWORD_BYTES);
        var place = role == Role.ICB_ANALYST ? CARE_BOARD.value() : Post.ONLY_PROVIDER;
        create.remake(new Actor(role.word(), name), Post.of(role, place, now), password);
        return new DemoAccount(role.word(), name, role.word(), password);
    }
}
