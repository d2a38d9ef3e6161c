create schema pathways;

create table pathways.pathway (
    code      text    not null check (code ~ '^[a-z][a-z0-9-]{0,63}$'),
    version   integer not null check (version >= 1),
    title     text    not null check (title <> ''),
    from_day  date    not null,
    until_day date,
    constraint pathway_version primary key (code, version),
    constraint ends_after_it_begins check (until_day > from_day)
);
comment on table pathways.pathway is 'A kind of illness for which virtual wards take patients, by one version of the rules.';
comment on column pathways.pathway.from_day is 'The first day, in London, on which patients are admitted to it.';
comment on column pathways.pathway.until_day is 'The first day on which none is any more; null while nobody has said so. Where two versions overlap, the later one holds.';

-- Which there are: NHS England, guidance note on virtual wards enabled by technology; for children, the same.
insert into pathways.pathway (code, version, title, from_day) values
    ('acute-respiratory-infection', 1, 'Acute respiratory infection', '2020-01-01'),
    ('frailty', 1, 'Frailty', '2020-01-01'),
    ('heart-failure', 1, 'Heart failure', '2020-01-01'),
    ('other-adult', 1, 'Other (adults)', '2020-01-01'),
    ('child-acute-respiratory-illness', 1, 'Acute respiratory illness (children)', '2020-01-01'),
    ('child-gastroenteritis', 1, 'Gastroenteritis (children)', '2020-01-01'),
    ('neonatal-jaundice', 1, 'Neonatal jaundice (children)', '2020-01-01');

-- No patient's data here.
grant usage on schema pathways to homeward_app, homeward_machinery;
grant select on pathways.pathway to homeward_app, homeward_machinery;
