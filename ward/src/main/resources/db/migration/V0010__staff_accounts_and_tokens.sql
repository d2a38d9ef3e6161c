create schema staff;

create table staff.account (
    username      text primary key check (username ~ '^[a-z0-9][a-z0-9.-]{0,63}$'),
    name          text        not null check (name <> ''),
    password_hash text        check (password_hash <> ''),
    temporary     boolean     not null default false,
    issuer        text,
    subject       text,
    created_at    timestamptz not null default now(),
    password_set_at timestamptz not null default now(),
    disabled_at   timestamptz,
    wrong_codes   integer     not null default 0,
    codes_locked_until timestamptz,
    constraint proves_who_they_are_here_or_elsewhere
        check ((password_hash is null) = (issuer is not null) and (issuer is null) = (subject is null)),
    unique (issuer, subject)
);
comment on table staff.account is 'A person who works here, or signs in here, and may be known elsewhere.';
comment on column staff.account.name is 'As people say it; shown beside what the person did. Of a patient who comes by NHS login: the word "Patient".';
comment on column staff.account.password_hash is 'Argon2id, with its salt and costs in the text itself. Null: another issuer vouches for the person.';
comment on column staff.account.temporary is 'The password was given by an administrator; the person must choose another.';
comment on column staff.account.issuer is 'Which issuer vouches for the person, where it is not this house.';
comment on column staff.account.subject is 'The person''s name at that issuer.';
comment on column staff.account.disabled_at is 'From then on the person cannot sign in. Accounts are never deleted: their deeds name them.';
comment on column staff.account.wrong_codes is 'Wrong second factors since the last right one.';
comment on column staff.account.codes_locked_until is 'No second factor is looked at before then.';

create table staff.wrong_password (
    username     text        not null references staff.account,
    network      text        not null,
    in_a_row     integer     not null default 1,
    tried_at     timestamptz not null,
    locked_until timestamptz,
    primary key (username, network)
);
comment on table staff.wrong_password is 'Who types wrong passwords, by where they ask from: a stranger elsewhere locks nobody out of a ward.';
comment on column staff.wrong_password.in_a_row is 'Since the last right one from there.';
comment on column staff.wrong_password.locked_until is 'No password from there is looked at before then.';

create table staff.second_factor (
    username      text primary key references staff.account,
    sealed_secret bytea       not null,
    set_up_at     timestamptz not null,
    last_step     bigint      not null
);
comment on table staff.second_factor is 'What a person''s authenticator app knows (RFC 6238).';
comment on column staff.second_factor.sealed_secret is 'AES-256-GCM under a key that is not in the database.';
comment on column staff.second_factor.last_step is 'Of the last code used: each is good once.';

create table staff.recovery_code (
    username    text  not null references staff.account,
    code_sha256 bytea not null check (length(code_sha256) = 32),
    used_at     timestamptz,
    primary key (username, code_sha256)
);
comment on table staff.recovery_code is 'What a person types, once, when the authenticator app is lost.';

create table staff.session (
    session_id     uuid primary key,
    username       text        not null references staff.account,
    role           text        not null,
    provider       text,
    issuer         text        not null,
    issuer_session text,
    by_claims      boolean     not null,
    started_at     timestamptz not null,
    seen_at        timestamptz not null,
    ended_at       timestamptz,
    ended_because  text
);
comment on table staff.session is 'A person at a screen, from sign-in to its end.';
comment on column staff.session.issuer_session is 'How the issuer calls its own session (sid), by which it may end this one.';
comment on column staff.session.by_claims is 'Whether the issuer said what the person is, and not a post here.';
comment on column staff.session.seen_at is 'When the person last did something, to the minute.';
create index on staff.session (username) where ended_at is null;
create index on staff.session (provider, username) where by_claims;
create index on staff.session (issuer, issuer_session) where ended_at is null;

create table staff.signing_key (
    kid        text primary key,
    sealed_jwk bytea       not null,
    made_at    timestamptz not null default now()
);
comment on table staff.signing_key is 'With what this house signs who somebody is.';
comment on column staff.signing_key.sealed_jwk is 'The private key (RFC 7517), AES-256-GCM under a key that is not in the database.';

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
    given_by   text,
    ended_by   text,
    constraint ends_after_it_begins check (held_until > held_from)
);
comment on table staff.post is 'What a person is, and where, for a time. A person may hold several; a session acts in those of one role at one provider.';
comment on column staff.post.provider is 'ODS code of the provider.';
comment on column staff.post.ward_id is 'Null: the whole provider.';
comment on column staff.post.held_until is 'Null: nobody has said when it ends. Posts are ended, not deleted, once they were held.';
comment on column staff.post.given_by is 'Username of who gave it, or of the house, at its command line.';
comment on column staff.post.ended_by is 'Username of who ended it. Null: nobody did.';
create index on staff.post (username);
