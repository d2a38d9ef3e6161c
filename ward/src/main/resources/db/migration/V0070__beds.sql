create schema beds;

create table beds.capacity (
    statement_no bigint generated always as identity primary key,
    ward_id      text        not null,
    from_at      timestamptz not null,
    recorded_at  timestamptz not null,
    funded       integer check (funded between 0 and 9999),
    staffed      integer check (staffed between 0 and 9999),
    open         integer check (open between 0 and 9999),
    closed       integer check (closed between 0 and 9999),
    said_by      text        not null check (said_by <> ''),
    said_by_name text        not null check (said_by_name <> ''),
    why          text        not null check (why <> '' and length(why) <= 500)
);
comment on table beds.capacity is 'How many places a ward has from a moment on, as somebody said. Only ever added to: a later statement for the same moment takes the place of the one before.';
comment on column beds.capacity.from_at is 'It holds from then on, until the next one.';
comment on column beds.capacity.recorded_at is 'Stamped here, never by who says it.';
comment on column beds.capacity.funded is 'Places that are paid for. Null, here and in the next three: nobody has said.';
comment on column beds.capacity.staffed is 'Places for which there is staff.';
comment on column beds.capacity.open is 'Places into which patients may be admitted: what occupancy is measured by.';
comment on column beds.capacity.closed is 'Places that are shut for a while.';
comment on column beds.capacity.said_by is 'Username.';
create index capacity_in_force on beds.capacity (ward_id, from_at desc, recorded_at desc, statement_no desc);

create table beds.resources (
    statement_no bigint generated always as identity primary key,
    ward_id      text        not null,
    from_at      timestamptz not null,
    recorded_at  timestamptz not null,
    said         jsonb       not null check (jsonb_typeof(said) = 'object'),
    said_by      text        not null check (said_by <> ''),
    said_by_name text        not null check (said_by_name <> ''),
    why          text        not null check (why <> '' and length(why) <= 500)
);
comment on table beds.resources is 'What a ward has besides places, and what its patients take of it, as somebody said: reviews, visits, kit, cover, acuity. Only ever added to, as beds.capacity is.';
comment on column beds.resources.recorded_at is 'Stamped here, never by who says it.';
comment on column beds.resources.said is 'All of it, as homeward.beds.Resources has it. What is null or missing nobody has said.';
create index resources_in_force on beds.resources (ward_id, from_at desc, recorded_at desc, statement_no desc);

create function beds.lock() returns bigint language sql immutable parallel safe
return hashtextextended('beds.statements', 0);
comment on function beds.lock is 'Shared by those who add statements, until they are done; alone for who asks since when all are.';

create function beds.stamp() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(beds.lock());
    new.recorded_at := clock_timestamp();
    return new;
end $$;
comment on function beds.stamp is 'Says when a statement was recorded: after everything that somebody was told before.';
create trigger stamped before insert on beds.capacity for each row execute function beds.stamp();
create trigger stamped before insert on beds.resources for each row execute function beds.stamp();

create function beds.known_now() returns timestamptz language plpgsql as $$
declare
    moment timestamptz;
begin
    perform pg_advisory_lock(beds.lock());
    moment := clock_timestamp() - interval '1 microsecond';
    perform pg_advisory_unlock(beds.lock());
    return moment;
end $$;
comment on function beds.known_now is 'A moment up to which nothing more will ever be recorded: what is asked as known then is answered the same for ever.';

create function beds.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'What was said of capacity is only ever added to' using errcode = 'insufficient_privilege';
end $$;
comment on function beds.refuse is 'Nothing that was said is changed or taken away.';
create trigger only_added_to before update or delete or truncate on beds.capacity execute function beds.refuse();
create trigger only_added_to before update or delete or truncate on beds.resources execute function beds.refuse();

-- No patient's data here. Whoever states capacity cannot say when it was recorded.
grant usage on schema beds to homeward_app, homeward_machinery;
grant select on beds.capacity, beds.resources to homeward_app, homeward_machinery;
grant insert (ward_id, from_at, funded, staffed, open, closed, said_by, said_by_name, why) on beds.capacity
    to homeward_app, homeward_machinery;
grant insert (ward_id, from_at, said, said_by, said_by_name, why) on beds.resources
    to homeward_app, homeward_machinery;
