create table monitoring.unsummarised (
    patient_no integer     not null,
    hour       timestamptz not null,
    primary key (patient_no, hour)
);
comment on table monitoring.unsummarised is 'Hours of which a summary says nothing, or not what is known by now: they are read from the strips and scores.';
create index on monitoring.unsummarised (hour, patient_no);

create table monitoring.hour_summary (
    patient_no integer     not null,
    hour       timestamptz not null,
    packed     bytea       not null,
    constraint one_summary_an_hour primary key (patient_no, hour)
) partition by range (hour);
comment on table monitoring.hour_summary is 'The minutes of one hour: lowest, median and highest of each worn sign and of the score. A cache; the strips are the truth.';
comment on column monitoring.hour_summary.packed is 'Packed by SummaryCodec, a minute a stretch.';

create table monitoring.day_summary (
    patient_no integer     not null,
    day        timestamptz not null,
    hours      integer     not null,
    packed     bytea       not null,
    constraint one_summary_a_day primary key (patient_no, day)
) partition by range (day);
comment on table monitoring.day_summary is 'The quarters of the hours of one day, in UTC, of which there is an hour_summary. A cache, too.';
comment on column monitoring.day_summary.hours is 'Bit set of the hours in it.';
comment on column monitoring.day_summary.packed is 'Packed by SummaryCodec, a quarter of an hour a stretch.';
