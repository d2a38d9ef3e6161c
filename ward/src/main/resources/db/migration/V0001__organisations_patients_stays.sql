create schema organisations;
create schema patients;
create schema stays;

create table organisations.ward (
    ward_id   text primary key check (ward_id ~ '^[A-Za-z0-9.-]{1,64}$'),
    name      text        not null check (name <> ''),
    opened_at timestamptz not null default now()
);
comment on table organisations.ward is 'A virtual ward, under the FHIR id of its Organization.';

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
    constraint discharged_after_admission check (discharged_at > admitted_at)
);
comment on table stays.stay is 'A patient''s time on a virtual ward.';
create unique index one_stay_at_a_time on stays.stay (patient_no) where discharged_at is null;
create index on stays.stay (ward_id) where discharged_at is null;
