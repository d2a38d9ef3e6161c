package homeward.stays;

import homeward.plumbing.Columns;
import homeward.vocabulary.PathwayVersion;
import homeward.vocabulary.WardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The places that patients take, as the database makes them of the ledger: only ever read.
@Repository
final class TakenPlaces {
    /// Found in the same five ways in which `stays.occupied` counts them.
    private static final String AT = """
            with taken as materialized (
                select s.ward_id, s.presence, s.stay_no from stays.span s
                where s.ward_id = any(:wards) and s.presence <> 'in-hospital' and s.until_at is null and s.from_at <= :moment
                    and s.known_from <= :known and (s.known_until is null or s.known_until > :known)
                union all
                select s.ward_id, s.presence, s.stay_no from stays.span s
                where s.ward_id = any(:wards) and s.presence <> 'in-hospital' and s.until_at is not null and not s.long and s.until_at > :moment
                    and s.from_at <= :moment and s.from_at >= :moment - interval '32 days'
                    and s.known_from <= :known and (s.known_until is null or s.known_until > :known)
                union all
                select s.ward_id, s.presence, s.stay_no from stays.span s
                where s.ward_id = any(:wards) and s.presence <> 'in-hospital' and s.until_at is not null and s.long and s.until_at > :moment and s.from_at <= :moment
                    and s.known_from <= :known and (s.known_until is null or s.known_until > :known)
                union all
                select s.ward_id, s.presence, s.stay_no from stays.span s
                where s.ward_id = any(:wards) and s.presence <> 'in-hospital' and s.until_at is not null and not s.long_unknown and s.until_at <= :moment
                    and s.end_known_from > :known and s.end_known_from <= :known + interval '32 days'
                    and s.from_at <= :moment
                    and s.known_from <= :known and (s.known_until is null or s.known_until > :known)
                union all
                select s.ward_id, s.presence, s.stay_no from stays.span s
                where s.ward_id = any(:wards) and s.presence <> 'in-hospital' and s.until_at is not null and s.long_unknown and s.until_at <= :moment
                    and s.end_known_from > :known and s.from_at <= :moment
                    and s.known_from <= :known and (s.known_until is null or s.known_until > :known))
            select t.ward_id, t.presence, said.pathway, said.pathway_version, said.expected_on, count(*)
            from taken t
            cross join lateral (
                select (array_agg(e.pathway order by e.happened_at desc, e.entry_no desc)
                        filter (where e.kind = 'admitted'))[1] as pathway,
                    (array_agg(e.pathway_version order by e.happened_at desc, e.entry_no desc)
                        filter (where e.kind = 'admitted'))[1] as pathway_version,
                    (array_agg(e.expected_on order by e.happened_at desc, e.entry_no desc)
                        filter (where e.kind = 'expected' and e.happened_at <= :moment))[1] as expected_on
                from stays.entry e
                where e.stay_no = t.stay_no and e.kind in ('admitted', 'expected') and e.recorded_at <= :known
                    and not exists (select from stays.entry c
                        where c.corrects = e.entry_no and c.recorded_at <= :known)) said
            group by 1, 2, 3, 4, 5
            """;

    /// Whoever goes on leave leaves a place and takes it in the same moment: that is no turn.
    private static final String TURNS = """
            select at, sum(more) from (
                select from_at as at, 1 as more from stays.span
                where until_at is null and from_at > :after and from_at <= :until
                    and ward_id = :ward and presence <> 'in-hospital'
                    and known_from <= :known and (known_until is null or known_until > :known)
                union all
                select turn.at, turn.more from stays.span s
                cross join lateral (values (s.from_at, 1), (s.until_at, -1)) turn (at, more)
                where s.until_at is not null and not s.long and s.until_at > :after
                    and s.from_at > :after - interval '32 days' and s.from_at <= :until
                    and s.ward_id = :ward and s.presence <> 'in-hospital'
                    and s.known_from <= :known and (s.known_until is null or s.known_until > :known)
                    and (turn.more = 1 or s.end_known_from <= :known)
                union all
                select turn.at, turn.more from stays.span s
                cross join lateral (values (s.from_at, 1), (s.until_at, -1)) turn (at, more)
                where s.until_at is not null and s.long and s.until_at > :after and s.from_at <= :until
                    and s.ward_id = :ward and s.presence <> 'in-hospital'
                    and s.known_from <= :known and (s.known_until is null or s.known_until > :known)
                    and (turn.more = 1 or s.end_known_from <= :known)) t
            where at > :after and at <= :until
            group by at having sum(more) <> 0 order by at desc
            """;

    private final JdbcClient database;

    TakenPlaces(JdbcClient database) {
        this.database = database;
    }

    List<PlacesTaken> at(Collection<WardId> wards, Instant moment, Instant known) {
        return database.sql(AT)
                .param("wards", wards.stream().map(WardId::value).toArray(String[]::new))
                .param("moment", Columns.timestamp(moment))
                .param("known", Columns.timestamp(known))
                .query((row, _) -> new PlacesTaken(
                        new WardId(row.getString(1)),
                        Presence.of(row.getString(2)),
                        pathway(row),
                        row.getObject(5, LocalDate.class),
                        row.getInt(6)))
                .list();
    }

    List<Turn> turns(WardId ward, Instant after, Instant until, Instant known) {
        return database.sql(TURNS)
                .param("ward", ward.value())
                .param("after", Columns.timestamp(after))
                .param("until", Columns.timestamp(until))
                .param("known", Columns.timestamp(known))
                .query((row, _) -> new Turn(Columns.instant(row, 1), row.getInt(2)))
                .list();
    }

    private static @Nullable PathwayVersion pathway(ResultSet row) throws SQLException {
        var code = row.getString(3);
        return code == null ? null : new PathwayVersion(code, row.getInt(4));
    }
}
