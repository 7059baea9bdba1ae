-- Commuter lines: where people of an enterprise live (numbers, no persons), when it may begin, and timetables of parks.
create table transport_home_place (
    enterprise int not null,
    area       int not null,
    name_zh    text not null,
    name_en    text not null default '',
    lon        float8 not null check (lon between -180 and 180),
    lat        float8 not null check (lat between -90 and 90),
    people     int not null check (people > 0),
    synthetic  boolean not null default false,
    primary key (enterprise, name_zh)
);

-- begins: minutes of the day; slot: minutes
create table transport_shift (
    enterprise int primary key,
    area       int not null,
    lon        float8 not null check (lon between -180 and 180),
    lat        float8 not null check (lat between -90 and 90),
    begins     int[] not null check (cardinality(begins) > 0),
    minutes    int not null check (minutes between 60 and 1440),
    per_slot   int not null check (per_slot > 0),
    slot       int not null check (slot > 0),
    synthetic  boolean not null default false
);

-- A draft until it is published; a published one is replaced by the next of its park, never changed.
create table transport_timetable (
    id           int generated always as identity primary key,
    park         int not null,
    area         int,
    enterprises  int[] not null,
    state        text not null default 'draft' check (state in ('draft', 'published', 'replaced')),
    seed         bigint not null,
    body         jsonb not null,
    valid_from   date,
    valid_to     date,
    days         text not null default '1111110' check (days ~ '^[01]{7}$'),
    made_at      timestamptz not null,
    made_by      text not null,
    published_at timestamptz,
    row_version  int not null default 1,
    check (valid_to is null or valid_to >= valid_from)
);
create index on transport_timetable (park, id);

grant select, insert, update, delete on transport_home_place, transport_shift, transport_timetable to fugong_app;

do $$
declare t text;
begin
    foreach t in array array['transport_home_place', 'transport_shift'] loop
        execute format('alter table %I enable row level security', t);
        execute format($policy$
            create policy scope on %I using (
                 (select security_everything())
              or area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[]))
              or enterprise = any ((select security_enterprises())::int[])
              or enterprise in (select m.enterprise from registry_membership m
                                  join registry_group_within g on g."group" = m."group"
                                 where g.ancestor = any ((select security_groups())::int[])))
            $policy$, t);
    end loop;
end $$;

alter table transport_timetable enable row level security;
create policy scope on transport_timetable using (
     (select security_everything())
  or area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[]))
  or park in (select g."group" from registry_group_within g where g.ancestor = any ((select security_groups())::int[]))
  or enterprises && (select security_enterprises())::int[]);
