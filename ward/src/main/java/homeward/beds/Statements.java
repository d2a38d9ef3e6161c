package homeward.beds;

import homeward.plumbing.Columns;
import homeward.vocabulary.Actor;
import homeward.vocabulary.WardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What was said of capacity, and kept.
@Repository
final class Statements {
    private static final String HEAD =
            "s.statement_no, s.ward_id, s.from_at, s.recorded_at, s.said_by, s.said_by_name, s.why, ";
    private static final String CAPACITY = HEAD + "s.funded, s.staffed, s.open, s.closed";
    private static final String RESOURCES = HEAD + "s.said";

    private static final String IN_FORCE = """
            select %s from unnest(:wards::text[]) w (ward_id)
            cross join lateral (select * from beds.%s
                where ward_id = w.ward_id and from_at <= :moment and recorded_at <= :known
                order by from_at desc, recorded_at desc, statement_no desc limit 1) s
            """;

    private static final String TO_COME = """
            select distinct on (s.from_at) %s from beds.%s s
            where s.ward_id = :ward and s.from_at > :moment and s.recorded_at <= :known
            order by s.from_at, s.recorded_at desc, s.statement_no desc
            """;

    private static final String LATEST = """
            select %s from beds.%s s where s.ward_id = :ward order by s.recorded_at desc, s.statement_no desc limit :most
            """;

    private final JdbcClient database;

    Statements(JdbcClient database) {
        this.database = database;
    }

    void addCapacity(WardId ward, Instant from, Capacity capacity, Actor by, String why) {
        database.sql("""
                        insert into beds.capacity
                            (ward_id, from_at, funded, staffed, open, closed, said_by, said_by_name, why)
                        values (:ward, :from, :funded, :staffed, :open, :closed, :by, :name, :why)
                        """)
                .param("ward", ward.value())
                .param("from", Columns.timestamp(from))
                .param("funded", capacity.funded())
                .param("staffed", capacity.staffed())
                .param("open", capacity.open())
                .param("closed", capacity.closed())
                .param("by", by.username())
                .param("name", by.name())
                .param("why", why)
                .update();
    }

    void addResources(WardId ward, Instant from, Resources resources, Actor by, String why) {
        database.sql("""
                        insert into beds.resources (ward_id, from_at, said, said_by, said_by_name, why)
                        values (:ward, :from, :said::jsonb, :by, :name, :why)
                        """)
                .param("ward", ward.value())
                .param("from", Columns.timestamp(from))
                .param("said", JsonMapper.shared().writeValueAsString(resources))
                .param("by", by.username())
                .param("name", by.name())
                .param("why", why)
                .update();
    }

    Instant knownNow() {
        return database.sql("select beds.known_now()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /// What is in force, by ward; a ward of which nobody said anything does not stand there.
    Map<WardId, Stated<Capacity>> capacity(Collection<WardId> wards, AsAt asAt) {
        return byWard(inForce(wards, asAt, IN_FORCE.formatted(CAPACITY, "capacity"), Statements::capacity));
    }

    Map<WardId, Stated<Resources>> resources(Collection<WardId> wards, AsAt asAt) {
        return byWard(inForce(wards, asAt, IN_FORCE.formatted(RESOURCES, "resources"), Statements::resources));
    }

    /// What was said of the time after the moment, in its order.
    List<Stated<Capacity>> capacityToCome(WardId ward, AsAt asAt) {
        return toCome(ward, asAt, TO_COME.formatted(CAPACITY, "capacity"), Statements::capacity);
    }

    List<Stated<Resources>> resourcesToCome(WardId ward, AsAt asAt) {
        return toCome(ward, asAt, TO_COME.formatted(RESOURCES, "resources"), Statements::resources);
    }

    /// The last that were recorded, also those in whose place others came, the latest first.
    List<Stated<Capacity>> latestCapacity(WardId ward, int most) {
        return latest(ward, most, LATEST.formatted(CAPACITY, "capacity"), Statements::capacity);
    }

    List<Stated<Resources>> latestResources(WardId ward, int most) {
        return latest(ward, most, LATEST.formatted(RESOURCES, "resources"), Statements::resources);
    }

    private interface What<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<Stated<T>> inForce(Collection<WardId> wards, AsAt asAt, String sql, What<T> what) {
        return database.sql(sql)
                .param("wards", wards.stream().map(WardId::value).toArray(String[]::new))
                .param("moment", Columns.timestamp(asAt.moment()))
                .param("known", Columns.timestamp(asAt.known()))
                .query((row, _) -> stated(row, what))
                .list();
    }

    private <T> List<Stated<T>> toCome(WardId ward, AsAt asAt, String sql, What<T> what) {
        return database.sql(sql)
                .param("ward", ward.value())
                .param("moment", Columns.timestamp(asAt.moment()))
                .param("known", Columns.timestamp(asAt.known()))
                .query((row, _) -> stated(row, what))
                .list();
    }

    private <T> List<Stated<T>> latest(WardId ward, int most, String sql, What<T> what) {
        return database.sql(sql)
                .param("ward", ward.value())
                .param("most", most)
                .query((row, _) -> stated(row, what))
                .list();
    }

    private static <T> Stated<T> stated(ResultSet row, What<T> what) throws SQLException {
        return new Stated<>(
                row.getLong(1),
                new WardId(row.getString(2)),
                Columns.instant(row, 3),
                Columns.instant(row, 4),
                new Actor(row.getString(5), row.getString(6)),
                row.getString(7),
                what.of(row));
    }

    private static Capacity capacity(ResultSet row) throws SQLException {
        return new Capacity(
                Columns.integerOrNull(row, 8),
                Columns.integerOrNull(row, 9),
                Columns.integerOrNull(row, 10),
                Columns.integerOrNull(row, 11));
    }

    private static Resources resources(ResultSet row) throws SQLException {
        return JsonMapper.shared().readValue(row.getString(8), Resources.class);
    }

    private static <T> Map<WardId, Stated<T>> byWard(List<Stated<T>> stated) {
        return stated.stream().collect(Collectors.toMap(Stated::ward, Function.identity()));
    }
}
