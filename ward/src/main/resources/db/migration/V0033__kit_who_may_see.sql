grant usage on schema kit to homeward_app, homeward_machinery;
grant select on kit.clock to homeward_app, homeward_machinery;
grant insert, update on kit.clock to homeward_machinery;

alter table kit.clock enable row level security, force row level security;
create policy the_house on kit.clock to homeward_machinery using ((select plumbing.is_the_house()));
create policy within_reach on kit.clock for select to homeward_app using (
    patient_no = (select plumbing.reached_person())
    or (select plumbing.reached_referrer()) is null and exists (select from stays.span s where s.patient_no = clock.patient_no and s.until_at is null and s.known_until is null));
