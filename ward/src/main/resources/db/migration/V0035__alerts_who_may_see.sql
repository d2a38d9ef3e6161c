grant usage on schema alerts to homeward_app, homeward_machinery;
grant select on alerts.episode to homeward_app, homeward_machinery;
grant insert, update on alerts.episode to homeward_machinery;
-- What a person does to an alert is to acknowledge it.
grant update (acknowledged_at, acknowledged_by, acknowledged_name, note) on alerts.episode to homeward_app;

alter table alerts.episode enable row level security, force row level security;
create policy the_house on alerts.episode to homeward_machinery using ((select plumbing.is_the_house()));
create policy within_reach on alerts.episode to homeward_app using (
    patient_no = (select plumbing.reached_person())
    or (select plumbing.reached_referrer()) is null and exists (select from stays.span s where s.patient_no = episode.patient_no and s.until_at is null and s.known_until is null));
