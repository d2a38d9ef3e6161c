create schema organisations;
create schema patients;
create schema stays;

create table organisations.ward (
    ward_id   text primary key check (ward_id ~ '^[A-Za-z0-9.-]{1,64}$'),
    name      text        not null check (name <> ''),
    provider  text        not null default 'HOMEWARD',
    opened_at timestamptz not null default now(),
    closes_at timestamptz
);
comment on table organisations.ward is 'A virtual ward, under the FHIR id of its Organization.';
comment on column organisations.ward.provider is 'Who runs it; HOMEWARD in a house that serves one provider.';
comment on column organisations.ward.closes_at is 'From then on nobody may be there; null while nobody has said that it closes.';
create index on organisations.ward (provider);

create table patients.patient (
    patient_no  integer generated always as identity primary key,
    patient_id  text not null unique check (patient_id ~ '^[A-Za-z0-9.-]{1,64}$'),
    nhs_number  text unique check (nhs_number ~ '^[0-9]{10}$'),
    family_name text not null check (family_name <> ''),
    given_name  text not null,
    gender      text not null check (gender in ('female', 'male', 'other', 'unknown')),
    birth_date  date not null
);
comment on table patients.patient is 'A person known to this house.';
comment on column patients.patient.patient_no is 'Short number for this house''s own rows; says nothing about the person.';
comment on column patients.patient.patient_id is 'FHIR logical id, by which other systems name the person.';

create table stays.stay (
    stay_no       bigint generated always as identity primary key,
    patient_no    integer     not null,
    ward_id       text        not null,
    admitted_at   timestamptz not null,
    discharged_at timestamptz,
    referred_at   timestamptz,
    referred_by   text,
    referred_from text check (referred_from ~ '^[A-Z0-9]{3,10}$'),
    constraint discharged_after_admission check (discharged_at > admitted_at),
    constraint referred_by_somebody
        check ((referred_at is null) = (referred_by is null and referred_from is null))
);
comment on table stays.stay is 'A patient''s time on a virtual ward.';
comment on column stays.stay.referred_at is 'When somebody asked for it; null where nobody said who did.';
comment on column stays.stay.referred_by is 'Username of the person who did, and may follow what becomes of it; null where an organisation is all that is known.';
comment on column stays.stay.referred_from is 'ODS code of the organisation for which they did.';
create index on stays.stay (referred_by) where referred_by is not null;
create index on stays.stay (referred_from) where referred_from is not null;
create unique index one_stay_at_a_time on stays.stay (patient_no) where discharged_at is null;
create index on stays.stay (ward_id) where discharged_at is null;
