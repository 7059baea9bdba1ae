-- Room network: who supplies whom, what limits whom today, what each obstacle holds back.

-- The short catalogue. Products without a parent are the sectors of the input-output table.
create table network_product (
    id           smallint generated always as identity primary key,
    code         text    not null unique,
    name_zh      text    not null,
    name_en      text    not null,
    parent       text,
    industries   text[]  not null,              -- beginnings of industry codes whose main product it is
    export_share numeric,                       -- of the sector's output; null = the parent's
    valid_from   date    not null,
    source       text    not null
);

-- What a sector buys of another per yuan of its output, and how much it needs it.
create table network_input (
    supplier    text not null,
    buyer       text not null,
    coefficient double precision not null,
    importance  double precision not null,      -- 1 essential, 0.5 important, 0 other
    primary key (supplier, buyer)
);

-- The numbers in the rules by which a report becomes a limit. A new number has its first day; old days keep theirs.
create table network_rule_value (
    kind       text    not null,
    parameter  text    not null,
    valid_from date    not null,
    value      numeric not null,
    source     text    not null,
    primary key (kind, parameter, valid_from)
);

create table network_link (
    amount        bigint,                       -- yuan on a normal day
    share         real,                         -- of what the buyer buys of this product
    supplier      int      not null,
    buyer         int      not null,
    supplier_area int      not null,
    buyer_area    int      not null,
    valid_from    date     not null,
    valid_to      date,
    product       smallint not null,
    source        smallint not null,            -- 0 declared, 1 association, 2 headquarters, 3 synthesised
    importance    smallint,                     -- what the buyer says: 0 other, 1 important, 2 essential; null = as the sector
    primary key (buyer, supplier, product, valid_from),
    check (supplier <> buyer)
);
create index network_link_supplier on network_link (supplier);

-- The picture of a day, one row per enterprise.
create table network_state (
    held       double precision not null,       -- yuan a day its own limit holds back in all
    level      double precision not null,       -- share of normal output it reaches
    ability    double precision not null,       -- share its own limits allow
    output     bigint   not null,               -- yuan on a normal day
    day        date     not null,
    enterprise int      not null,
    area       int      not null,
    staff      int      not null,
    product    smallint not null,
    kind       smallint not null,               -- what binds: -1 nothing, -2 an input, otherwise the kind of its own limit
    input      smallint,                        -- the missing product where an input binds
    reported   boolean  not null,
    section    text     not null,
    division   text     not null,
    primary key (day, enterprise)
);
create index network_state_held on network_state (day, held desc) where held > 0;

create table network_scenario (
    id       int generated always as identity primary key,
    actor    int         not null,
    area     int         not null,
    day      date        not null,
    name     text        not null,
    changes  jsonb       not null,
    outcome  jsonb,
    made_at  timestamptz not null
);

-- An action taken because of a scenario; what it promised is kept enterprise by enterprise.
create table network_action (
    id       int generated always as identity primary key,
    actor    int         not null,
    area     int         not null,
    scenario int         not null,
    day      date        not null,
    words    text        not null,
    made_at  timestamptz not null
);
create table network_promise (
    action     int  not null,
    enterprise int  not null,
    area       int  not null,
    level_then double precision not null,
    promised   double precision not null,
    primary key (action, enterprise)
);

grant select, insert, update, delete on network_product, network_input, network_rule_value, network_link, network_state,
    network_scenario, network_action, network_promise to fugong_app;

-- A link is seen from both ends.
alter table network_link enable row level security;
create policy scope on network_link using (
     (select security_everything())
  or supplier_area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[]))
  or buyer_area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[]))
  or supplier = any ((select security_enterprises())::int[])
  or buyer = any ((select security_enterprises())::int[])
  or supplier in (select m.enterprise from registry_membership m join registry_group_within g on g."group" = m."group"
                   where g.ancestor = any ((select security_groups())::int[]))
  or buyer in (select m.enterprise from registry_membership m join registry_group_within g on g."group" = m."group"
                where g.ancestor = any ((select security_groups())::int[])));

do $$
declare t text;
begin
    foreach t in array array['network_state', 'network_promise'] loop
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
    foreach t in array array['network_scenario', 'network_action'] loop
        execute format('alter table %I enable row level security', t);
        execute format($policy$
            create policy scope on %I using (
                 (select security_everything())
              or area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[]))
              or actor = (select security_actor()))
            $policy$, t);
    end loop;
end $$;
