create schema machines;

create table machines.machine (
    machine_id text primary key check (machine_id ~ '^[A-Za-z0-9.-]{1,64}$'),
    label      text        not null check (label <> ''),
    role       text        not null check (role in ('device', 'gateway', 'api-client')),
    provider   text        not null check (provider ~ '^[A-Z0-9]{3,10}$'),
    ward_id    text,
    patient_no integer,
    scopes     text        not null,
    added_by   text        not null,
    added_at   timestamptz not null default now(),
    revoked_at timestamptz,
    revoked_by text,
    constraint bound_to_a_ward_or_a_patient check (ward_id is null or patient_no is null)
);
comment on table machines.machine is 'A device, a gateway or another system that may speak here, for one provider. Never deleted: the audit names it.';
comment on column machines.machine.machine_id is 'By which it names itself: the iss and sub of what it signs.';
comment on column machines.machine.label is 'As people call it: which kit, which supplier.';
comment on column machines.machine.ward_id is 'Null: every ward of the provider.';
comment on column machines.machine.patient_no is 'Where it is a patient''s own: it speaks for this patient and nobody else.';
comment on column machines.machine.scopes is 'What it may do of what its role may, as SMART''s scopes, with spaces between.';
comment on column machines.machine.added_by is 'Username of who added it.';
create index on machines.machine (provider);

create table machines.key (
    machine_id text        not null references machines.machine,
    kid        text        not null check (length(kid) between 1 and 128),
    thumbprint text        not null,
    jwk        text        not null,
    added_at   timestamptz not null default now(),
    revoked_at timestamptz,
    primary key (machine_id, kid, added_at)
);
comment on table machines.key is 'The public half of a key that a machine signs with.';
comment on column machines.key.thumbprint is 'RFC 7638. One key belongs to one machine.';
comment on column machines.key.jwk is 'RFC 7517, public members only.';
create unique index a_name_names_one_key on machines.key (machine_id, kid) where revoked_at is null;
create unique index a_key_is_one_machines on machines.key (thumbprint) where revoked_at is null;

create table machines.code (
    code_sha256 bytea primary key check (length(code_sha256) = 32),
    machine_id  text        not null references machines.machine,
    made_at     timestamptz not null default now(),
    expires_at  timestamptz not null,
    used_at     timestamptz
);
comment on table machines.code is 'A one-time code with which a machine enrols its key. The code itself is told once and kept nowhere.';

create table machines.token (
    token_sha256 bytea primary key check (length(token_sha256) = 32),
    machine_id   text        not null references machines.machine,
    kid          text,
    scopes       text        not null,
    issued_at    timestamptz not null default now(),
    expires_at   timestamptz,
    revoked_at   timestamptz
);
comment on table machines.token is 'What a machine shows with each request. The token itself is told once and kept nowhere.';
comment on column machines.token.kid is 'With which key the machine asked for it; null where a person gave it, in a pilot.';
comment on column machines.token.expires_at is 'Null: good until it is taken back.';
create index on machines.token (machine_id);
create index on machines.token (expires_at);

create table machines.assertion (
    machine_id text        not null,
    jti_sha256 bytea       not null check (length(jti_sha256) = 32),
    expires_at timestamptz not null,
    primary key (machine_id, jti_sha256)
);
comment on table machines.assertion is 'What a machine has signed and sent, until it would be refused for its age: each is good once.';
create index on machines.assertion (expires_at);

-- Nobody's request looks here; the house does, before it knows who asks.
grant usage on schema machines to homeward_app, homeward_machinery;
grant select, insert, update on all tables in schema machines to homeward_machinery;
grant delete on machines.token, machines.assertion, machines.code to homeward_machinery;
do $$
declare kept text;
begin
    foreach kept in array array['machine', 'key', 'code', 'token', 'assertion']
    loop
        execute format('alter table machines.%I enable row level security, force row level security', kept);
        execute format('create policy the_house on machines.%I to homeward_machinery '
            'using ((select plumbing.is_the_house()))', kept);
    end loop;
end $$;
