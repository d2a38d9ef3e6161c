grant usage on schema monitoring to homeward_app, homeward_machinery;
grant select on all tables in schema monitoring to homeward_app, homeward_machinery;

-- Readings, strips and what is set aside are written once, never changed, and go by the month only.
grant insert on monitoring.reading, monitoring.strip, monitoring.quarantine to homeward_machinery;
grant insert, update on monitoring.watch, monitoring.plan, monitoring.hour_summary, monitoring.day_summary,
    monitoring.closed to homeward_machinery;
grant insert, update, delete on monitoring.score to homeward_machinery;
grant insert, delete on monitoring.unsummarised to homeward_machinery;

-- A person orders a plan, under the lock of the patient's watch; a lock asks for the right to change some column.
grant insert, update on monitoring.plan to homeward_app;
grant update (version) on monitoring.watch to homeward_app;

do $$
declare kept text;
begin
    foreach kept in array array['watch', 'plan', 'reading', 'strip', 'score', 'hour_summary', 'day_summary',
        'unsummarised']
    loop
        execute format('alter table monitoring.%I enable row level security, force row level security', kept);
        execute format('create policy the_house on monitoring.%I to homeward_machinery '
            'using ((select plumbing.is_the_house()))', kept);
        execute format('create policy within_reach on monitoring.%1$I to homeward_app using ('
            'patient_no = (select plumbing.reached_person()) '
            'or (select plumbing.reached_referrer()) is null and exists (select from stays.span s where s.patient_no = %1$I.patient_no and s.until_at is null and s.known_until is null))',
            kept);
    end loop;
end $$;

alter table monitoring.quarantine add patient_no integer, add provider text, add sender text;
comment on column monitoring.quarantine.patient_no is 'Whom it names, where that is somebody on a ward: then it is shown to those who see them.';
comment on column monitoring.quarantine.provider is 'Where it names nobody on a ward: to whose people it is shown. Null where nobody can tell; then to every office.';
comment on column monitoring.quarantine.sender is 'Who or which machine sent it.';

alter table monitoring.quarantine enable row level security, force row level security;
create policy the_house on monitoring.quarantine to homeward_machinery using ((select plumbing.is_the_house()));
create policy within_reach on monitoring.quarantine for select to homeward_app using (
    case when patient_no is not null
        then (select plumbing.reached_referrer()) is null and exists (select from stays.span s where s.patient_no = quarantine.patient_no and s.until_at is null and s.known_until is null)
    when provider is not null then provider = any ((select organisations.reached_providers())::text[])
    else starts_with((select plumbing.said()), 'offices:') end);

-- Months come and go by the owner's hand, in these two ways only. COPY takes no table with row-level security, so
-- the house copies into the month's own table: homeward_machinery may add to it, and nobody may read it there.
create function monitoring.make_month(parted text, month date) returns void language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
    first timestamp := date_trunc('month', month::timestamp);
    name  text      := parted || '_' || to_char(first, 'YYYY_MM');
begin
    perform monitoring.demand_parted(parted);
    execute format('create table monitoring.%I (like monitoring.%I including all)', name, parted);
    execute format('alter table monitoring.%I attach partition monitoring.%I for values from (%L) to (%L)',
        parted, name, first at time zone 'UTC', (first + interval '1 month') at time zone 'UTC');
    execute format('grant insert on monitoring.%I to homeward_machinery', name);
end $$;
comment on function monitoring.make_month is 'Makes the table of a month. It is made alone and then attached, so that nobody who writes waits for it.';

create function monitoring.drop_month(parted text, month date) returns void language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
    first timestamp := date_trunc('month', month::timestamp);
    name  text      := parted || '_' || to_char(first, 'YYYY_MM');
begin
    perform monitoring.demand_parted(parted);
    if not exists (select from monitoring.closed c where c.parted = drop_month.parted
            and c.before >= (first + interval '1 month') at time zone 'UTC') then
        raise exception 'This month is not closed';
    end if;
    execute format('alter table monitoring.%I detach partition monitoring.%I', parted, name);
    execute format('drop table monitoring.%I', name);
end $$;
comment on function monitoring.drop_month is 'Rolls a closed month off: detached, then dropped.';

create function monitoring.demand_parted(parted text) returns void language plpgsql as $$
begin
    if parted not in ('reading', 'strip', 'score', 'hour_summary', 'day_summary') then
        raise exception 'Not a table that is parted into months';
    end if;
end $$;
comment on function monitoring.demand_parted is 'Refuses every other name.';

revoke execute on function monitoring.make_month, monitoring.drop_month from public;
grant execute on function monitoring.make_month to homeward_app, homeward_machinery;
grant execute on function monitoring.drop_month to homeward_machinery;
