-- Room transport: who must come back, with what, by which plan, on which trip.

-- Places with coordinates: home stops (a town, a village), workplaces (a park, a site, a city outside the register),
-- stations. Public: names on a map.
create table transport_place (
    id       int generated always as identity primary key,
    code     text   not null unique,
    kind     text   not null check (kind in ('home', 'work', 'station', 'depot')),
    name_zh  text   not null,
    name_en  text   not null,
    of_area  int,                                -- the registered area it lies in; null outside the register
    lon      double precision not null,
    lat      double precision not null
);
create index on transport_place (of_area);
create index on transport_place (kind, name_zh);

-- Driving times somebody measured; everything else is worked out from the great circle, and the plan says so.
create table transport_minutes (
    origin      int not null references transport_place on delete cascade,
    destination int not null references transport_place on delete cascade,
    minutes     double precision not null check (minutes >= 0),
    km          double precision not null check (km >= 0),
    source      text not null default '',
    primary key (origin, destination)
);

-- The key with which numbers of identity cards are hashed; made once, never shown.
create table transport_secret (
    only_row boolean primary key default true check (only_row),
    value    bytea not null
);

-- A person who wants to go back to work. The number of the identity card is never stored: its hash (with the key above)
-- finds the same person again, its last four characters help at the coach door.
create table transport_worker (
    id               bigint generated always as identity primary key,
    area             int  not null,              -- home county or town
    destination_area int,                        -- null where the destination lies outside the register
    employer         int,                        -- enterprise of the register
    home             int  not null references transport_place,
    destination      int  not null references transport_place,
    employer_name    text not null default '',
    person           bytea,                      -- hash of the identity number, or of name and phone; null once erased
    name             text not null,
    phone            text not null,
    id_tail          text not null default '',
    ready_from       date not null,
    luggage          smallint not null default 1,
    needs            text not null default '',   -- stairs, wheelchair, child: what the coach must know
    state            text not null default 'waiting'
                     check (state in ('waiting', 'booked', 'aboard', 'arrived', 'withdrawn')),
    health           text not null default 'unknown' check (health in ('unknown', 'normal', 'abnormal')),
    health_day       date,
    source           text not null check (source in ('worker', 'county', 'employer', 'sheet')),
    load             bigint,                     -- the load that brought it
    consent_at       timestamptz,                -- when the worker (or the office in writing) agreed
    consent_text     text not null default '',   -- version of the text agreed to
    link             bytea unique,               -- hash of the personal link
    link_until       timestamptz,
    signed_at        timestamptz not null,
    changed_at       timestamptz not null,
    erased_at        timestamptz,
    synthetic        boolean not null default false,
    version          int not null default 1,
    check (person is not null or erased_at is not null)
);
-- Nobody is signed up twice.
create unique index transport_worker_person on transport_worker (person) where state <> 'withdrawn';
create index on transport_worker (area, state);
create index on transport_worker (destination_area, state);
create index on transport_worker (employer, state);
create index on transport_worker (home, destination, employer) where state = 'waiting';
create index on transport_worker (phone);

-- What was found when a worker was looked at: first line of the form of 人社部明电〔2020〕4号.
create table transport_health (
    id      bigint generated always as identity primary key,
    worker  bigint not null references transport_worker on delete cascade,
    day     date   not null,
    result  text   not null check (result in ('normal', 'abnormal')),
    celsius numeric(5, 1),
    contact boolean not null default false,      -- close contact by the query of the day
    note    text   not null default '',
    author  int    not null,
    at      timestamptz not null
);
create index on transport_health (worker, day);

-- A travelling day of an area: who is ready by then and goes to the destination is planned together.
create table transport_wave (
    id               int generated always as identity primary key,
    area             int  not null,              -- home area, with all below it
    destination_area int,                        -- null: wherever they go
    name             text not null,
    mode             text not null check (mode in ('coach', 'train')),
    day              date not null,
    -- longest ride in minutes, latest arrival after midnight of the day in minutes: what the office decided
    longest_ride     int  not null default 1800,
    arrive_by        int  not null default 2880,
    author           int  not null,
    created_at       timestamptz not null,
    synthetic        boolean not null default false
);

