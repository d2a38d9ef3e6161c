create table monitoring.closed (
    parted      text primary key check (parted in ('reading', 'strip', 'score', 'hour_summary', 'day_summary')),
    before      timestamptz not null,
    closed_at   timestamptz not null
);
comment on table monitoring.closed is 'Up to where the record is kept no longer: months before this are rolled off, and nothing is taken in for them.';
comment on column monitoring.closed.closed_at is 'When it was said so; the months go some minutes later, when every process knows.';
