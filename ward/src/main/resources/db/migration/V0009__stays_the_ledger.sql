-- One writable fact: what happened. Where the patient was, when, and as known when, the database makes of it itself;
-- nobody is granted the right to write that (docs/ledger.md, decision 25).
create schema stays;

create table stays.stay (
    stay_no       bigint generated always as identity primary key,
    patient_no    integer not null,
    referred_at   timestamptz,
    referred_by   text,
    referred_from text check (referred_from ~ '^[A-Z0-9]{3,10}$'),
    constraint referred_by_somebody
        check ((referred_at is null) = (referred_by is null and referred_from is null)),
    unique (stay_no, patient_no)
);
comment on table stays.stay is 'A patient''s time on this house''s wards, from admission to discharge or death. What happened in it stands in the ledger.';
comment on column stays.stay.referred_at is 'When somebody asked for it; null where nobody said who did.';
comment on column stays.stay.referred_by is 'Username of the person who did, and may follow what becomes of it; null where an organisation is all that is known.';
comment on column stays.stay.referred_from is 'ODS code of the organisation for which they did.';
create index on stays.stay (patient_no);
create index on stays.stay (referred_by) where referred_by is not null;
create index on stays.stay (referred_from) where referred_from is not null;

create table stays.entry (
    entry_no         bigint generated always as identity primary key,
    stay_no          bigint      not null references stays.stay,
    patient_no       integer     not null,
    kind             text        not null check (kind in ('admitted', 'transferred', 'went-on-leave', 'returned',
        'went-to-hospital', 'expected', 'handed-over', 'discharged', 'died', 'never-happened')),
    happened_at      timestamptz not null,
    recorded_at      timestamptz not null,
    recorded_by      text        not null check (recorded_by <> ''),
    recorded_name    text        not null check (recorded_name <> ''),
    why              text        check (why <> ''),
    corrects         bigint      constraint an_entry_is_corrected_once unique,
    ward_id          text,
    accountable      text        check (accountable <> ''),
    accountable_by   text,
    accountable_as   text        check (accountable_as in ('consultant-or-gp', 'ward-lead', 'medical-director')),
    pathway          text,
    pathway_version  integer,
    step             text        check (step in ('up', 'down')),
    source           text,
    consent          text        check (consent in ('patient', 'best-interests')),
    otherwise_in_hospital boolean,
    otherwise_why    text        check (otherwise_why <> ''),
    baseline         text        check (baseline <> ''),
    treatment_limits text        check (treatment_limits <> ''),
    carer            text        check (carer <> ''),
    expected_on      date,
    discharge_method text,
    destination      text,
    unique (entry_no, stay_no),
    constraint is_of_the_patient_of_the_stay foreign key (stay_no, patient_no) references stays.stay (stay_no, patient_no),
    constraint corrects_its_own_stay foreign key (corrects, stay_no) references stays.entry (entry_no, stay_no),
    constraint says_to_which_ward check ((kind in ('admitted', 'transferred')) = (ward_id is not null)),
    constraint nobody_stays_without_an_accountable_clinician check (
        (kind in ('admitted', 'transferred', 'handed-over')) = (accountable is not null and accountable_as is not null)),
    constraint a_chosen_clinician_is_known check (accountable_as <> 'consultant-or-gp' or accountable_by is not null),
    constraint expected_on_a_day check ((kind = 'expected') = (expected_on is not null)),
    constraint says_how_and_whereto check ((kind = 'discharged') = (discharge_method is not null)
        and (kind = 'discharged') = (destination is not null)),
    constraint has_all_of_the_clinical_minimum_or_none check (
        num_nonnulls(pathway, pathway_version, step, source, consent, otherwise_in_hospital, otherwise_why, baseline)
            in (0, 8) and (pathway is null or kind = 'admitted')),
    constraint says_what_never_happened check (kind <> 'never-happened' or corrects is not null),
    constraint a_correction_says_why check (corrects is null or why is not null),
    constraint nothing_is_told_before_it_happened check (happened_at <= recorded_at + interval '1 hour')
);
comment on table stays.entry is 'The ledger of stays: what happened, when, when it was recorded, by whom and why. Only ever added to; a correction is an entry of its own.';
comment on column stays.entry.recorded_at is 'By this database''s clock; what the writer says is not listened to. Later than every other entry of the patient.';
comment on column stays.entry.corrects is 'Which entry stands no longer, for this one.';
comment on column stays.entry.accountable is 'Name of the consultant, consultant practitioner or GP who is accountable from then on.';
comment on column stays.entry.accountable_by is 'Their username; null where another system admitted, and the lead of the ward or the medical director of the provider is accountable.';
comment on column stays.entry.pathway is 'With the other seven, the clinical minimum of an admission; null where another system admitted and said nothing of it.';
comment on column stays.entry.otherwise_in_hospital is 'Whether the patient would otherwise have been in a hospital bed.';
create index on stays.entry (stay_no, happened_at);
create index on stays.entry (patient_no);

