package homeward.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept organisations, their names, and what they are part of, over time.
@Repository
final class Organisations {
    private final JdbcClient database;

    Organisations(JdbcClient database) {
        this.database = database;
    }

    /// One of them, by its own number.
    ///
    /// @param from its first day; null where nobody has said since when
    /// @param until the first day after its last; null while it goes on
    record Kept(
            int no,
            AreaKind kind,
            String code,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        boolean livesOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }
    }

    /// By its code, or one that it had before.
    Optional<Kept> find(String code) {
        return database.sql("""
                        select organisation_no, kind, code, lower(life), upper(life)
                        from organisations.organisation o
                        where code = :code or exists (select from organisations.former_code f
                            where f.code = :code and f.organisation_no = o.organisation_no)
                        """)
                .param("code", code)
                .query((row, _) -> new Kept(
                        row.getInt(1),
                        AreaKind.of(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)))
                .optional();
    }

    /// Empty where the code is taken.
    Optional<Integer> add(
            AreaKind kind, String code, @Nullable String onsCode, @Nullable LocalDate from, @Nullable LocalDate until) {
        return database.sql("""
                        insert into organisations.organisation (kind, code, ons_code, life)
                        values (?, ?, ?, daterange(?::date, ?::date))
                        on conflict (code) do nothing returning organisation_no
                        """)
                .param(kind.word())
                .param(code)
                .param(onsCode)
                .param(from)
                .param(until)
                .query((row, _) -> row.getInt(1))
                .optional();
    }

    /// @param from null for its beginning
    void call(int no, @Nullable LocalDate from, String name) {
        database.sql("""
                        insert into organisations.organisation_name (organisation_no, from_day, name)
                        values (?, coalesce(?::date, '-infinity'), ?)
                        on conflict (organisation_no, from_day) do update set name = excluded.name
                        """).param(no).param(from).param(name).update();
    }

    boolean belongsSomewhere(int child) {
        return database.sql("select exists (select from organisations.belonging where child_no = ?)")
                .param(child)
                .query(Boolean.class)
                .single();
    }

    /// For as long as both live, from that day on; null from their beginning.
    void belong(int child, int parent, @Nullable LocalDate from) {
        database.sql("""
                        insert into organisations.belonging (child_no, child_kind, parent_no, parent_kind, during)
                        select c.organisation_no, c.kind, p.organisation_no, p.kind,
                            c.life * p.life * daterange(?::date, null)
                        from organisations.organisation c, organisations.organisation p
                        where c.organisation_no = ? and p.organisation_no = ?
                        """).param(from).param(child).param(parent).update();
    }

    /// Nowhere from that day on.
    void leave(int child, LocalDate from) {
        database.sql("delete from organisations.belonging where child_no = ? and lower(during) >= ?")
                .params(child, from)
                .update();
        database.sql("""
                        update organisations.belonging set during = during * daterange(null, :day)
                        where child_no = :child and during && daterange(:day, null)
                        """).param("child", child).param("day", from).update();
    }

    List<Integer> partsFrom(int parent, LocalDate day) {
        return database.sql("""
                        select distinct child_no from organisations.belonging
                        where parent_no = ? and during && daterange(?, null) order by child_no
                        """)
                .params(parent, day)
                .query((row, _) -> row.getInt(1))
                .list();
    }

    void end(int no, LocalDate day) {
        database.sql("""
                        update organisations.organisation set life = life * daterange(null, ?)
                        where organisation_no = ?
                        """).params(day, no).update();
    }

    void succeed(int predecessor, int successor, LocalDate from, String basis) {
        database.sql("""
                        insert into organisations.succession (predecessor_no, successor_no, from_day, basis)
                        values (?, ?, ?, ?) on conflict do nothing
                        """).params(predecessor, successor, from, basis).update();
    }

    LocalDate today() {
        return database.sql("select organisations.today()")
                .query(LocalDate.class)
                .single();
    }
}
