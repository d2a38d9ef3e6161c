package homeward.organisations;

import homeward.organisations.OrganisationHistory.Named;
import homeward.organisations.OrganisationHistory.PartOf;
import homeward.organisations.OrganisationHistory.Succession;
import homeward.organisations.Organisations.Kept;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is kept of organisations over time.
@Repository
final class Histories {
    private final JdbcClient database;

    Histories(JdbcClient database) {
        this.database = database;
    }

    OrganisationHistory of(Kept kept) {
        int no = kept.no();
        return new OrganisationHistory(
                kept.kind(),
                kept.code(),
                onsCode(no).orElse(null),
                kept.from(),
                kept.until(),
                names(no),
                parents(no),
                successions(no, "successor_no", "predecessor_no"),
                successions(no, "predecessor_no", "successor_no"),
                formerCodes(no),
                populations(no));
    }

    private Optional<String> onsCode(int no) {
        return database.sql(
                        "select ons_code from organisations.organisation where organisation_no = ? and ons_code is not null")
                .param(no)
                .query((row, _) -> row.getString(1))
                .optional();
    }

    private List<Named> names(int no) {
        return database.sql("""
                        select nullif(from_day, '-infinity'), name from organisations.organisation_name
                        where organisation_no = ? order by from_day
                        """)
                .param(no)
                .query((row, _) -> new Named(day(row, 1), row.getString(2)))
                .list();
    }

    private List<PartOf> parents(int no) {
        return database.sql("""
                        select lower(during), upper(during), o.code, coalesce(
                            organisations.name_on(o.organisation_no,
                                coalesce(upper(during) - 1, organisations.today())), o.code)
                        from organisations.belonging b
                        join organisations.organisation o on o.organisation_no = b.parent_no
                        where b.child_no = ? order by during
                        """)
                .param(no)
                .query((row, _) -> new PartOf(day(row, 1), day(row, 2), row.getString(3), row.getString(4)))
                .list();
    }

    /// @param own the column in which the organisation itself stands
    /// @param other the column in which the other one stands
    private List<Succession> successions(int no, String own, String other) {
        return database.sql("""
                        select s.from_day, o.code,
                            coalesce(organisations.name_on(o.organisation_no, s.from_day), o.code) as name, s.basis
                        from organisations.succession s
                        join organisations.organisation o on o.organisation_no = s.%s
                        where s.%s = ? order by s.from_day, name
                        """.formatted(other, own))
                .param(no)
                .query((row, _) -> new Succession(
                        row.getObject(1, LocalDate.class), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private List<String> formerCodes(int no) {
        return database.sql("select code from organisations.former_code where organisation_no = ? order by replaced_at")
                .param(no)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<Population> populations(int no) {
        return database.sql("""
                        select definition, counted_on, label, people, source from organisations.population
                        where organisation_no = ? order by counted_on, definition
                        """)
                .param(no)
                .query((row, _) -> new Population(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5)))
                .list();
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
