package homeward.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Five years of England's stays in the ledger, in minutes instead of years.
///
/// Made straight in SQL as a superuser, past every trigger: what happened, when it was recorded, and the spans by the
/// rule of `stays.spans()`, which is then asked of a sample of the stays, as known at each of their entries. Lengths
/// are a day and an exponential of eight days; of a hundred stays 6 are transferred, 6 go on leave, 8 to hospital;
/// 3 ends are recorded up to ten days late, one in five hundred 33 to 90 days; 1 discharge is corrected a week later.
record LedgerYears(Store store, int wards, int stays) {
    private static final int FIRST_PATIENT = 10_000_000;

    /// The numbers up to here are for stays and entries that the program has written itself.
    private static final int WRITTEN_BEFORE = 1_000_000;

    /// What happened, stay by stay. Nothing is recorded before what happened earlier, and what is recorded after now
    /// is not there yet.
    private static final String MOVES = """
            create temp table move as
            with stay as (
                select :before + n as stay_no, now() - random() * interval '5 years' as admitted_at,
                    (1 - ln(1 - random()) * 8) * interval '1 day' as lasts, random() as shape, random() as late,
                    1 + floor(random() * :wards)::integer as ward, 1 + floor(random() * :wards)::integer as other_ward
                from generate_series(1, :stays) n),
            happening as (
                select stay_no, m.kind, admitted_at + m.share * lasts as happened_at, m.ward, late, random() as delay
                from stay cross join lateral (
                    select 'admitted' as kind, 0.0 as share, ward
                    union all select 'transferred', 0.5, other_ward where shape < 0.06
                    union all select 'went-on-leave', 0.4, null where shape between 0.06 and 0.12
                    union all select 'went-to-hospital', 0.4, null where shape between 0.12 and 0.20
                    union all select 'returned', 0.6, null where shape between 0.06 and 0.16
                    union all select 'discharged', 1.0, null) m),
            recorded as (
                select *, row_number() over w as place, max(happened_at + case
                        when kind = 'discharged' and late < 0.002 then interval '33 days' + delay * interval '57 days'
                        when kind = 'discharged' and late < 0.032 then delay * interval '10 days'
                        else delay * interval '4 hours' end) over w + row_number() over w * interval '1 microsecond'
                    as recorded_at
                from happening window w as (partition by stay_no order by happened_at))
            select stay_no, kind, happened_at, recorded_at, 'bench-' || lpad(ward::text, 4, '0') as ward_id, place,
                kind = 'discharged' and late > 0.99 and recorded_at < now() - interval '7 days' as corrected,

                :before + row_number() over (order by recorded_at) as entry_no
            from recorded where recorded_at < now()
            """;

    private static final String STAYS = """
            insert into stays.stay (stay_no, patient_no) overriding system value
            select stay_no, :first + stay_no from move where kind = 'admitted'
            """;

    private static final String ENTRIES = """
            insert into stays.entry (entry_no, stay_no, patient_no, kind, happened_at, recorded_at, recorded_by,
                recorded_name, ward_id, accountable, accountable_as, discharge_method, destination)
            overriding system value
            select entry_no, stay_no, :first + stay_no, kind, happened_at, recorded_at, 'bench', 'Bench', ward_id,
                case when ward_id is not null then 'Medical director' end,
                case when ward_id is not null then 'medical-director' end,
                case when kind = 'discharged' then 'clinical-advice' end,
                case when kind = 'discharged' then 'usual-residence' end
            from move
            """;

    /// The patient went home an hour before what was said first.
    private static final String CORRECTIONS = """
            insert into stays.entry (entry_no, stay_no, patient_no, kind, happened_at, recorded_at, recorded_by,
                recorded_name, why, corrects, discharge_method, destination)
            overriding system value
            select (select max(entry_no) from move) + row_number() over (order by recorded_at), stay_no,
                :first + stay_no, kind, happened_at - interval '1 hour', recorded_at + interval '7 days', 'bench',
                'Bench', 'Misread', entry_no, 'clinical-advice', 'usual-residence'
            from move where corrected
            """;