create table stays.span (
    span_no         bigint generated always as identity primary key,
    stay_no         bigint      not null,
    patient_no      integer     not null,
    ward_id         text        not null,
    presence        text        not null check (presence in ('on-the-ward', 'on-leave', 'in-hospital')),
    admitted_at     timestamptz not null,
    from_at         timestamptz not null,
    until_at        timestamptz,
    known_from      timestamptz not null,
    end_known_from  timestamptz,
    known_until     timestamptz,
    long            boolean generated always as (coalesce(until_at - from_at > interval '32 days', false)) stored,
    long_unknown    boolean generated always as (coalesce(end_known_from - known_from > interval '32 days', false)) stored,
    constraint ends_after_it_begins check (until_at > from_at),
    constraint an_end_is_known_from_some_moment check ((until_at is null) = (end_known_from is null)),
    constraint known_in_order check (end_known_from >= known_from and known_until > known_from),
    constraint nobody_is_in_two_places exclude using gist
        (int4range(patient_no, patient_no, '[]') with &&, tstzrange(from_at, until_at) with &&) where (known_until is null)
);
comment on table stays.span is 'Where a patient was, from when until when, and as known from when until when. Made from the ledger by the database itself.';
comment on column stays.span.admitted_at is 'When the stay began of which this is a part.';
comment on column stays.span.until_at is 'Null while no end is recorded.';
comment on column stays.span.end_known_from is 'Asked as known before then, it had no end yet.';
comment on column stays.span.known_until is 'From then on it is known to have been otherwise; null while it stands.';
comment on column stays.span.long is 'Lasted more than 32 days. The others are found by their beginning.';
comment on column stays.span.long_unknown is 'Its end was recorded more than 32 days after its beginning. The others are found by when it was.';
create unique index one_present_place on stays.span (patient_no) where until_at is null and known_until is null;
create index on stays.span (ward_id) where until_at is null and known_until is null;
create index on stays.span (stay_no);
create index on stays.span (patient_no);
create index on stays.span (until_at) where until_at is not null and known_until is null;

-- Four ways to those who were there at a moment, as known at another; see stays.occupied.
create index open_ended on stays.span (from_at) include (ward_id, presence, known_from, known_until) where until_at is null;
create index short_spans on stays.span (from_at) include (until_at, ward_id, presence, known_from, known_until)
    where until_at is not null and not long;
create index long_spans on stays.span (until_at) include (from_at, ward_id, presence, known_from, known_until)
    where until_at is not null and long;
create index ends_learned on stays.span (end_known_from)
    include (from_at, until_at, ward_id, presence, known_from, known_until)
    where until_at is not null and not long_unknown;
create index ends_learned_late on stays.span (end_known_from)
    include (from_at, until_at, ward_id, presence, known_from, known_until)
    where until_at is not null and long_unknown;

create function stays.ledger_lock() returns bigint language sql immutable parallel safe return 5272514501;
comment on function stays.ledger_lock is 'Held together by all who write to the ledger, until they commit. Whoever holds it alone knows that nobody is still writing.';

