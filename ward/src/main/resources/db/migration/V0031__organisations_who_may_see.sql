grant usage on schema organisations to homeward_app, homeward_machinery;
grant select on all tables in schema organisations to homeward_app, homeward_machinery;
grant insert, update on all tables in schema organisations to homeward_machinery;
revoke update on organisations.ward_was_run_by, organisations.ward_was_called, organisations.former_code
    from homeward_machinery;
grant delete on organisations.belonging, organisations.organisation_name to homeward_machinery;

alter table organisations.ward enable row level security, force row level security;
create policy the_house on organisations.ward to homeward_machinery using ((select plumbing.is_the_house()));
create policy within_reach on organisations.ward for select to homeward_app using (
    (ward_id = any ((select plumbing.reached_wards())::text[])
        and provider = (select plumbing.reached_wards_provider()))
    or provider = any ((select plumbing.reached_codes('providers'))::text[])
    or provider = any ((select plumbing.reached_codes('offices'))::text[])
    or ward_id = (select plumbing.reached_bedside())
    or (select plumbing.reached_referrer()) is not null);

-- Offices and referrers know wards by name, and whoever was let to a bedside the name of one: none reaches who lies
-- there.
create function organisations.reached_wards() returns text[] language sql stable parallel safe
return (select coalesce(array_agg(ward_id), '{}') from organisations.ward
    where starts_with(plumbing.said(), 'wards:') or starts_with(plumbing.said(), 'providers:'));
comment on function organisations.reached_wards is 'The wards whose patients are within reach, of those that the policy lets the caller see.';

create function organisations.reached_providers() returns text[] language sql stable parallel safe
return (select coalesce(array_agg(distinct provider), '{}') from organisations.ward
        where starts_with(plumbing.said(), 'wards:'))
    || plumbing.reached_codes('providers') || plumbing.reached_codes('offices');
comment on function organisations.reached_providers is 'Those whom the caller works for, as the wards within reach tell.';

-- What a ward was called, who ran it, and how it is kept: seen by whoever sees the ward, changed by its own people and
-- their administrators.
create function organisations.kept_wards() returns text[] language sql stable parallel safe
return (select coalesce(array_agg(ward_id), '{}') from organisations.ward
    where starts_with(plumbing.said(), 'wards:') or starts_with(plumbing.said(), 'providers:')
        or starts_with(plumbing.said(), 'offices:'));
comment on function organisations.kept_wards is 'The wards whose settings are within reach, of those that the policy lets the caller see.';

grant update (name, word) on organisations.ward to homeward_app;
create policy kept on organisations.ward for update to homeward_app
    using ((provider = (select plumbing.reached_wards_provider()) and ward_id = any ((select plumbing.reached_wards())::text[]))
        or provider = any ((select plumbing.reached_codes('providers'))::text[])
        or provider = any ((select plumbing.reached_codes('offices'))::text[]));

do $$
declare
    kept text;
begin
    foreach kept in array array['ward_was_run_by', 'ward_was_called', 'ward_lead', 'ward_hours', 'ward_out_of_hours',
            'ward_catchment'] loop
        execute format('alter table organisations.%I enable row level security, force row level security', kept);
        execute format('create policy the_house on organisations.%I to homeward_machinery
            using ((select plumbing.is_the_house()))', kept);
        execute format('create policy within_reach on organisations.%I for select to homeward_app
            using (ward_id in (select ward_id from organisations.ward))', kept);
    end loop;
    foreach kept in array array['ward_was_called', 'ward_lead', 'ward_hours', 'ward_out_of_hours', 'ward_catchment'] loop
        execute format('create policy kept on organisations.%I for insert to homeward_app
            with check (ward_id = any ((select organisations.kept_wards())::text[]))', kept);
        execute format('grant insert on organisations.%I to homeward_app', kept);
    end loop;
    foreach kept in array array['ward_lead', 'ward_hours', 'ward_out_of_hours', 'ward_catchment'] loop
        execute format('create policy kept_anew on organisations.%I for update to homeward_app
            using (ward_id = any ((select organisations.kept_wards())::text[]))', kept);
        execute format('grant update on organisations.%I to homeward_app', kept);
    end loop;
end $$;
