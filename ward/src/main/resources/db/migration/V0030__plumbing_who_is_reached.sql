-- Three roles: the owner, who takes these steps; homeward_app, within which people's requests are answered; and
-- homeward_machinery, the house's own work. The last two own nothing. How they are made: docs/operations.md.
grant usage on schema plumbing to homeward_app, homeward_machinery;
grant select on plumbing.migration to homeward_app, homeward_machinery;

create function plumbing.said() returns text language sql stable parallel safe
return coalesce(current_setting('homeward.reach', true), '');
comment on function plumbing.said is 'Within whose reach this transaction works, as it said at its beginning (Reach.said); empty where it said nothing.';

create function plumbing.is_the_house() returns boolean language sql stable parallel safe
return plumbing.said() = 'house';
comment on function plumbing.is_the_house is 'Believed of homeward_machinery only: no policy asks it of homeward_app.';

create function plumbing.reached_codes(kind text) returns text[] language sql stable parallel safe
return case
    when starts_with(plumbing.said(), kind || ':')
        then string_to_array(substr(plumbing.said(), length(kind) + 2), ',')
    else '{}'::text[] end;
comment on function plumbing.reached_codes is 'The codes after providers:, offices: or icbs:; none where it was said otherwise.';

create function plumbing.reached_wards() returns text[] language sql stable parallel safe
return coalesce(string_to_array((regexp_match(plumbing.said(), '^wards:[^:]+:(.*)$'))[1], ','), '{}'::text[]);
comment on function plumbing.reached_wards is 'The wards after wards: and the provider; none where it was said otherwise.';

create function plumbing.reached_wards_provider() returns text language sql stable parallel safe
return (regexp_match(plumbing.said(), '^wards:([^:]+):'))[1];
comment on function plumbing.reached_wards_provider is 'Whose these wards are; null where it was said otherwise.';

create function plumbing.oneself() returns integer language sql stable parallel safe
return (regexp_match(plumbing.said(), '^person:([0-9]{1,9})$'))[1]::integer;
comment on function plumbing.oneself is 'The number after person:, which is said for patients themselves; null where it was said otherwise.';

create function plumbing.reached_person() returns integer language sql stable parallel safe
return (regexp_match(plumbing.said(), '^(?:person:|bedside:)([0-9]{1,9})(?:$|:)'))[1]::integer;
comment on function plumbing.reached_person is 'The one patient who is reached: oneself, or whose bedside one was let to.';

create function plumbing.reached_bedside() returns text language sql stable parallel safe
return (regexp_match(plumbing.said(), '^bedside:[0-9]{1,9}:(.+)$'))[1];
comment on function plumbing.reached_bedside is 'The ward of the one patient to whose bedside one was let; null where it was said otherwise.';

create function plumbing.reached_referrer() returns text language sql stable parallel safe
return (regexp_match(plumbing.said(), '^referrer:([^:]+):'))[1];
comment on function plumbing.reached_referrer is 'Who looks after what became of those whom they referred; null where it was said otherwise.';

create function plumbing.reached_practice() returns text language sql stable parallel safe
return (regexp_match(plumbing.said(), '^referrer:[^:]+:(.+)$'))[1];
comment on function plumbing.reached_practice is 'For which organisation they may look too; null for none.';

create function plumbing.counts() returns boolean language sql stable parallel safe
return plumbing.said() = 'nation' or starts_with(plumbing.said(), 'icbs:')
    or starts_with(plumbing.said(), 'providers:') or starts_with(plumbing.said(), 'wards:');
comment on function plumbing.counts is 'Whether this transaction works for somebody who may know numbers.';