-- One coach. Which coaches are of one kind follows from equal numbers.
create table transport_vehicle (
    id             int generated always as identity primary key,
    area           int  not null,                -- where it is based
    enterprise     int,                          -- its operator, when it stands in the register
    operator       text not null default '',
    plate          text not null unique,
    model          text not null default '',
    depot          int references transport_place,
    rated          smallint not null check (rated between 1 and 200),
    observation    smallint not null default 0 check (observation >= 0 and observation < rated),
    luggage        smallint not null default 100,
    fixed_cost     numeric(10, 2) not null default 1500,
    cost_per_km    numeric(8, 2) not null default 6,
    max_driving    smallint not null default 1200,
    relay          boolean not null default true,
    relay_cost     numeric(10, 2) not null default 800,
    relay_driving  smallint not null default 2400,
    available_from date not null,
    available_to   date,
    state          text not null default 'ready' check (state in ('ready', 'off')),
    phone          text not null default '',
    synthetic      boolean not null default false,
    version        int not null default 1,
    check (available_to is null or available_to >= available_from)
);
create index on transport_vehicle (area);

-- A special train that may be ordered for a day; its calls in order.
create table transport_train (
    id        int generated always as identity primary key,
    area      int  not null,                     -- who orders it
    code      text not null,
    day       date not null,
    carriages smallint not null check (carriages between 0 and 40),
    seats     smallint not null check (seats between 1 and 300),
    cost      numeric(12, 2) not null,
    state     text not null default 'offered' check (state in ('offered', 'cancelled')),
    synthetic boolean not null default false,
    unique (code, day)
);
create table transport_train_call (
    train   int not null references transport_train on delete cascade,
    area    int not null,
    n       smallint not null,
    place   int not null references transport_place,
    arrives int not null,                        -- minutes from midnight of the day
    departs int not null,
    primary key (train, n)
);

-- One search: what went in, what came out. Never changed after it ended, only approved or replaced.
create table transport_plan (
    id               int generated always as identity primary key,
    area             int  not null,
    destination_area int,
    wave             int  not null references transport_wave,
    before           int references transport_plan, -- the plan whose promises and pins this one keeps
    state            text not null default 'queued'
                     check (state in ('queued', 'searching', 'done', 'failed', 'cancelled', 'approved', 'replaced')),
    request          jsonb not null,             -- seed, seconds, pins: what a person asked for
    problem          jsonb not null,             -- the whole input of the engine
    keys             jsonb not null,             -- numbers of the problem → rows of our tables
    rules            jsonb not null,             -- rule versions, source of travel times, health rule: in force that day
    plan             jsonb,                      -- the whole output
    seed             bigint not null,
    seconds          int  not null,
    engine           text not null,              -- version
    share            double precision not null default 0,
    stage            text not null default '',
    cost             double precision,
    bound_cost       double precision,
    runs             int,
    bound_runs       int,
    carried          int,
    left_behind      int,
    bound_left       int,
    error            text,
    request_key      text unique,                -- a repeated click starts one search
    author           int  not null,
    created_at       timestamptz not null,
    ended_at         timestamptz,
    approved_at      timestamptz,
    approved_by      int
);
create index on transport_plan (wave, id);
-- At most one approved plan per wave stands.
create unique index transport_plan_approved on transport_plan (wave) where state = 'approved';

-- A trip that was approved: one coach or one train on one day. Its life after approval: trip, boarding.
create table transport_trip (
    id            int generated always as identity primary key,
    plan          int  not null references transport_plan,
    areas         int[] not null,                -- home areas of its stops, the destination's area, the operator's area
    enterprises   int[] not null,                -- employers on board and the operator
    mode          text not null check (mode in ('coach', 'train')),
    number        int  not null,                 -- of the run in the plan; stays when planned again
    vehicle       int references transport_vehicle,
    train         int references transport_train,
    destination   int  not null references transport_place,
    day           date not null,                 -- local day of departure
    departs       timestamptz not null,
    arrives       timestamptz not null,
    minutes       int  not null,
    km            double precision not null,
    relay         boolean not null default false,
    seats         smallint not null,             -- that may be used under the rule
    rated         smallint not null,
    observation   smallint not null default 0,
    load_share    double precision not null,     -- the cap of the rule
    rule          text not null default '',      -- its table and row: MOT-2020-56/…
    state         text not null default 'approved'
                  check (state in ('approved', 'told', 'boarding', 'under-way', 'arrived', 'closed', 'cancelled')),
    synthetic     boolean not null default false,
    version       int not null default 1,
    unique (plan, number)
);
create index on transport_trip (day);
-- One coach is on one trip a day, however often it is planned (point to point: one trip per coach and plan).
create unique index transport_trip_vehicle on transport_trip (vehicle, day)
    where state <> 'cancelled' and vehicle is not null;

