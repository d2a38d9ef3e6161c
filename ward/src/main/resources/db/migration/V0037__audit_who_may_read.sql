-- Whoever does something adds to the book what they did; neither role may change or take away what stands in it.
grant usage on schema audit to homeward_app, homeward_machinery;
grant select, insert on audit.entry to homeward_app, homeward_machinery;
grant select on audit.link to homeward_app, homeward_machinery;
grant insert on audit.link to homeward_machinery;

alter table audit.entry enable row level security, force row level security;
create policy the_house on audit.entry to homeward_machinery using ((select plumbing.is_the_house()));
create policy everybody_adds on audit.entry for insert to homeward_app with check (true);
-- Who answers for a whole provider may look into its book; everybody into what is just being written, and a patient
-- into what was done with their record.
create policy within_reach on audit.entry for select to homeward_app using (
    tenant = any ((select plumbing.reached_codes('providers'))::text[])
    or patients @> array[(select plumbing.oneself())]
    or xid = pg_current_xact_id_if_assigned());

alter table audit.link enable row level security, force row level security;
create policy the_house on audit.link to homeward_machinery using ((select plumbing.is_the_house()));
create policy within_reach on audit.link for select to homeward_app using (
    tenant = any ((select plumbing.reached_codes('providers'))::text[]));
