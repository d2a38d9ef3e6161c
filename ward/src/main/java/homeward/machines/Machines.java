package homeward.machines;

import homeward.plumbing.Columns;
import homeward.staff.Role;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.WardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept machines.
@Repository
final class Machines {
    /// In the order that [#machine] reads.
    static final String COLUMNS = "m.machine_id, m.label, m.role, m.provider, m.ward_id, m.patient_no, m.scopes";

    private final JdbcClient database;

    Machines(JdbcClient database) {
        this.database = database;
    }

    /// @param by username of who adds it
    void add(Machine machine, String by) {
        database.sql("""
                        insert into machines.machine (machine_id, label, role, provider, ward_id, patient_no, scopes,
                            added_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(machine.id())
                .param(machine.label())
                .param(machine.role().word())
                .param(machine.provider().value())
                .param(Optional.ofNullable(machine.ward()).map(WardId::value).orElse(null))
                .param(Optional.ofNullable(machine.patient())
                        .map(PatientNo::value)
                        .orElse(null))
                .param(machine.scopes().written())
                .param(by)
                .update();
    }

    /// Those that are not revoked of this id.
    Optional<Machine> find(String id) {
        return database.sql(
                        "select " + COLUMNS + " from machines.machine m where machine_id = ? and revoked_at is null")
                .param(id)
                .query((row, _) -> machine(row))
                .optional();
    }

    /// Those of a provider, whether they may still speak or not, newest first.
    List<KnownMachine> of(OdsCode provider) {
        return database.sql("select " + COLUMNS + """
                        , m.added_at, m.revoked_at, count(k.kid), max(k.added_at)
                        from machines.machine m
                        left join machines.key k on k.machine_id = m.machine_id and k.revoked_at is null
                        where m.provider = ?
                        group by m.machine_id order by m.added_at desc, m.machine_id
                        """)
                .param(provider.value())
                .query((row, _) -> new KnownMachine(
                        machine(row),
                        Columns.instant(row, 8),
                        Columns.instantOrNull(row, 9),
                        row.getInt(10),
                        Columns.instantOrNull(row, 11)))
                .list();
    }

    /// Whether it could still speak until now.
    boolean revoke(String id, String by) {
        return database.sql("""
                        update machines.machine set revoked_at = now(), revoked_by = ?
                        where machine_id = ? and revoked_at is null
                        """).params(by, id).update() == 1;
    }

    int revokeLabelled(String label, String by) {
        return database.sql("""
                        update machines.machine set revoked_at = now(), revoked_by = ?
                        where label = ? and revoked_at is null
                        """).params(by, label).update();
    }

    static Machine machine(ResultSet row) throws SQLException {
        var ward = row.getString(5);
        int patient = row.getInt(6);
        boolean ofAPatient = !row.wasNull();
        return new Machine(
                row.getString(1),
                row.getString(2),
                Role.of(row.getString(3)).orElseThrow(),
                new OdsCode(row.getString(4)),
                ward == null ? null : new WardId(ward),
                ofAPatient ? new PatientNo(patient) : null,
                kept(row.getString(7)));
    }

    static Scopes kept(String written) {
        return switch (Scopes.read(written)) {
            case Scopes.Read.Understood(var scopes) -> scopes;
            case Scopes.Read.Not(var because) ->
                throw new IllegalStateException("Scopes were kept wrongly: " + because);
        };
    }
}
