-- Which organisation belonged where, and was called what, on which day. Days are those of London; nothing is
-- overwritten that was true once. A trusted extension: the owner of the database may make it. The keys below, which
-- end in "without overlaps", stand on it.
create extension if not exists btree_gist;

create function organisations.today() returns date language sql stable parallel safe
return (now() at time zone 'Europe/London')::date;

create table organisations.organisation (
    organisation_no integer generated always as identity primary key,
    code            text      not null unique check (code ~ '^[A-Z0-9]{3,10}$'),
    kind            text      not null check (kind in ('nation', 'region', 'care-board', 'provider')),
    ons_code        text      unique check (ons_code ~ '^E[0-9]{8}$'),
    life            daterange not null default '(,)',
    constraint lives_a_day check (not isempty(life)),
    unique (organisation_no, kind),
    unique (code, kind),
    unique (organisation_no, life without overlaps)
);
comment on table organisations.organisation is 'England, its regions and integrated care boards, and the providers that run virtual wards.';
comment on column organisations.organisation.code is 'ODS code. ENGLAND and HOMEWARD are our own; so are those of ten characters that begin with PROV, which stand for codes not known yet.';
comment on column organisations.organisation.ons_code is 'Code of its area in national statistics; null where there is none or nobody knows it.';
comment on column organisations.organisation.life is 'From its first day to its last; no beginning where nobody has said since when.';

create table organisations.former_code (
    code            text primary key check (code ~ '^[A-Z0-9]{3,10}$'),
    organisation_no integer     not null references organisations.organisation,
    replaced_at     timestamptz not null default now(),
    replaced_by     text        not null
);
comment on table organisations.former_code is 'Codes by which an organisation was known before: it is still found by them.';

create table organisations.organisation_name (
    organisation_no integer not null references organisations.organisation,
    from_day        date    not null,
    name            text    not null check (name <> ''),
    primary key (organisation_no, from_day)
);
comment on table organisations.organisation_name is 'What it is called from a day on, until the next.';
comment on column organisations.organisation_name.from_day is '-infinity: from its beginning.';

create table organisations.belonging (
    child_no    integer   not null,
    child_kind  text      not null,
    parent_no   integer   not null,
    parent_kind text      not null,
    during      daterange not null,
    constraint one_parent_at_a_time primary key (child_no, during without overlaps),
    constraint goes_upwards check ((child_kind, parent_kind) in (('region', 'nation'), ('care-board', 'region'),
        ('care-board', 'nation'), ('provider', 'care-board'))),
    foreign key (child_no, child_kind) references organisations.organisation (organisation_no, kind),
    foreign key (parent_no, parent_kind) references organisations.organisation (organisation_no, kind),
    constraint child_lives foreign key (child_no, period during)
        references organisations.organisation (organisation_no, period life),
    constraint parent_lives foreign key (parent_no, period during)
        references organisations.organisation (organisation_no, period life)
);
comment on table organisations.belonging is 'Which organisation is part of which, from when to when. Kinds lead upwards, so there are no cycles.';
create index on organisations.belonging (parent_no);

create table organisations.succession (
    predecessor_no integer not null references organisations.organisation,
    successor_no   integer not null references organisations.organisation,
    from_day       date    not null,
    basis          text    not null check (basis <> ''),
    primary key (predecessor_no, successor_no, from_day),
    constraint not_ones_own_successor check (predecessor_no <> successor_no)
);
comment on table organisations.succession is 'Who took over from whom. One that is divided has several successors.';
comment on column organisations.succession.basis is 'How it is known.';
create index on organisations.succession (successor_no);

create table organisations.population (
    organisation_no integer not null references organisations.organisation,
    definition      text    not null check (definition ~ '^[a-z0-9-]{3,40}$'),
    counted_on      date    not null,
    label           text    not null check (label <> ''),
    people          integer not null check (people > 0),
    source          text    not null check (source <> ''),
    primary key (organisation_no, definition, counted_on)
);
comment on table organisations.population is 'How many people an area has: a denominator, which always says whom it counts, and on which day.';
comment on column organisations.population.definition is 'Whom it counts. Rates with different definitions are not to be joined.';
comment on column organisations.population.label is 'As people read it: whom, and when.';