    private static final String SPANS = """
            insert into stays.span (stay_no, patient_no, ward_id, presence, admitted_at, from_at, until_at, known_from,
                end_known_from, known_until)
            with placed as (
                select *, min(happened_at) over s as admitted_at, lead(happened_at) over w as until_at,
                    lead(recorded_at) over w as end_known_from, lead(corrected) over w as end_corrected,
                    case when place > 1 and kind = 'transferred' then ward_id else
                        coalesce(ward_id, first_value(ward_id) over w) end as at_ward
                from move window s as (partition by stay_no), w as (partition by stay_no order by place)),
            first as (
                select stay_no, :first + stay_no as patient_no, at_ward, case kind when 'went-on-leave' then 'on-leave'
                        when 'went-to-hospital' then 'in-hospital' else 'on-the-ward' end as presence, admitted_at,
                    happened_at as from_at, until_at, recorded_at as known_from, end_known_from,
                    case when end_corrected then end_known_from + interval '7 days' end as known_until
                from placed where kind <> 'discharged')
            select * from first
            union all
            select stay_no, patient_no, at_ward, presence, admitted_at, from_at, until_at - interval '1 hour',
                known_until, known_until, null
            from first where known_until is not null
            """;

    /// Put back as the migration has it: that it can be says that nobody is.
    private static final String TWO_PLACES = """
            alter table stays.span add constraint nobody_is_in_two_places exclude using gist
                (int4range(patient_no, patient_no, '[]') with &&, tstzrange(from_at, until_at) with &&)
                where (known_until is null)
            """;

    private static final String CHECK = """
            with sample as (select stay_no, recorded_at as known from stays.entry where stay_no % 499 = 0),
            rule as (
                select a.stay_no, a.known, f.ward_id, f.presence, f.admitted_at, f.from_at, f.until_at
                from sample a cross join lateral stays.spans(a.stay_no, a.known) f),
            kept as (
                select a.stay_no, a.known, s.ward_id, s.presence, s.admitted_at, s.from_at,
                    case when s.end_known_from <= a.known then s.until_at end as until_at
                from sample a join stays.span s using (stay_no)
                where s.known_from <= a.known and (s.known_until is null or s.known_until > a.known))
            select (select count(*) from (table rule except table kept) missing)
                + (select count(*) from (table kept except table rule) invented)
            """;

    private static final String WARDS = """
            insert into organisations.ward (ward_id, name, opened_at)
            select 'bench-' || lpad(n::text, 4, '0'), 'Bench ward ' || n, now() - interval '6 years'
            from generate_series(1, :wards) n
            on conflict (ward_id) do nothing
            """;

    /// A ward's id, counted from 1.
    static String ward(int number) {
        return "bench-%04d".formatted(number);
    }

    void make() throws SQLException {
        try (var connection = store.open()) {
            for (var statement : List.of(
                    "set session_replication_role = replica",
                    "set work_mem = '512MB'",
                    WARDS,
                    MOVES,
                    STAYS,
                    ENTRIES,
                    CORRECTIONS,
                    "alter table stays.span drop constraint nobody_is_in_two_places",
                    SPANS,
                    TWO_PLACES,
                    "select setval(pg_get_serial_sequence('stays.stay', 'stay_no'), max(stay_no)) from stays.stay",
                    "select setval(pg_get_serial_sequence('stays.entry', 'entry_no'), max(entry_no)) from stays.entry",
                    "vacuum analyze stays.stay, stays.entry, stays.span")) {
                execute(connection, statement);
            }
        }
    }

    private void execute(Connection connection, String statement) throws SQLException {
        long begun = System.nanoTime();
        try (var running = connection.createStatement()) {
            running.execute(statement
                    .replace(":wards", Integer.toString(wards))
                    .replace(":stays", Integer.toString(stays))
                    .replace(":before", Integer.toString(WRITTEN_BEFORE))
                    .replace(":first", Integer.toString(FIRST_PATIENT)));
        }
        Measure.say("  %5.1f s: %s"
                .formatted(
                        (System.nanoTime() - begun) / 1e9,
                        statement.lines().findFirst().orElse("")));
    }

    /// How many spans of every 499th stay are otherwise than the product would have made them, as known at each entry.
    long wrong() throws SQLException {
        return store.number(CHECK);
    }
}
