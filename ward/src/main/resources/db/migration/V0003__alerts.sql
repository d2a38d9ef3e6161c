create schema alerts;

create table alerts.episode (
    episode_no        bigint generated always as identity primary key,
    patient_no        integer     not null,
    rule              text        not null check (rule in ('news2-high', 'news2-medium', 'red-score', 'silence')),
    met_at            timestamptz not null,
    raised_at         timestamptz not null default clock_timestamp(),
    score             smallint,
    red               text        not null default '',
    late              boolean     not null,
    acknowledged_at   timestamptz,
    acknowledged_by   text,
    acknowledged_name text,
    note              text,
    withdrawn_at      timestamptz,
    resumed_at        timestamptz,
    left_at           timestamptz,
    constraint ends_one_way check (num_nonnulls(acknowledged_at, withdrawn_at, resumed_at, left_at) <= 1),
    constraint acknowledged_by_a_named_person check (
        (acknowledged_at is null) = (acknowledged_by is null) and (acknowledged_at is null) = (acknowledged_name is null))
);
comment on table alerts.episode is 'One alert from beginning to end, however many readings repeat it.';
comment on column alerts.episode.met_at is 'When the first reading that met the rule was taken; for silence, the deadline that passed.';
comment on column alerts.episode.red is 'Which signs scored 3 when a red score was met; an acknowledgement covers no other.';
comment on column alerts.episode.left_at is 'The patient left the ward, or went on leave, before anybody had acknowledged it.';
comment on column alerts.episode.late is 'The reading behind it reached us long after it was taken.';

create unique index one_open_episode_a_rule on alerts.episode (patient_no, rule)
    where acknowledged_at is null and withdrawn_at is null and resumed_at is null and left_at is null;
create index on alerts.episode (patient_no, rule, episode_no desc);
