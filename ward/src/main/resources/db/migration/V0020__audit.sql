create schema audit;

create table audit.entry (
    entry_no bigint generated always as identity primary key,
    tenant   text        not null check (tenant ~ '^[A-Za-z0-9.-]{1,64}$'),
    at       timestamptz not null default clock_timestamp(),
    xid      xid8        not null default pg_current_xact_id(),
    deed     text        not null check (deed in ('patient-read', 'patient-query', 'patient-create', 'patient-update',
        'patient-delete', 'intake', 'export', 'break-glass', 'sign-in', 'sign-in-refused', 'sign-out',
        'account-change', 'audit-read', 're-seal', 'machine-add', 'machine-enrol', 'machine-revoke',
        'machine-refused', 'settings-change')),
    username text        not null check (username <> ''),
    name     text        not null check (name <> ''),
    role     text        not null check (role <> ''),
    endpoint text        not null,
    purpose  text        not null,
    reason   text,
    outcome  smallint    not null check (outcome in (0, 4, 8, 12)),
    query    text,
    patients integer[]   not null
);
comment on table audit.entry is 'One deed: who looked at whom or changed what. Never edited, never deleted.';
comment on column audit.entry.tenant is 'ODS code of the provider for which it was done; "HOMEWARD" where there is none.';
comment on column audit.entry.xid is 'The transaction that wrote it: what may be sealed is told by it.';
comment on column audit.entry.endpoint is 'Where it was done, as a pattern: GET /patients/{id}.';
comment on column audit.entry.purpose is 'A code of HL7''s PurposeOfUse.';
comment on column audit.entry.outcome is 'As FHIR''s AuditEvent has it: 0 done, 4 refused, 8 failed.';
comment on column audit.entry.query is 'What was asked for, as it was asked.';
comment on column audit.entry.patients is 'Whom it concerned: of a query, everybody who was found or asked for.';

create index in_the_order_of_the_chain on audit.entry (tenant, xid, entry_no);
create index of_a_person on audit.entry (username, entry_no);
create index of_a_time on audit.entry using brin (at);
create index of_a_patient on audit.entry using gin (patients) where deed <> 'intake';

create table audit.link (
    tenant    text        not null,
    place     bigint      not null check (place > 0),
      entry_no  bigint      not null unique,
    xid       xid8        not null,
    hash      bytea       not null check (length(hash) = 32),
    linked_at timestamptz not null default clock_timestamp(),
    primary key (tenant, place)
);
comment on table audit.link is 'Where an entry stands in its tenant''s chain. Never edited, never deleted.';
comment on column audit.link.xid is 'Of the entry: what comes next has a later one.';
comment on column audit.link.hash is 'SHA-256 of the hash before, the place, and the entry in its canonical form.';

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'The audit is only ever added to' using errcode = 'insufficient_privilege';
end $$;
comment on function audit.refuse() is 'Nothing that was noted is changed or taken away.';

create trigger only_added_to before update or delete or truncate on audit.entry execute function audit.refuse();
create trigger only_added_to before update or delete or truncate on audit.link execute function audit.refuse();
revoke update, delete, truncate on audit.entry, audit.link from public;