create function stays.stamp() returns trigger language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
    -- Anybody else would not see of what the spans are made.
    if not plumbing.is_the_house() then
        raise insufficient_privilege using message = 'Only the house adds to the ledger of stays';
    end if;
    perform pg_advisory_xact_lock_shared(stays.ledger_lock());
    perform from stays.stay where stay_no = new.stay_no for update;
    new.recorded_at := greatest(clock_timestamp(),
        (select max(recorded_at) + interval '1 microsecond' from stays.entry where patient_no = new.patient_no));
    return new;
end $$;
create trigger stamp before insert on stays.entry for each row execute function stays.stamp();

create function stays.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger of stays is only ever added to' using errcode = 'integrity_constraint_violation',
        constraint = 'the_ledger_is_only_added_to';
end $$;
create trigger never_changed before update or delete or truncate on stays.entry
    for each statement execute function stays.refuse_change();

create function stays.standing(stay bigint, known timestamptz)
returns setof stays.entry language sql stable set search_path = pg_catalog, pg_temp as $$
    select e.* from stays.entry e
    where e.stay_no = stay and e.recorded_at <= known and e.kind <> 'never-happened'
        and not exists (select from stays.entry c where c.corrects = e.entry_no and c.recorded_at <= known)
$$;
comment on function stays.standing is 'The entries of a stay that stood at a moment: recorded by then, and corrected by none that was.';

-- Every move is a span that lasts until the next; a discharge or a death ends the last. Whether the order makes sense,
-- the program looked at before (homeward.stays.Course).
create function stays.spans(stay bigint, known timestamptz)
returns table (ward_id text, presence text, admitted_at timestamptz, from_at timestamptz, until_at timestamptz)
language sql stable set search_path = pg_catalog, pg_temp as $$
    with moves as (
        select e.kind, e.happened_at, e.entry_no, e.ward_id,
            count(e.ward_id) over w as wards,
            lead(e.happened_at) over w as next_at,
            min(e.happened_at) filter (where e.kind = 'admitted') over () as admitted_at
        from stays.standing(stay, known) e
        where e.kind not in ('expected', 'handed-over')
        window w as (order by e.happened_at, e.entry_no)),
    placed as (
        select m.*, max(m.ward_id) over (partition by m.wards) as at_ward from moves m)
    select at_ward, case kind when 'went-on-leave' then 'on-leave' when 'went-to-hospital' then 'in-hospital'
            else 'on-the-ward' end, admitted_at, happened_at, next_at
    from placed
    where kind not in ('discharged', 'died') and admitted_at is not null and happened_at is distinct from next_at
$$;
comment on function stays.spans is 'Where the patient was during a stay, by the entries that stood at a moment.';

create function stays.restate() returns trigger language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
    fresh record;
begin
    update stays.span s set known_until = new.recorded_at
    where s.stay_no = new.stay_no and s.known_until is null and not exists (
        select from stays.spans(new.stay_no, new.recorded_at) f
        where (f.ward_id, f.presence, f.admitted_at, f.from_at) = (s.ward_id, s.presence, s.admitted_at, s.from_at)
            and (s.until_at is null or f.until_at is not distinct from s.until_at));
    for fresh in select f.* from stays.spans(new.stay_no, new.recorded_at) f order by f.from_at
    loop
        perform stays.demand_open(fresh.ward_id, fresh.from_at, fresh.until_at);
        update stays.span s set until_at = fresh.until_at, end_known_from = new.recorded_at
        where s.stay_no = new.stay_no and s.known_until is null and s.from_at = fresh.from_at
            and s.until_at is null and fresh.until_at is not null;
        if not exists (select from stays.span s
                where s.stay_no = new.stay_no and s.known_until is null and s.from_at = fresh.from_at) then
            insert into stays.span (stay_no, patient_no, ward_id, presence, admitted_at, from_at, until_at, known_from,
                end_known_from)
            values (new.stay_no, new.patient_no, fresh.ward_id, fresh.presence, fresh.admitted_at, fresh.from_at,
                fresh.until_at, new.recorded_at, case when fresh.until_at is not null then new.recorded_at end);
        end if;
    end loop;
    perform stays.demand_alive(new.patient_no);
    return null;
