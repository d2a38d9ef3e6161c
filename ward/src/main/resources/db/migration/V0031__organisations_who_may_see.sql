grant usage on schema organisations to homeward_app, homeward_machinery;
grant select on organisations.provider, organisations.ward to homeward_app, homeward_machinery;
grant insert, update on organisations.provider, organisations.ward to homeward_machinery;

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