-- Regions and care boards belong somewhere on each day of their lives. Of a provider nobody may have said it.
create function organisations.demand_a_parent_on_each_day() returns trigger language plpgsql as $$
declare
    changed jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
    whose integer := coalesce(changed ->> 'child_no', changed ->> 'organisation_no');
begin
    if exists (select from organisations.organisation o where o.organisation_no = whose
            and o.kind in ('region', 'care-board')
            and datemultirange(o.life) <> coalesce(
                (select range_agg(b.during) from organisations.belonging b where b.child_no = whose), '{}')) then
        raise exception 'An organisation is without a parent for some time'
            using errcode = 'check_violation', constraint = 'a_parent_on_each_day';
    end if;
    return null;
end $$;
create constraint trigger a_parent_on_each_day after insert or update on organisations.organisation
    deferrable initially deferred for each row execute function organisations.demand_a_parent_on_each_day();
create constraint trigger a_parent_on_each_day after insert or update or delete on organisations.belonging
    deferrable initially deferred for each row execute function organisations.demand_a_parent_on_each_day();

-- Who runs a ward now stands with the ward, for the walls read it there. What was before is kept by the database.
alter table organisations.ward
    add column provider_kind text not null generated always as ('provider') stored,
    add column word text not null default 'virtual ward' check (word <> ''),
    add foreign key (provider, provider_kind) references organisations.organisation (code, kind);
comment on column organisations.ward.word is 'What the site calls this kind of ward: virtual ward, hospital at home.';

create table organisations.ward_was_run_by (
    ward_id  text not null references organisations.ward,
    until    date not null,
    provider text not null,
    primary key (ward_id, until),
    foreign key (provider) references organisations.organisation (code)
);
comment on table organisations.ward_was_run_by is 'Who ran a ward until a day, from the day before that on which somebody else had ended. Who runs it since the last stands with the ward.';

create table organisations.ward_was_called (
    ward_id text not null references organisations.ward,
    until   date not null,
    name    text not null,
    word    text not null,
    primary key (ward_id, until)
);
comment on table organisations.ward_was_called is 'What a ward was called until a day. What it is called since the last stands with the ward.';

create function organisations.keep_what_was() returns trigger language plpgsql as $$
begin
    if new.provider <> old.provider then
        insert into organisations.ward_was_run_by values (old.ward_id, organisations.today(), old.provider)
        on conflict do nothing;
    end if;
    if (new.name, new.word) <> (old.name, old.word) then
        insert into organisations.ward_was_called values (old.ward_id, organisations.today(), old.name, old.word)
        on conflict do nothing;
    end if;
    return null;
end $$;
comment on function organisations.keep_what_was is 'Of several changes on one day, the first tells what was before that day.';
create trigger keep_what_was after update on organisations.ward
    for each row execute function organisations.keep_what_was();

create function organisations.demand_no_wards() returns trigger language plpgsql as $$
begin
    if not upper_inf(new.life) and exists (select from organisations.ward where provider = new.code) then
        raise exception 'A provider that ends still runs wards'
            using errcode = 'foreign_key_violation', constraint = 'still_runs_wards';
    end if;
    return null;
end $$;
create trigger still_runs_wards after update of life on organisations.organisation
    for each row execute function organisations.demand_no_wards();

create table organisations.ward_lead (
    ward_id   text        not null references organisations.ward,
    from_day  date        not null,
    name      text        check (name <> ''),
    grade     text        check (grade in ('consultant', 'consultant-practitioner', 'gp')),
    username  text        check (username <> ''),
    stated_by text        not null,
    stated_at timestamptz not null default now(),
    primary key (ward_id, from_day),
    constraint a_lead_has_a_grade check ((name is null) = (grade is null) and (name is not null or username is null))
);
comment on table organisations.ward_lead is 'The named consultant, consultant practitioner or GP who leads a ward from a day on; nobody where the name is null. Never an advanced practitioner.';
comment on column organisations.ward_lead.username is 'With which they sign in here; null where they do not.';

