create schema rota;

create table rota.shift (
    shift_no     bigint generated always as identity primary key,
    username     text        not null check (username <> ''),
    provider     text        not null check (provider ~ '^[A-Z0-9]{3,10}$'),
    ward_id      text,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    put_on_by    text        not null check (put_on_by <> ''),
    put_on_at    timestamptz not null default now(),
    taken_off_at timestamptz,
    taken_off_by text,
    constraint a_day_at_most check (ends_at > starts_at and ends_at <= starts_at + interval '25 hours'),
    constraint taken_off_by_somebody check ((taken_off_at is null) = (taken_off_by is null))
);
comment on table rota.shift is 'That somebody is on duty on a ward, or for a whole provider, for a time.';
comment on column rota.shift.ward_id is 'Null: every ward of the provider.';
comment on column rota.shift.ends_at is 'A day after it begins at most, and the hour that the clocks are put back.';
comment on column rota.shift.taken_off_at is 'From then on it counts for nothing. Shifts are taken off, not deleted: they tell who could see whom.';
create index on rota.shift (username, ends_at) where taken_off_at is null;
create index on rota.shift (provider, ends_at) where taken_off_at is null;
create index on rota.shift (ward_id, starts_at);

-- No patient's data here.
grant usage on schema rota to homeward_app, homeward_machinery;
grant select, insert, update on rota.shift to homeward_app, homeward_machinery;
