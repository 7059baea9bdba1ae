-- A scenario is computed in the background; the table is the queue.
alter table network_scenario
    add column state text not null default 'done' check (state in ('waiting', 'done', 'cancelled', 'failed'));
create index network_scenario_waiting on network_scenario (id) where state = 'waiting';

-- Every night the kept pictures are computed again from reports and links. Counts only: no figure of anybody.
create table network_check (
    id      int generated always as identity primary key,
    ran_at  timestamptz not null,
    took_ms bigint      not null,
    day     date        not null,
    firms   int         not null,               -- rows compared
    differ  int         not null,               -- rows that are not the same
    example text        not null                -- which enterprises, the first few, by number
);
grant select, insert, delete on network_check to fugong_app;

-- Says whether the catalogue in a server's memory is still the one in the tables.
create sequence network_catalogue_stamp_seq;
create table network_catalogue_stamp (stamp bigint not null);
insert into network_catalogue_stamp values (nextval('network_catalogue_stamp_seq'));
grant select, update on network_catalogue_stamp to fugong_app;
grant usage on sequence network_catalogue_stamp_seq to fugong_app;
