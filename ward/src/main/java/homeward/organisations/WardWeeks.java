package homeward.organisations;

import homeward.organisations.WardWeek.HoursFrom;
import homeward.organisations.WardWeek.OwnerFrom;
import homeward.vocabulary.WardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is kept of the weekdays of wards: their hours, and who owns the rest.
@Repository
final class WardWeeks {
    private final JdbcClient database;

    WardWeeks(JdbcClient database) {
        this.database = database;
    }

    private record Of<T>(WardId ward, T said) {}

    WardWeek of(WardId ward) {
        return Objects.requireNonNull(every(ward).getOrDefault(ward, new WardWeek(List.of(), List.of(), null)));
    }

    /// Of every ward within reach.
    Map<WardId, WardWeek> all() {
        return every(null);
    }

    /// @param only null for every ward
    private Map<WardId, WardWeek> every(@Nullable WardId only) {
        var which = Optional.ofNullable(only).map(WardId::value).orElse(null);
        var hours = database
                .sql("""
                        select ward_id, weekday, from_day, opens, closes from organisations.ward_hours
                        where ward_id = coalesce(?, ward_id) order by from_day desc, weekday
                        """)
                .param(which)
                .query((row, _) -> new Of<>(ward(row), new HoursFrom(weekday(row), from(row), hours(row))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::ward, Collectors.mapping(Of::said, Collectors.toList())));
        var owners = database
                .sql("""
                        select ward_id, weekday, from_day, owner, contact from organisations.ward_out_of_hours
                        where ward_id = coalesce(?, ward_id) order by from_day desc, weekday
                        """)
                .param(which)
                .query((row, _) -> new Of<>(ward(row), new OwnerFrom(weekday(row), from(row), owner(row))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::ward, Collectors.mapping(Of::said, Collectors.toList())));
        var last = lastDays(which);
        var weeks = new HashMap<WardId, WardWeek>();
        last.forEach((ward, day) -> weeks.put(
                ward,
                new WardWeek(
                        hours.getOrDefault(ward, List.of()), owners.getOrDefault(ward, List.of()), day.orElse(null))));
        return weeks;
    }

    private Map<WardId, Optional<LocalDate>> lastDays(@Nullable String which) {
        var days = new LinkedHashMap<WardId, Optional<LocalDate>>();
        database.sql("""
                        select ward_id, ((closes_at - interval '1 microsecond') at time zone 'Europe/London')::date
                        from organisations.ward where ward_id = coalesce(?, ward_id) order by ward_id
                        """).param(which).query((ResultSet row) -> {
            days.put(ward(row), Optional.ofNullable(row.getObject(2, LocalDate.class)));
        });
        return days;
    }

    void open(WardId ward, DayOfWeek weekday, LocalDate from, @Nullable Hours hours, String by) {
        database.sql("""
                        insert into organisations.ward_hours (ward_id, weekday, from_day, opens, closes, stated_by)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (ward_id, weekday, from_day) do update set opens = excluded.opens,
                            closes = excluded.closes, stated_by = excluded.stated_by, stated_at = now()
                        """)
                .param(ward.value())
                .param(weekday.getValue())
                .param(from)
                .param(hours == null ? null : hours.opens())
                .param(hours == null ? null : hours.closes())
                .param(by)
                .update();
    }

    void own(WardId ward, DayOfWeek weekday, LocalDate from, @Nullable OutOfHoursOwner owner, String by) {
        database.sql("""
                        insert into organisations.ward_out_of_hours
                            (ward_id, weekday, from_day, owner, contact, stated_by)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (ward_id, weekday, from_day) do update set owner = excluded.owner,
                            contact = excluded.contact, stated_by = excluded.stated_by, stated_at = now()
                        """)
                .param(ward.value())
                .param(weekday.getValue())
                .param(from)
                .param(owner == null ? null : owner.name())
                .param(owner == null ? null : owner.contact())
                .param(by)
                .update();
    }

    private static WardId ward(ResultSet row) throws SQLException {
        return new WardId(row.getString(1));
    }

    private static DayOfWeek weekday(ResultSet row) throws SQLException {
        return DayOfWeek.of(row.getInt(2));
    }

    private static LocalDate from(ResultSet row) throws SQLException {
        return row.getObject(3, LocalDate.class);
    }

    private static @Nullable Hours hours(ResultSet row) throws SQLException {
        int opens = row.getInt(4);
        return row.wasNull() ? null : new Hours(opens, row.getInt(5));
    }

    private static @Nullable OutOfHoursOwner owner(ResultSet row) throws SQLException {
        var name = row.getString(4);
        return name == null ? null : new OutOfHoursOwner(name, row.getString(5));
    }
}
