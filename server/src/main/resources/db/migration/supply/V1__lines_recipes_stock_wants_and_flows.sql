-- Room supply: who can make what, what it takes, what is there, who needs and who offers, and what is on its way.

-- What is planned, and the inputs it takes. Public: a catalogue, not somebody's figures.
create table supply_product (
    code    text    not null primary key,
    chain   text    not null,                    -- masks, coveralls …
    name_zh text    not null,
    name_en text,
    unit    text    not null,
    worth   numeric not null check (worth >= 0)  -- yuan per unit; 0 for an input that is not planned itself
);

-- One input of one way of making a product.
create table supply_recipe (
    product text    not null,
    recipe  text    not null,
    input   text    not null,
    amount  numeric not null check (amount > 0), -- per unit of the product
    source  text,
    primary key (product, recipe, input)
);

-- What a line makes in a day if it makes this grade all day. A line of several grades has several rows.
create table supply_line (
    enterprise int     not null,
    area       int     not null,
    line       text    not null,
    grade      text    not null,
    per_day    numeric not null check (per_day >= 0),
    from_day   date,                             -- first day it runs; null: runs since long
    name_zh    text,
    name_en    text,
    synthetic  boolean,
    primary key (enterprise, line, grade)
);
create index on supply_line (grade);

-- A day of one item at one enterprise: made, in stock at the end, sent, and what has arrived where it was sent to.
create table supply_stock (
    enterprise int     not null,
    area       int     not null,
    item       text    not null,
    day        date    not null,
    made       numeric check (made >= 0),
    stock      numeric check (stock >= 0),
    shipped    numeric check (shipped >= 0),
    arrived    numeric check (arrived >= 0),     -- of what was shipped
    received   numeric check (received >= 0),    -- of this item from suppliers
    synthetic  boolean,
    primary key (enterprise, item, day)
);
create index on supply_stock (item, day);

-- A need or an offer, with its quantity: without one it helps nobody.
create table supply_want (
    enterprise int     not null,
    area       int     not null,
    side       text    not null check (side in ('need', 'offer')),
    item       text    not null,
    from_day   date    not null,
    to_day     date,                             -- last day; null: until taken back
    quantity   numeric not null check (quantity > 0), -- per day
    note       text,
    synthetic  boolean,
    primary key (enterprise, side, item, from_day)
);
create index on supply_want (item, side);

-- People, goods and money on their way, each with where it stands and since when.
create table supply_flow (
    enterprise  int     not null,
    area        int     not null,
    code        text    not null,                -- container number, batch, application
    kind        text    not null check (kind in ('people', 'goods', 'money')),
    way         text    not null check (way in ('domestic', 'export')),
    item        text,
    quantity    numeric not null check (quantity >= 0),
    unit        text    not null,
    origin      text,
    destination text,
    stage       text    not null,                -- where it stands: words of its kind
    since       date    not null,                -- since when it stands there
    due         date,
    obstacle    text,
    synthetic   boolean,
    primary key (enterprise, code)
);
create index on supply_flow (kind, stage);

-- A plan somebody kept, with what it was made from.
create table supply_plan (
    id      int generated always as identity primary key,
    area    int         not null,
    chain   text        not null,
    day     date        not null,
    wanted  jsonb       not null,
    outcome jsonb       not null,
    author  int         not null,
    made_at timestamptz not null
);
create index on supply_plan (area, day);

do $$
declare t text;
begin
    foreach t in array array['supply_line', 'supply_stock', 'supply_want', 'supply_flow'] loop
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
alter table supply_plan enable row level security;
create policy scope on supply_plan using (
     (select security_everything())
  or area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[])));

grant select, insert, update, delete on supply_product, supply_recipe, supply_line, supply_stock, supply_want, supply_flow,
    supply_plan to fugong_app;
