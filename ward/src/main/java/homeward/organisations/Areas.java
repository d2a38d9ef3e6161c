package homeward.organisations;

import homeward.vocabulary.WardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept areas, as they were on a day.
@Repository
final class Areas {
    private static final String SELECT = """
            select o.kind, o.code, organisations.name_on(o.organisation_no, :day) as name, o.ons_code
            from organisations.organisation o
            """;

    private static final String SELECT_WARD = """
            select 'ward', w.ward_id, organisations.ward_name_on(w, :day) as name, null::text
            from organisations.ward w
            """;

    /// The organisations of an area: itself, and whatever is part of it. In England are also those of whom nobody has
    /// said where they belong.
    private static final String WITHIN = """
            with recursive named as (
                select o.organisation_no, o.kind from organisations.organisation o
                where o.life @> :day and (o.code = :code or exists (
                    select from organisations.former_code f
                    where f.code = :code and f.organisation_no = o.organisation_no))),
            within as (
                select organisation_no from named
                union
                select o.organisation_no from organisations.organisation o, named
                where named.kind = 'nation' and o.kind = 'provider' and o.life @> :day
                union
                select b.child_no from within join organisations.belonging b
                    on b.parent_no = within.organisation_no and b.during @> :day)
            """;

    private static final String ABOVE = """
            with recursive above as (
                select o.organisation_no, 1 as step
                from organisations.ward w
                join organisations.organisation o on o.code = organisations.provider_on(w, :day)
                where w.ward_id = :ward
                union all
                select b.parent_no, step + 1 from above
                join organisations.belonging b on b.child_no = above.organisation_no and b.during @> :day)
            select o.kind, o.code, organisations.name_on(o.organisation_no, :day) as name, o.ons_code
            from (select organisation_no, step from above
                union all
                select organisation_no, 9 from organisations.organisation where kind = 'nation'
                    and exists (select from above)
                    and organisation_no not in (select organisation_no from above)) every
            join organisations.organisation o using (organisation_no)
            order by step
            """;

    private final JdbcClient database;

    Areas(JdbcClient database) {
        this.database = database;
    }

    Optional<Area> find(String code, LocalDate day) {
        return database.sql(SELECT + """
                        where o.life @> :day and (o.code = :code or exists (select from organisations.former_code f
                            where f.code = :code and f.organisation_no = o.organisation_no))
                        """)
                .param("code", code)
                .param("day", day)
                .query((row, _) -> area(row))
                .optional();
    }

    Optional<Area> ward(String id, LocalDate day) {
        return database.sql(SELECT_WARD + "where w.ward_id = :code")
                .param("code", id)
                .param("day", day)
                .query((row, _) -> area(row))
                .optional();
    }

    Set<WardId> wardsWithin(String code, LocalDate day) {
        return database.sql(WITHIN + """
                        select w.ward_id from organisations.ward w
                        where organisations.provider_on(w, :day) in (
                                select o.code from within join organisations.organisation o using (organisation_no))
                            or (w.ward_id = :code and not exists (select from within))
                        """)
                .param("code", code)
                .param("day", day)
                .query((row, _) -> new WardId(row.getString(1)))
                .set();
    }

    List<Area> ancestors(WardId ward, LocalDate day) {
        return database.sql(ABOVE)
                .param("ward", ward.value())
                .param("day", day)
                .query((row, _) -> area(row))
                .list();
    }

    List<Area> children(String code, LocalDate day) {
        return database.sql("with parent as (select p.organisation_no, p.kind, p.code from"
                        + " organisations.organisation p where p.life @> :day and (p.code = :code or exists (select from"
                        + " organisations.former_code f where f.code = :code"
                        + " and f.organisation_no = p.organisation_no))) "
                        + SELECT + """
                        where o.life @> :day and (exists (select from organisations.belonging b, parent
                                where b.child_no = o.organisation_no and b.parent_no = parent.organisation_no
                                    and b.during @> :day)
                            or (o.kind = 'provider' and exists (select from parent where parent.kind = 'nation')
                                and not exists (select from organisations.belonging b
                                    where b.child_no = o.organisation_no and b.during @> :day)))
                        union all
                        """ + SELECT_WARD + """
                        , parent where parent.kind = 'provider' and organisations.provider_on(w, :day) = parent.code
                        order by name, 2
                        """)
                .param("code", code)
                .param("day", day)
                .query((row, _) -> area(row))
                .list();
    }

    /// England with all that is part of it.
    Branch tree(LocalDate day) {
        var parts = new HashMap<String, List<Area>>();
        database.sql("select coalesce(p.code, 'ENGLAND'), every.* from (" + SELECT + """
                        where o.life @> :day and o.kind <> 'nation') every
                        join organisations.organisation o on o.code = every.code
                        left join organisations.belonging b on b.child_no = o.organisation_no and b.during @> :day
                        left join organisations.organisation p on p.organisation_no = b.parent_no
                        union all
                        select organisations.provider_on(w, :day), 'ward', w.ward_id,
                            organisations.ward_name_on(w, :day), null
                        from organisations.ward w
                        order by 4, 3
                        """)
                .param("day", day)
                .query((ResultSet row) -> {
                    parts.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(new Area(
                                    AreaKind.of(row.getString(2)),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5)));
                });
        return branch(find(Area.ENGLAND, day).orElseThrow(), parts);
    }

    private static Branch branch(Area area, Map<String, List<Area>> parts) {
        var within = area.kind() == AreaKind.WARD ? List.<Area>of() : parts.getOrDefault(area.code(), List.of());
        return new Branch(area, within.stream().map(part -> branch(part, parts)).toList());
    }

    private static Area area(ResultSet row) throws SQLException {
        return new Area(AreaKind.of(row.getString(1)), row.getString(2), row.getString(3), row.getString(4));
    }
}
