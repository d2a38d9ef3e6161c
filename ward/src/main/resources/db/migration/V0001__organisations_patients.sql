create schema organisations;
create schema patients;

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
