package homeward.organisations;

import homeward.organisations.SettingsOfWard.CatchmentFrom;
import homeward.organisations.SettingsOfWard.FormerName;
import homeward.organisations.SettingsOfWard.FormerProvider;
import homeward.organisations.SettingsOfWard.LeadFrom;
import homeward.plumbing.Columns;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What else is kept of how wards are run: names, leads, catchments, closing.
@Repository
final class WardSettings {
    private final JdbcClient database;

    WardSettings(JdbcClient database) {
        this.database = database;
    }

    Optional<SettingsOfWard> of(Ward ward, WardWeek week) {
        return database.sql("select word, closes_at from organisations.ward where ward_id = ?")
                .param(ward.id().value())
                .query((row, _) -> new Present(row.getString(1), Columns.instantOrNull(row, 2)))
                .optional()
                .map(present -> new SettingsOfWard(
                        ward,
                        present.word(),
                        present.closesAt(),
                        names(ward.id()),
                        providers(ward.id()),
                        leads(ward.id()),
                        catchments(ward.id()),
                        week));
    }

    private record Present(String word, @Nullable Instant closesAt) {}

    private List<FormerName> names(WardId ward) {
        return database.sql("""
                        select until, name, word from organisations.ward_was_called where ward_id = ? order by until desc
                        """)
                .param(ward.value())
                .query((row, _) -> new FormerName(day(row), row.getString(2), row.getString(3)))
                .list();
    }

    private List<FormerProvider> providers(WardId ward) {
        return database.sql("""
                        select until, provider from organisations.ward_was_run_by where ward_id = ? order by until desc
                        """)
                .param(ward.value())
                .query((row, _) -> new FormerProvider(day(row), new OdsCode(row.getString(2))))
                .list();
    }

    private List<LeadFrom> leads(WardId ward) {
        return database.sql("""
                        select from_day, name, grade, username from organisations.ward_lead
                        where ward_id = ? order by from_day desc
                        """)
                .param(ward.value())
                .query((row, _) -> new LeadFrom(day(row), lead(row)))
                .list();
    }

    /// Empty where nobody led it then.
    Optional<Lead> leadAt(WardId ward, Instant moment) {
        return database.sql("""
                        select from_day, name, grade, username from organisations.ward_lead
                        where ward_id = ? and from_day <= (?::timestamptz at time zone 'Europe/London')::date
                        order by from_day desc limit 1
                        """)
                .params(ward.value(), Columns.timestamp(moment))
                .query((row, _) -> new LeadFrom(day(row), lead(row)))
                .optional()
                .flatMap(said -> Optional.ofNullable(said.lead()));
    }

    private List<CatchmentFrom> catchments(WardId ward) {
        return database.sql("""
                        select from_day, words from organisations.ward_catchment where ward_id = ? order by from_day desc
                        """)
                .param(ward.value())
                .query((row, _) -> new CatchmentFrom(day(row), row.getString(2)))
                .list();
    }

    void call(WardId ward, String name, String word) {
        database.sql("update organisations.ward set name = ?, word = ? where ward_id = ?")
                .params(name, word, ward.value())
                .update();
    }

    void lead(WardId ward, LocalDate from, @Nullable Lead lead, String by) {
        database.sql("""
                        insert into organisations.ward_lead (ward_id, from_day, name, grade, username, stated_by)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (ward_id, from_day) do update set name = excluded.name, grade = excluded.grade,
                            username = excluded.username, stated_by = excluded.stated_by, stated_at = now()
                        """)
                .param(ward.value())
                .param(from)
                .param(lead == null ? null : lead.name())
                .param(lead == null ? null : lead.grade().word())
                .param(lead == null ? null : lead.username())
                .param(by)
                .update();
    }

    void take(WardId ward, LocalDate from, String words, String by) {
        database.sql("""
                        insert into organisations.ward_catchment (ward_id, from_day, words, stated_by)
                        values (?, ?, ?, ?)
                        on conflict (ward_id, from_day) do update set words = excluded.words,
                            stated_by = excluded.stated_by, stated_at = now()
                        """).params(ward.value(), from, words, by).update();
    }

    /// @param lastDay null: it does not close
    void close(WardId ward, @Nullable LocalDate lastDay) {
        database.sql("""
                        update organisations.ward set closes_at = (?::date + 1)::timestamp at time zone 'Europe/London'
                        where ward_id = ?
                        """).param(lastDay).param(ward.value()).update();
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject(1, LocalDate.class);
    }

    private static @Nullable Lead lead(ResultSet row) throws SQLException {
        var name = row.getString(2);
        return name == null
                ? null
                : new Lead(name, Lead.Grade.of(row.getString(3)).orElseThrow(), row.getString(4));
    }
}
