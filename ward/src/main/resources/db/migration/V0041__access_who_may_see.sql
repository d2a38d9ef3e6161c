-- Glass is broken, and looked through, by the house on somebody's behalf: whom it shows is not within their reach.
grant usage on schema access to homeward_machinery;
grant select, insert on access.breakage to homeward_machinery;

alter table access.breakage enable row level security, force row level security;
create policy the_house on access.breakage to homeward_machinery using ((select plumbing.is_the_house()));
