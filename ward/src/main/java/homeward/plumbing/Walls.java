package homeward.plumbing;

import homeward.plumbing.CannotStart.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What keeps one ward's records from the people of another, in the database itself: roles that own nothing, and
/// row-level security on every table with patients' data.
///
/// Sources: PostgreSQL 18 documentation, 5.9 Row Security Policies, and 5.8 Privileges.
final class Walls {
    /// The tables in which nothing stands about a patient. Every other one is under a policy.
    static final Set<String> WITHOUT_PATIENTS = Set.of(
            "beds.capacity",
            "beds.resources",
            "monitoring.closed",
            "organisations.belonging",
            "organisations.former_code",
            "organisations.organisation",
            "organisations.organisation_name",
            "organisations.population",
            "organisations.succession",
            "pathways.pathway",
            "plumbing.migration",
            "rota.shift",
            "staff.account",
            "staff.post",
            "staff.recovery_code",
            "staff.second_factor",
            "staff.session",
            "staff.signing_key",
            "staff.wrong_password");

    private static final String ROLE = """
            select current_user, rolsuper, rolbypassrls,
                exists (select from pg_class where relkind in ('r', 'p', 'v')
                    and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                    and pg_has_role(current_user, relowner, 'member'))
            from pg_roles where rolname = current_user
            """;

    private static final String OPEN_TABLES = """
            select c.oid::regclass::text from pg_class c
            where c.relkind in ('r', 'p') and not c.relispartition and not (c.relrowsecurity and c.relforcerowsecurity)
                and c.relnamespace::regnamespace::text !~ '^pg_|^information_schema$|^public$'
            order by 1
            """;

    private static final String READABLE_PARTS = """
            select c.oid::regclass::text from pg_class c
            where c.relispartition and c.relkind = 'r' and (has_table_privilege(c.oid, 'select')
                or has_table_privilege(c.oid, 'update') or has_table_privilege(c.oid, 'delete')
                or (?::boolean and has_table_privilege(c.oid, 'insert')))
            order by 1
            """;

    private Walls() {}

    /// What stands open, one line each; empty when nothing does.
    static List<String> faults(JdbcClient people, JdbcClient machinery) {
        var faults = new ArrayList<String>();
        faults.addAll(ofTheRole(people));
        faults.addAll(ofTheRole(machinery));
        people.sql(OPEN_TABLES).query(String.class).list().stream()
                .filter(table -> !WITHOUT_PATIENTS.contains(table))
                .forEach(table -> faults.add(table + " has no forced row-level security"));
        faults.addAll(parts(people, true));
        faults.addAll(parts(machinery, false));
        return faults;
    }

    static void demand(JdbcClient people, JdbcClient machinery) {
        var faults = faults(people, machinery);
        if (!faults.isEmpty()) {
            throw new CannotStart(
                    Fault.CHECK_FAILED,
                    "Patients' records would stand open to those who shall not see them: " + String.join("; ", faults)
                            + ".",
                    "Use roles that own nothing (docs/operations.md), and run ./homeward migrate as the owner");
        }
    }

    private static List<String> ofTheRole(JdbcClient jdbc) {
        return jdbc.sql(ROLE)
                .query((row, _) -> {
                    var faults = new ArrayList<String>();
                    var role = row.getString(1);
                    if (row.getBoolean(2)) {
                        faults.add(role + " is a superuser");
                    }
                    if (row.getBoolean(3)) {
                        faults.add(role + " bypasses row-level security");
                    }
                    if (row.getBoolean(4)) {
                        faults.add(role + " owns tables, or may act as their owner");
                    }
                    return faults;
                })
                .single();
    }

    private static List<String> parts(JdbcClient jdbc, boolean alsoForAdding) {
        return jdbc.sql(READABLE_PARTS).param(alsoForAdding).query(String.class).list().stream()
                .map(part -> part + " stands open by itself, past its table's policy")
                .toList();
    }
}
