create schema access;

create table access.breakage (
    breakage_no      bigint generated always as identity primary key,
    username         text        not null,
    name             text        not null check (name <> ''),
    role             text        not null,
    provider         text        not null,
    patient_no       integer     not null,
    ward_id          text        not null,
    patient_provider text        not null,
    reason           text        not null check (reason in ('treating', 'called', 'covering', 'other')),
    words            text        not null check (length(words) between 10 and 500),
    broken_at        timestamptz not null,
    ends_at          timestamptz not null,
    constraint at_most_an_hour check (ends_at > broken_at and ends_at <= broken_at + interval '1 hour')
);
comment on table access.breakage is 'That somebody opened the record of a patient who was not theirs, in an emergency.';
comment on column access.breakage.provider is 'Whose people they are; where the patient was, patient_provider says.';
comment on column access.breakage.words is 'What the person said of the reason.';
comment on column access.breakage.broken_at is 'By the clock of the database, as ends_at.';
create index on access.breakage (username, patient_no);
create index on access.breakage (broken_at);