create table organisations.ward_hours (
    ward_id   text        not null references organisations.ward,
    weekday   smallint    not null check (weekday between 1 and 7),
    from_day  date        not null,
    opens     smallint,
    closes    smallint,
    stated_by text        not null,
    stated_at timestamptz not null default now(),
    primary key (ward_id, weekday, from_day),
    constraint opens_before_it_closes
        check ((opens is null) = (closes is null) and opens >= 0 and opens < closes and closes <= 1440)
);
comment on table organisations.ward_hours is 'When a ward is open on a weekday, from a day on; shut all day where the times are null.';
comment on column organisations.ward_hours.opens is 'Minutes after midnight, as its clocks show them; 1440 is the end of the day.';
comment on column organisations.ward_hours.weekday is '1 Monday to 7 Sunday.';

create table organisations.ward_out_of_hours (
    ward_id   text        not null references organisations.ward,
    weekday   smallint    not null check (weekday between 1 and 7),
    from_day  date        not null,
    owner     text        check (owner <> ''),
    contact   text        check (contact <> ''),
    stated_by text        not null,
    stated_at timestamptz not null default now(),
    primary key (ward_id, weekday, from_day),
    constraint contact_of_somebody check (owner is not null or contact is null)
);
comment on table organisations.ward_out_of_hours is 'Who owns a ward''s patients outside its hours on a weekday, from a day on; nobody where the owner is null. The night belongs to the day on which it begins.';

create table organisations.ward_catchment (
    ward_id   text        not null references organisations.ward,
    from_day  date        not null,
    words     text        not null check (words <> ''),
    stated_by text        not null,
    stated_at timestamptz not null default now(),
    primary key (ward_id, from_day)
);
comment on table organisations.ward_catchment is 'Whose patients a ward takes, in words, from a day on.';

create function organisations.name_on(which integer, day date) returns text language sql stable parallel safe
return (select name from organisations.organisation_name where organisation_no = which and from_day <= day
    order by from_day desc limit 1);
comment on function organisations.name_on is 'What an organisation was called on a day; null before its first name.';

create function organisations.provider_on(w organisations.ward, day date) returns text language sql stable parallel safe
return coalesce(
    (select h.provider from organisations.ward_was_run_by h where h.ward_id = (w).ward_id and h.until > day
        order by h.until limit 1),
    (w).provider);
comment on function organisations.provider_on is 'Who ran a ward on a day. Whoever ran it first did from its beginning, whenever that was.';

create function organisations.ward_name_on(w organisations.ward, day date) returns text language sql stable parallel safe
return coalesce(
    (select h.name from organisations.ward_was_called h where h.ward_id = (w).ward_id and h.until > day
        order by h.until limit 1),
    (w).name);
comment on function organisations.ward_name_on is 'What a ward was called on a day.';

create function organisations.icb_at(provider text, day date) returns text language sql stable parallel safe
return (select board.code from organisations.organisation p
    join organisations.belonging b on b.child_no = p.organisation_no and b.during @> day
    join organisations.organisation board on board.organisation_no = b.parent_no
    where p.code = icb_at.provider);
comment on function organisations.icb_at is 'The integrated care board of a provider on a day; null where nobody has said.';

create function organisations.providers_at(day date) returns table (ods_code text, name text, icb text)
language sql stable parallel safe as $$
    select p.code, organisations.name_on(p.organisation_no, day), organisations.icb_at(p.code, day)
    from organisations.organisation p where p.kind = 'provider' and p.life @> day
$$;
comment on function organisations.providers_at is 'The providers that there were on a day, by the names and with the care boards that they had then.';

insert into organisations.organisation (code, kind, ons_code)
values ('ENGLAND', 'nation', 'E92000001'), ('HOMEWARD', 'provider', null);
insert into organisations.organisation_name (organisation_no, from_day, name)
select organisation_no, '-infinity', case code when 'ENGLAND' then 'England' else 'This provider' end
from organisations.organisation;
