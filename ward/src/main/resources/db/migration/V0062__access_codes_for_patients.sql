create table access.own_record_code (
    code_sha256 bytea       primary key check (length(code_sha256) = 32),
    patient_no  integer     not null,
    made_at     timestamptz not null default now(),
    expires_at  timestamptz not null,
    used_at     timestamptz,
    tried       integer     not null default 0,
    constraint good_for_a_quarter_of_an_hour_at_most check (expires_at <= made_at + interval '15 minutes')
);
comment on table access.own_record_code is 'With what a patient links their own sign-in to their record. Each is good once.';
comment on column access.own_record_code.tried is 'How often a date of birth was typed with it. After three the code is good no longer.';

grant select, insert, update, delete on access.own_record_code to homeward_machinery;
alter table access.own_record_code enable row level security, force row level security;
create policy the_house on access.own_record_code to homeward_machinery using ((select plumbing.is_the_house()));
