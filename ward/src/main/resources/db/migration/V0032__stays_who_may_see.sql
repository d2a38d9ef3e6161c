grant usage on schema stays, patients to homeward_app, homeward_machinery;
grant select on stays.stay, stays.entry, stays.span, patients.patient to homeward_app, homeward_machinery;
grant insert, update on patients.patient to homeward_machinery;
grant insert, update on stays.stay to homeward_machinery;
-- What happened is added and never changed; where the patient was so, nobody but the database itself writes.
grant insert on stays.entry to homeward_machinery;

do $$
declare kept text;
begin
    foreach kept in array array['stay', 'entry', 'span']
    loop
        execute format('alter table stays.%I enable row level security, force row level security', kept);
        execute format('create policy the_house on stays.%I to homeward_machinery '
            'using ((select plumbing.is_the_house()))', kept);
        -- In whose name the ledger makes its spans.
        execute format('create policy the_ledger on stays.%I to current_user '
            'using ((select plumbing.is_the_house()))', kept);
    end loop;
end $$;
create policy the_ledger on organisations.ward to current_user using ((select plumbing.is_the_house()));

create policy within_reach on stays.stay for select to homeward_app using (
    patient_no = (select plumbing.reached_person())
    or referred_by = (select plumbing.reached_referrer())
    or (referred_by is null and referred_from = (select plumbing.reached_practice())));
create policy within_reach on stays.span for select to homeward_app using (
    ward_id = any ((select organisations.reached_wards())::text[])
    or patient_no = (select plumbing.reached_person())
    or ((select plumbing.reached_referrer()) is not null
        and exists (select from stays.stay s where s.stay_no = span.stay_no)
        and (until_at is null or until_at > now() - interval '28 days')));
create policy within_reach on stays.entry for select to homeward_app using (
    (select plumbing.reached_referrer()) is null
    and exists (select from stays.span s where s.stay_no = entry.stay_no));

-- Where a patient is now says who may see them; the stays are here, so the rule is made here.
alter table patients.patient enable row level security, force row level security;
create policy the_house on patients.patient to homeward_machinery using ((select plumbing.is_the_house()));
create policy within_reach on patients.patient for select to homeward_app using (
    patient_no = (select plumbing.reached_person())
    or exists (select from stays.span s where s.patient_no = patient.patient_no and s.known_until is null
        and (s.until_at is null or (select plumbing.reached_referrer()) is not null)));

-- Numbers are told by this function alone, which counts in the owner's name: care boards and the nation see nobody's
-- row. The owner sees one only while it is asked by somebody who may know numbers.
create policy counted on stays.span for select to current_user using ((select plumbing.counts()));
create policy counted on organisations.ward for select to current_user using ((select plumbing.counts()));

create function plumbing.published(people bigint) returns bigint language sql immutable parallel safe
return case when people = 0 then 0 when people between 1 and 7 then null else (people + 2) / 5 * 5 end;
comment on function plumbing.published is 'A number of people as it may be told: none is told, 1 to 7 are hidden (null), and the rest is rounded to the nearest 5. Source: NHS England, disclosure control for HES and ECDS, from September 2018.';

create function stays.counted(moment timestamptz) returns table (icb text, provider text, provider_name text,
    ward_id text, ward_name text, patients bigint, admitted bigint, discharged bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with spans as (
        select s.*, max(coalesce(s.until_at, 'infinity')) over (partition by s.stay_no) as ended_at
        from stays.span s
        where s.known_until is null and (s.until_at is null or s.until_at > moment - interval '7 days')),
    counted as (
        select p.icb, p.ods_code, p.name as provider_name, w.ward_id, w.name as ward_name,
            count(*) filter (where s.presence <> 'in-hospital' and s.from_at <= moment
                and (s.until_at is null or s.until_at > moment)) as patients,
            count(*) filter (where s.from_at = s.admitted_at
                and s.from_at > moment - interval '7 days' and s.from_at <= moment) as admitted,
            count(*) filter (where s.until_at = s.ended_at
                and s.until_at > moment - interval '7 days' and s.until_at <= moment) as discharged
        from organisations.providers_at((moment at time zone 'Europe/London')::date) p
        join organisations.ward w on w.provider = p.ods_code
        left join spans s on s.ward_id = w.ward_id
        where plumbing.said() = 'nation'
            or p.icb = any (plumbing.reached_codes('icbs'))
            or p.ods_code = any (plumbing.reached_codes('providers'))
            or (w.ward_id = any (plumbing.reached_wards()) and p.ods_code = plumbing.reached_wards_provider())
        group by p.icb, p.ods_code, p.name, w.ward_id)
    select icb, ods_code, provider_name, ward_id, ward_name, plumbing.published(patients),
        case when plumbing.published(patients) is not null then plumbing.published(admitted) end,
        case when plumbing.published(patients) is not null then plumbing.published(discharged) end
    from counted
    order by icb, provider_name, ods_code, ward_name, ward_id
$$;
comment on function stays.counted is 'How many patients each ward had at a moment, and how many came and went in the seven days before it. Null stands for a hidden number: 1 to 7, and everything else of a ward that hides how many it has. No sum is told.';
revoke execute on function stays.counted from public;
grant execute on function stays.counted to homeward_app;
