create schema staff;

create table staff.account (
    username      text primary key check (username ~ '^[a-z0-9][a-z0-9.-]{0,63}$'),
    name          text        not null check (name <> ''),
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

create table staff.post (
    post_no    bigint generated always as identity primary key,
    username   text        not null references staff.account,
    role       text        not null check (role in ('healthcare-assistant', 'nurse', 'advanced-practitioner',
        'consultant-or-gp', 'pharmacist', 'coordinator', 'out-of-hours-clinician', 'ward-manager', 'icb-analyst',
        'safety-officer', 'auditor', 'administrator')),
    provider   text        not null check (provider ~ '^[A-Z0-9]{3,10}$'),
    ward_id    text,
    held_from  timestamptz not null,
    held_until timestamptz,
    constraint ends_after_it_begins check (held_until > held_from)
);
comment on table staff.post is 'What a person is, and where, for a time. A person may hold several; a session acts in those of one role at one provider.';
comment on column staff.post.provider is 'ODS code of the provider.';
comment on column staff.post.ward_id is 'Null: the whole provider.';
comment on column staff.post.held_until is 'Null: nobody has said when it ends. Posts are ended, not deleted, once they were held.';
create index on staff.post (username);

create table staff.token (
    token_sha256 bytea primary key check (length(token_sha256) = 32),
    label        text        not null check (label <> ''),
    role         text        not null check (role in ('device', 'gateway', 'api-client')),
    created_at   timestamptz not null default now(),
    revoked_at   timestamptz
);
comment on table staff.token is 'What a machine shows to send or read data.';
comment on column staff.token.token_sha256 is 'Of the token''s text. The token itself is shown once and kept nowhere.';
comment on column staff.token.role is 'What the machine does for the ward, and so may do here.';
comment on column staff.token.label is 'Which machine or supplier holds it.';