create table transport_trip_stop (
    trip    int not null references transport_trip on delete cascade,
    areas   int[] not null,
    n       smallint not null,
    place   int not null references transport_place,
    boards  timestamptz not null,
    primary key (trip, n)
);

-- Which worker rides on which trip. Released when a person moves or a trip is cancelled: the line stays.
create table transport_seat (
    id               bigint generated always as identity primary key,
    area             int not null,               -- of the worker: the same scope as the worker's own row
    destination_area int,
    employer         int,
    trip             int not null references transport_trip,
    stop             smallint not null,
    worker           bigint not null references transport_worker,
    seat             smallint not null,          -- 1 to seats
    state            text not null default 'booked'
                     check (state in ('booked', 'boarded', 'absent', 'handed-over', 'released')),
    at               timestamptz not null
);
-- None on two coaches, none without a seat of his own.
create unique index transport_seat_worker on transport_seat (worker) where state in ('booked', 'boarded', 'handed-over');
create unique index transport_seat_number on transport_seat (trip, seat) where state in ('booked', 'boarded');
create index on transport_seat (trip);

grant select, insert, update, delete on transport_place, transport_minutes, transport_worker, transport_health,
    transport_wave, transport_vehicle, transport_train, transport_train_call, transport_plan, transport_trip,
    transport_trip_stop, transport_seat to fugong_app;
grant select, insert on transport_secret to fugong_app;

-- Workers, their seats: the home county, the receiving area, the employer (and the group it belongs to).
do $$
declare t text;
begin
    foreach t in array array['transport_worker', 'transport_seat'] loop
        execute format('alter table %I enable row level security', t);
        execute format($policy$
            create policy scope on %I using (
                 (select security_everything())
              or area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[]))
              or destination_area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[]))
              or employer = any ((select security_enterprises())::int[])
              or employer in (select m.enterprise from registry_membership m
                                join registry_group_within g on g."group" = m."group"
                               where g.ancestor = any ((select security_groups())::int[])))
            $policy$, t);
    end loop;
end $$;
alter table transport_health enable row level security;
create policy scope on transport_health using (
     (select security_everything()) or worker in (select id from transport_worker));

-- Waves and plans: the home area and the receiving area.
do $$
declare t text;
begin
    foreach t in array array['transport_wave', 'transport_plan'] loop
        execute format('alter table %I enable row level security', t);
        execute format($policy$
            create policy scope on %I using (
                 (select security_everything())
              or area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[]))
              or destination_area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[])))
            $policy$, t);
    end loop;
end $$;

-- Fleets: where they are based, and their operator.
alter table transport_vehicle enable row level security;
create policy scope on transport_vehicle using (
     (select security_everything())
  or area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[]))
  or enterprise = any ((select security_enterprises())::int[]));
do $$
declare t text;
begin
    foreach t in array array['transport_train', 'transport_train_call'] loop
        execute format('alter table %I enable row level security', t);
        execute format($policy$
            create policy scope on %I using (
                 (select security_everything())
              or area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[])))
            $policy$, t);
    end loop;
end $$;

-- Trips: everybody who has to do with one of their stops.
alter table transport_trip enable row level security;
create policy scope on transport_trip using (
     (select security_everything())
  or areas && (select security_areas_within())::int[]
  or enterprises && (select security_enterprises())::int[]);
alter table transport_trip_stop enable row level security;
create policy scope on transport_trip_stop using (
     (select security_everything())
  or areas && (select security_areas_within())::int[]
  or trip in (select id from transport_trip));
