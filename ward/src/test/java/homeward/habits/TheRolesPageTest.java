package homeward.habits;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.staff.Activity;
import homeward.staff.Extent;
import homeward.staff.Role;
import homeward.staff.WhoMay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page of roles says what the table in the code says. With `-Dhomeward.write-pages=true` it is written anew.
class TheRolesPageTest {
    private static final Path PAGE = SourceTree.ROOT.resolve("docs/roles.md");

    @Test
    void says_what_the_table_says() throws IOException {
        if (Boolean.getBoolean("homeward.write-pages")) {
            Files.writeString(PAGE, page());
        }
        assertThat(SourceTree.text(PAGE))
                .as("Write it anew: mvn -pl ward -am test -Dtest=TheRolesPageTest -Dhomeward.write-pages=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(page());
    }

    private static String page() {
        return """
                # Who may do what

                This page is written from the one table in the code, `WhoMay`, which the gate, the menus and the tests read too. A test fails when it is old; this writes it anew:

                ```
                mvn -pl ward -am test -Dtest=TheRolesPageTest -Dhomeward.write-pages=true -Dsurefire.failIfNoSpecifiedTests=false
                ```

                How far something goes never exceeds the posts of the session, and of those only the ones held at that moment. *Own wards* are the wards of the posts; a post for a whole provider has all of its wards. *Own provider* is every ward of the posts' provider. *Counts only* are numbers of people, small ones hidden. Whoever may do something, but not for this patient or on this ward, gets the same answer as for one that does not exist; whoever may not do it at all is told who can. Why it is so: [decision 18](decisions/0018-one-table-one-gate.md). What is opened in an emergency: [emergency access](break-glass.md).

                ## Staff
                %s
                ## Patients and machines
                A device has no key of its own yet, and so may do nothing.

                %s
                ## By role
                %s""".formatted(table(Role.ofStaff().toList()), table(others()), byRole());
    }

    private static List<Role> others() {
        return Stream.of(Role.values()).filter(role -> !role.isOfStaff()).toList();
    }

    private static String table(List<Role> roles) {
        var head = "| | " + roles.stream().map(Role::title).collect(Collectors.joining(" | ")) + " |\n|---|"
                + "---|".repeat(roles.size()) + "\n";
        return head
                + Stream.of(Activity.values())
                        .filter(activity -> roles.stream().anyMatch(role -> WhoMay.may(role, activity)))
                        .map(activity -> "| " + activity.title() + " | "
                                + roles.stream()
                                        .map(role -> cell(role, activity))
                                        .collect(Collectors.joining(" | "))
                                + " |\n")
                        .collect(Collectors.joining());
    }

    private static String cell(Role role, Activity activity) {
        return WhoMay.extent(role, activity).map(Extent::words).orElse("–");
    }

    private static String byRole() {
        return Stream.of(Role.values())
                .map(role -> "- **" + role.title() + "**: " + deeds(role) + "\n")
                .collect(Collectors.joining());
    }

    private static String deeds(Role role) {
        var deeds = Stream.of(Activity.values())
                .filter(activity -> WhoMay.may(role, activity))
                .map(activity -> activity.title().substring(0, 1).toLowerCase(Locale.ROOT)
                        + activity.title().substring(1))
                .collect(Collectors.joining("; "));
        return deeds.isEmpty() ? "nothing yet" : deeds;
    }
}
