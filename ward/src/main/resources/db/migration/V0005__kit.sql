create schema kit;

create table kit.clock (
    patient_no   integer     not null,
    device       text        not null,
    ahead_millis bigint      not null,
    heard_at     timestamptz not null,
    constraint one_clock_a_device primary key (patient_no, device)
);
comment on table kit.clock is 'How far the clock of each device is from ours, estimated from its newest messages.';
comment on column kit.clock.ahead_millis is 'Positive: it leads. Negative: it trails, or its messages are always held back that long. 0: within five minutes.';

create index wrong_clock on kit.clock (heard_at) where ahead_millis <> 0;
