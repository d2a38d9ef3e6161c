grant usage on schema stays, patients to homeward_app, homeward_machinery;
grant select on stays.stay, patients.patient to homeward_app, homeward_machinery;
grant insert, update on stays.stay, patients.patient to homeward_machinery;

alter table stays.stay enable row level security, force row level security;
create policy the_house on stays.stay to homeward_machinery using ((select plumbing.is_the_house()));
create policy within_reach on stays.stay for select to homeward_app using (
    ward_id = any ((select organisations.reached_wards())::text[])
    or patient_no = (select plumbing.reached_person())
    or ((referred_by = (select plumbing.reached_referrer())
            or (referred_by is null and referred_from = (select plumbing.reached_practice())))
        and (discharged_at is null or discharged_at > now() - interval '28 days')));

-- Where a patient is now says who may see them; the stays are here, so the rule is made here.
alter table patients.patient enable row level security, force row level security;
create policy the_house on patients.patient to homeward_machinery using ((select plumbing.is_the_house()));
create policy within_reach on patients.patient for select to homeward_app using (
    patient_no = (select plumbing.reached_person())
    or exists (select from stays.stay s where s.patient_no = patient.patient_no
        and (s.discharged_at is null or (select plumbing.reached_referrer()) is not null)));

-- Care boards and the nation see numbers and nobody's row. The owner, in whose name the function counts, sees a row
-- only while it is asked by one of these.
create policy counted on stays.stay for select to current_user using ((select plumbing.counts()));
create policy counted on organisations.ward for select to current_user using ((select plumbing.counts()));
create function stays.counted() returns table (icb text, provider text, name text, wards bigint, patients bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select p.icb, p.ods_code, p.name, count(distinct w.ward_id),
        case when count(s.patient_no) between 1 and 4 then null else count(s.patient_no) end
    from organisations.provider p
    join organisations.ward w on w.provider = p.ods_code
    left join stays.stay s on s.ward_id = w.ward_id and s.discharged_at is null
    where plumbing.said() = 'nation' or p.icb = any (plumbing.reached_codes('icbs'))
    group by p.ods_code
    order by p.icb, p.ods_code
$$;
comment on function stays.counted is 'How many patients each provider has on its wards now; null stands for 1 to 4, from which somebody might be known. No sum is told, from which a small number could be worked out.';
revoke execute on function stays.counted from public;
grant execute on function stays.counted to homeward_app;