end $$;
comment on function stays.restate is 'Makes the spans of a stay anew from its entries. What was known before stays, with the moment until which it was.';
create trigger restate after insert on stays.entry for each row execute function stays.restate();

create function stays.demand_open(ward text, first timestamptz, last timestamptz) returns void language plpgsql as $$
declare
    closes timestamptz;
begin
    select closes_at into closes from organisations.ward w where w.ward_id = ward for share;
    if not found then
        raise exception 'There is no such ward' using errcode = 'foreign_key_violation', constraint = 'on_a_ward_that_exists';
    end if;
    if first >= closes or coalesce(last, clock_timestamp()) > closes then
        raise exception 'The ward is closed by then' using errcode = 'check_violation',
            constraint = 'nobody_stays_after_closing';
    end if;
end $$;

create function stays.demand_alive(patient integer) returns void language plpgsql as $$
begin
    if exists (select from stays.entry d join stays.span s on s.patient_no = d.patient_no
            where d.patient_no = patient and d.kind = 'died' and s.known_until is null
                and coalesce(s.until_at, 'infinity') > d.happened_at
                and not exists (select from stays.entry c where c.corrects = d.entry_no)) then
        raise exception 'The patient has died by then' using errcode = 'check_violation',
            constraint = 'nobody_stays_after_death';
    end if;
end $$;

create function stays.refuse_closing() returns trigger language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
    -- Anybody else would not see who stays.
    if not plumbing.is_the_house() then
        raise insufficient_privilege using message = 'Only the house closes a ward';
    end if;
    if exists (select from stays.span s where s.ward_id = new.ward_id and s.known_until is null
            and (s.from_at >= new.closes_at or s.until_at > new.closes_at
                or (s.until_at is null and new.closes_at <= now()))) then
        raise exception 'Patients stay on the ward after that' using errcode = 'check_violation',
            constraint = 'nobody_stays_after_closing';
    end if;
    return null;
end $$;
create trigger nobody_stays_after_closing after update of closes_at on organisations.ward
    for each row when (new.closes_at is not null) execute function stays.refuse_closing();

create function stays.occupied(moment timestamptz, known timestamptz)
returns table (ward_id text, presence text, patients bigint)
language sql stable set search_path = pg_catalog, pg_temp as $$
    select there.ward_id, there.presence, count(*) from (
        select s.ward_id, s.presence from stays.span s
        where s.until_at is null and s.from_at <= moment
            and s.known_from <= known and (s.known_until is null or s.known_until > known)
        union all
        select s.ward_id, s.presence from stays.span s
        where s.until_at is not null and not s.long and s.until_at > moment
            and s.from_at <= moment and s.from_at >= moment - interval '32 days'
            and s.known_from <= known and (s.known_until is null or s.known_until > known)
        union all
        select s.ward_id, s.presence from stays.span s
        where s.until_at is not null and s.long and s.until_at > moment and s.from_at <= moment
            and s.known_from <= known and (s.known_until is null or s.known_until > known)
        union all
        select s.ward_id, s.presence from stays.span s
        where s.until_at is not null and not s.long_unknown and s.until_at <= moment
            and s.end_known_from > known and s.end_known_from <= known + interval '32 days'
            and s.from_at <= moment and s.known_from <= known and (s.known_until is null or s.known_until > known)
        union all
        select s.ward_id, s.presence from stays.span s
        where s.until_at is not null and s.long_unknown and s.until_at <= moment and s.end_known_from > known
            and s.from_at <= moment and s.known_from <= known and (s.known_until is null or s.known_until > known)
    ) there group by 1, 2
$$;
comment on function stays.occupied is 'How many patients were where at a moment, as known at another: those whose span had begun and not ended, or whose end nobody had recorded yet. The five parts are the five ways to find them, and have nobody in common.';
