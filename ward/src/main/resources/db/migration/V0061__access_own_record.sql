create table access.own_record (
    username   text primary key,
    patient_no integer     not null,
    noted_at   timestamptz not null default now()
);
comment on table access.own_record is 'Whose record is a person''s own: of a patient, or of whom a carer cares for with their consent.';

grant select, insert, update on access.own_record to homeward_machinery;
alter table access.own_record enable row level security, force row level security;
create policy the_house on access.own_record to homeward_machinery using ((select plumbing.is_the_house()));
