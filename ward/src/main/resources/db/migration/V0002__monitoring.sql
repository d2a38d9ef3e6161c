create schema monitoring;

create table monitoring.watch (
    patient_no    integer primary key,
    watched_from  timestamptz not null,
    watched_until timestamptz,
    state         bytea       not null default '',
    last_taken_at timestamptz,
    silent_since  timestamptz,
    version       bigint      not null default 0
) with (fillfactor = 50);
comment on table monitoring.watch is 'What the ward knows of one patient now: the state of the fold. Locked for the moment of its change.';
comment on column monitoring.watch.state is 'The components of the last minutes, the newest of each sign, and where the trace of each sign ends, packed by StateCodec.';
comment on column monitoring.watch.silent_since is 'The deadline that passed without a reading; null while readings come.';

create table monitoring.plan (
    patient_no    integer     not null,
    from_at       timestamptz not null,
    observe_every interval    not null check (observe_every between interval '1 minute' and interval '7 days'),
    scale         smallint    not null check (scale in (1, 2)),
    pregnant      boolean     not null,
    news2_from    date        not null,
    ordered_by    text,
    reason        text,
    primary key (patient_no, from_at),
    constraint scale_2_has_an_author check (scale = 1 or (ordered_by is not null and reason is not null))
);
comment on table monitoring.plan is 'How a patient is observed and scored from a moment on; never edited, only followed by a later one.';
comment on column monitoring.plan.news2_from is 'Sixteenth birthday: NEWS2 is for people of 16 and over (RCP 2017).';

create table monitoring.reading (
    taken_at    timestamptz not null,
    fingerprint bigint      not null,
    received_at timestamptz not null,
    recorded_at timestamptz not null,
    patient_no  integer     not null,
    value       integer     not null,
    value_2     integer,
    kind        smallint    not null,
    identity    text,
    source      text,
    original    text,
    constraint one_reading_once primary key (patient_no, taken_at, kind, fingerprint)
) partition by range (taken_at);
comment on table monitoring.reading is 'One measured thing at one moment, in thousandths of its canonical unit. Partitioned by month taken.';
comment on column monitoring.reading.kind is 'Number of the vital sign (SignNumber); a blood pressure stands under its systolic, with the diastolic in value_2.';
comment on column monitoring.reading.fingerprint is '64 bits of the sender''s identifier, or of source and value: a resent reading has the same key.';
comment on column monitoring.reading.original is 'What was said before units were converted.';

create table monitoring.strip (
    taken_at   timestamptz not null,
    until_at   timestamptz not null,
    strip_no   bigint      not null,
    patient_no integer     not null,
    signs      integer     not null,
    packed     bytea       not null,
    constraint one_strip_once primary key (patient_no, taken_at, strip_no)
) partition by range (taken_at);
create index long_strips on monitoring.strip (patient_no, until_at) where until_at - taken_at > interval '10 minutes';
comment on table monitoring.strip is 'What a wearable sent in one message: evenly spaced samples of one sign or more that share start, period and source. Partitioned by month taken.';
comment on column monitoring.strip.taken_at is 'When the first sample was taken.';
comment on column monitoring.strip.until_at is 'One period after the last sample of the longest channel.';
comment on column monitoring.strip.strip_no is 'Made of the kind and fingerprint of the first channel.';
comment on column monitoring.strip.signs is 'Bit set of the signs measured (SignNumber); each is one channel.';
comment on column monitoring.strip.packed is 'The channels, their names and samples, period, source and when they came, packed by StripCodec.';

create table monitoring.score (
    at          timestamptz not null,
    recorded_at timestamptz not null,
    patient_no  integer     not null,
    points      integer     not null,
    total       smallint    not null,
    known       smallint    not null check (known between 0 and 7),
    fresh       smallint    not null,
    scale       smallint    not null check (scale in (1, 2)),
    constraint one_score_a_moment primary key (patient_no, at)
) partition by range (at);
comment on table monitoring.score is 'NEWS2 at each moment at which something was measured, as it was concluded.';
comment on column monitoring.score.points is 'The seven sub-scores, packed: see SubScores.packed.';
comment on column monitoring.score.total is 'Sum of the known sub-scores: the score itself where known is 7, otherwise the least it can be.';
comment on column monitoring.score.fresh is 'Bit set of the signs measured at this very moment; the others are carried from before.';

create table monitoring.quarantine (
    quarantine_no bigint generated always as identity primary key,
    received_at   timestamptz not null,
    recorded_at   timestamptz not null default now(),
    patient       text,
    reason        text        not null,
    detail        text        not null,
    body          text        not null
);
comment on table monitoring.quarantine is 'What was well-formed but could not be charted: stored, counted, visible, on nobody''s chart.';
