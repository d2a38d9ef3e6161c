package homeward.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /// Part of that parent from that day on, until the next day from which something else is known, or until either
    /// ends.
    void settle(int child, int parent, LocalDate from) {
        database.sql("delete from organisations.belonging where child_no = ? and lower(during) = ?")
                .params(child, from)
                .update();
        cut(child, from);
        database.sql("""
                        insert into organisations.belonging (child_no, child_kind, parent_no, parent_kind, during)
                        select c.organisation_no, c.kind, p.organisation_no, p.kind, c.life * p.life * daterange(:from,
                            (select min(lower(b.during)) from organisations.belonging b
                                where b.child_no = :child and lower(b.during) > :from))
                        from organisations.organisation c, organisations.organisation p
                        where c.organisation_no = :child and p.organisation_no = :parent
                        """)
                .param("child", child)
                .param("parent", parent)
                .param("from", from)
                .update();
    }

    /// Nowhere from that day on.
    void leave(int child, LocalDate from) {
        database.sql("delete from organisations.belonging where child_no = ? and lower(during) >= ?")
                .params(child, from)
                .update();
        cut(child, from);
    }

    private void cut(int child, LocalDate from) {
        database.sql("""
                        update organisations.belonging set during = during * daterange(null, :day)
                        where child_no = :child and during @> :day
                        """).param("child", child).param("day", from).update();
    }

    /// What is part of it on that day or later, by name.
    List<Area> partsFrom(int parent, LocalDate day) {
        return database.sql("""
                        select distinct o.kind, o.code,
                            organisations.name_on(o.organisation_no, greatest(:day, lower(b.during))) as name,
                            o.ons_code
                        from organisations.belonging b
                        join organisations.organisation o on o.organisation_no = b.child_no
                        where b.parent_no = :parent and b.during && daterange(:day, null) order by name, o.code
                        """)
                .param("parent", parent)
                .param("day", day)
                .query((row, _) ->
                        new Area(AreaKind.of(row.getString(1)), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /// All that would be part of one from that day on is part of the other.
    void handOver(int parent, int successor, LocalDate day) {
        database.sql("""
                        update organisations.belonging set parent_no = :successor
                        where parent_no = :parent and lower(during) >= :day
                        """)
                .param("parent", parent)
                .param("successor", successor)
                .param("day", day)
                .update();
        var going = database.sql("""
                        select child_no from organisations.belonging where parent_no = :parent and during @> :day
                        """)
                .param("parent", parent)
                .param("day", day)
                .query(Integer.class)
                .list();
        going.forEach(child -> settle(child, successor, day));
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

    boolean runsWards(int provider) {
        return database.sql("""
                        select exists (select from organisations.ward w
                            join organisations.organisation o on o.code = w.provider where o.organisation_no = ?)
                        """).param(provider).query(Boolean.class).single();
    }

    /// It is still found by the old one.
    void recode(Kept kept, String code, String by) {
        database.sql("insert into organisations.former_code (code, organisation_no, replaced_by) values (?, ?, ?)")
                .params(kept.code(), kept.no(), by)
                .update();
        database.sql("update organisations.organisation set code = ? where organisation_no = ?")
                .params(code, kept.no())
                .update();
    }

    void count(int no, Population population) {
        database.sql("""
                        insert into organisations.population
                            (organisation_no, definition, counted_on, label, people, source)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        no,
                        population.definition(),
                        population.countedOn(),
                        population.label(),
                        population.people(),
                        population.source())
                .update();
    }

    Set<String> everyCode() {
        return database.sql("""
                        select code from organisations.organisation union all select code from organisations.former_code
                        """).query((row, _) -> row.getString(1)).set();
    }

    LocalDate today() {
        return database.sql("select organisations.today()")
                .query(LocalDate.class)
                .single();
    }
}
