create schema staff;

create table staff.account (
    username      text primary key check (username ~ '^[a-z0-9][a-z0-9.-]{0,63}$'),
    name          text        not null check (name <> ''),
    role          text        not null check (role in ('nurse', 'clinician', 'administrator')),
    password_hash text        not null check (password_hash <> ''),
    created_at    timestamptz not null default now(),
    disabled_at   timestamptz,
    wrong_in_a_row smallint   not null default 0,
    locked_until  timestamptz
);
comment on table staff.account is 'A person who works here and may sign in.';
comment on column staff.account.name is 'As people say it; shown beside what the person did.';
comment on column staff.account.password_hash is 'Argon2id, with its salt and costs in the text itself.';
comment on column staff.account.disabled_at is 'From then on the person cannot sign in. Accounts are never deleted: their deeds name them.';
comment on column staff.account.wrong_in_a_row is 'Wrong passwords since the last right one.';
comment on column staff.account.locked_until is 'No password is looked at before then.';

create table staff.token (
    token_sha256 bytea primary key check (length(token_sha256) = 32),
    label        text        not null check (label <> ''),
    created_at   timestamptz not null default now(),
    revoked_at   timestamptz
);
comment on table staff.token is 'What a machine shows to send or read data.';
comment on column staff.token.token_sha256 is 'Of the token''s text. The token itself is shown once and kept nowhere.';
comment on column staff.token.label is 'Which machine or supplier holds it.';
