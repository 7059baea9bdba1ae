-- What was told from the road. A fact is made on a phone with an id of its own; the same fact told twice is one row.
create table transport_fact (
    id       text primary key check (id ~ '^[0-9a-zA-Z-]{8,64}$'),
    trip     int not null references transport_trip on delete cascade,
    kind     text not null check (kind in ('boarded', 'absent', 'undone', 'counted', 'left')),
    seat     bigint references transport_seat on delete cascade,
    stop     smallint,
    people   smallint,
    at       timestamptz not null,               -- by the phone's clock, never after told_at
    told_at  timestamptz not null,
    author   int not null,
    too_late boolean not null default false,     -- told after the hand-over: kept, changes nothing
    check (seat is not null or stop is not null)
);
create index on transport_fact (trip, at);
create index on transport_fact (seat);

-- The employer's signature. employer 0: one that is not in the register, known by its name.
create table transport_handover (
    trip          int not null references transport_trip on delete cascade,
    employer      int not null,
    employer_name text not null default '',
    key           text not null,
    received      smallint not null check (received >= 0),
    quarantined   smallint not null default 0 check (quarantined >= 0 and quarantined <= received),
    signer        text not null,
    signature     text not null check (length(signature) between 8 and 60000),
    at            timestamptz not null,
    told_at       timestamptz not null,
    author        int not null,
    report        text not null default 'none' check (report in ('none', 'accepted', 'refused')),
    primary key (trip, employer, employer_name)
);

-- Who answers for a trip: drivers, and leader and deputy chosen among the passengers (worker).
create table transport_crew (
    trip   int not null references transport_trip on delete cascade,
    role   text not null check (role in ('driver', 'relay', 'leader', 'deputy')),
    worker bigint references transport_worker on delete set null,
    name   text not null default '',
    phone  text not null default '',
    primary key (trip, role)
);

-- One message per person and plan at most: that is what keeps a killed server from telling anybody twice.
create table transport_message (
    id               bigint generated always as identity primary key,
    plan             int not null references transport_plan,
    worker           bigint not null references transport_worker on delete cascade,
    area             int not null,
    destination_area int,
    employer         int,
    trip             int,                         -- null: the trip was cancelled and there is no other yet
    kind             text not null check (kind in ('new', 'changed', 'cancelled')),
    fact             text not null,               -- what is told: day, hour, place, coach, seat
    channel          text not null check (channel in ('webhook', 'hand')),
    state            text not null default 'waiting'
                     check (state in ('waiting', 'claimed', 'sent', 'failed', 'unknown')),
    attempts         int not null default 0,
    next_at          timestamptz not null,
    sent_at          timestamptz,
    error            text,
    unique (worker, plan)
);
create index on transport_message (state, next_at);
create index on transport_message (plan, id);
create table transport_plan_told (plan int primary key references transport_plan);

-- Who pays for the way back, from a day on: parts in thousandths.
create table transport_cost_rule (
    code       text primary key,
    valid_from date not null,
    valid_to   date,
    of_area    int,                               -- receiving area; null = wherever nothing else is said
    sending    smallint not null check (sending >= 0),
    receiving  smallint not null check (receiving >= 0),
    employer   smallint not null check (employer >= 0),
    most       numeric(10, 2),                    -- the two places pay at most so much per worker together
    title_zh   text not null,
    title_en   text not null default '',
    source     text not null default '',
    check (sending + receiving + employer = 1000),
    check (valid_to is null or valid_to >= valid_from)
);

grant select, insert, update, delete on transport_fact, transport_handover, transport_crew, transport_message,
    transport_plan_told, transport_cost_rule to fugong_app;

do $$
declare t text;
begin
    foreach t in array array['transport_fact', 'transport_handover', 'transport_crew'] loop
        execute format('alter table %I enable row level security', t);
        execute format($policy$
            create policy scope on %I using (
                 (select security_everything()) or trip in (select id from transport_trip))
            $policy$, t);
    end loop;
end $$;
alter table transport_message enable row level security;
create policy scope on transport_message using (
     (select security_everything())
  or area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[]))
  or destination_area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[]))
  or employer = any ((select security_enterprises())::int[]));
