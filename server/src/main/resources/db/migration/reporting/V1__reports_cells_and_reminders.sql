-- Room reporting: what enterprises and projects said, day by day, and what it adds up to.
-- Reports and readings are append-only: a correction is a new revision, nothing is ever updated.

-- The enterprise as it stood when it reported. Interned: one row per enterprise and change of its register entry,
-- so that a report costs four bytes for it and a full recomputation needs no other room.
create table reporting_profile (
    id             int generated always as identity primary key,
    enterprise     int    not null,
    area           int    not null,
    section        text   not null,
    division       text   not null,
    size           text   not null,
    ownership      text   not null,
    groups         int[]  not null,             -- every group it belongs to, ancestors included, sorted
    above_scale    boolean not null,
    staff          int    not null,             -- own staff and contract staff together
    normal_output  bigint not null,             -- yuan per day
    normal_power   bigint not null,             -- watt-hours per day
    unique (enterprise, area, section, division, size, ownership, groups, above_scale, staff, normal_output, normal_power)
);

-- Columns stand in the order of their width: a report of ten fields stays near 110 bytes.
create table reporting_report (
    known_at             timestamptz not null,
    output               bigint,                -- yuan on that day
    request              bigint,                -- hash of the Idempotency-Key that brought it
    enterprise           int      not null,
    day                  date     not null,
    profile              int      not null,
    area                 int      not null,
    author               int      not null,
    own_due              int      not null,
    own_present          int      not null,
    own_quarantined      int      not null,
    contract_due         int      not null,
    contract_present     int      not null,
    contract_quarantined int      not null,
    full_from            date,                  -- expected day of full capacity
    revision             smallint not null,
    source               smallint not null,
    status               smallint not null,
    lines_running        smallint,
    lines_total          smallint,
    stock_days           smallint,              -- days the raw material lasts
    orders               smallint,              -- per cent of a normal order book
    mask_days            smallint,              -- days the protective goods last
    on_time              boolean  not null,     -- of the first revision, kept by the later ones
    withdrawn            boolean  not null,     -- taken back (a load undone): from here on as if nothing had been said
    obstacles            jsonb,
    wants                jsonb,
    note                 text,
    primary key (day, enterprise, revision)
);

create table reporting_project_report (
    known_at   timestamptz not null,
    invested   bigint,                          -- yuan since the first of January
    request    bigint,
    project    int      not null,
    day        date     not null,
    area       int      not null,
    author     int      not null,
    due        int      not null,
    present    int      not null,
    revision   smallint not null,
    source     smallint not null,
    started    boolean  not null,
    new_start  boolean  not null,               -- work began on this very day
    resumed    boolean  not null,
    on_time    boolean  not null,
    withdrawn  boolean  not null,
    led_by     text     not null,               -- whose project: city, district, ... (dimension of the start rate)
    obstacles  jsonb,
    wants      jsonb,
    note       text,
    primary key (day, project, revision)
);

-- What others measured: electricity of the grid, gas, freight. Beside the self-report, never instead of it.
create table reporting_reading (
    known_at   timestamptz not null,
    amount     bigint   not null,               -- electricity: watt-hours on that day
    enterprise int      not null,
    day        date     not null,
    profile    int      not null,
    area       int      not null,
    kind       smallint not null,
    revision   smallint not null,
    primary key (kind, day, enterprise, revision)
);

-- Mean daily electricity of an enterprise in a base period ("2019-Q4"), for definitions that name one.
create table reporting_power_base (
    enterprise int    not null,
    period     text   not null,
    area       int    not null,
    amount     bigint not null,                 -- watt-hours per day
    primary key (period, enterprise)
);

-- Versioned definitions. A published version never changes; a new text is a new version with its own id.
create table reporting_definition (
    id      smallint generated always as identity primary key,
    code    text     not null,
    version int      not null,
    body    jsonb    not null,
    active  boolean  not null default true,
    unique (code, version)
);

-- Counters of leaf areas; an area above is their sum. Null where the definition does not need the counter.
create table reporting_cell (
    definition      smallint not null,
    dimension       smallint not null,
    area            int      not null,
    day             date     not null,
    value           text     not null,
    reported        int not null,
    met             int not null,
    excluded        int not null,
    staff_reported  bigint, staff_met  bigint, staff_excluded  bigint,
    output_reported bigint, output_met bigint, output_excluded bigint,
    power_reported  bigint, power_met  bigint, power_excluded  bigint,
    amount          bigint, amount_of  bigint,
    primary key (definition, dimension, area, day, value)
) with (fillfactor = 85);

-- Revisions not yet folded into the cells. A report writes its own line here, in its own transaction, and locks
-- nothing that another report needs; readers add these lines to the cells in one snapshot.
create table reporting_pending (
    subject  int      not null,
    day      date     not null,
    area     int      not null,
    source   smallint not null,                 -- 0 report, 1 project report, otherwise 10 + kind of reading
    revision smallint not null
);

-- What a bulk adds to the cells, added up in memory and only appended here: two bulks never wait for each other, and a
-- long load never meets a cell that the fold has changed meanwhile. The fold moves these rows into the cells.
create table reporting_cell_delta (like reporting_cell);

-- Deadline: a report of day D is due at `due` o'clock, `days` days later. Nearest area above wins; area 0 is everywhere.
create table reporting_deadline (
    area         int     not null,
    kind         text    not null,              -- enterprise, project
    due          time    not null,
    days         int     not null,
    working_days boolean not null,              -- count working days only
    valid_from   date    not null,
    primary key (area, kind, valid_from)
);
insert into reporting_deadline values (0, 'enterprise', '12:00', 1, false, '1900-01-01'),
                                      (0, 'project',    '12:00', 1, false, '1900-01-01');

-- Days that differ from the week: holidays, and the working days swapped for them. Versions by announcement.
create table reporting_calendar (
    calendar  text    not null,
    day       date    not null,
    announced date    not null,
    off       boolean not null,
    name_zh   text    not null,
    name_en   text    not null,
    source    text,
    primary key (calendar, day, announced)
);

-- A figure that was printed. It never changes; a later correction gives a new freeze.
create table reporting_freeze (
    id       int generated always as identity primary key,
    day      date        not null,
    known_at timestamptz not null,
    author   int         not null,
    unique (day, known_at)
);
create table reporting_frozen (
    frozen    int   not null references reporting_freeze,
    area      int   not null,
    code      text  not null,
    version   int   not null,
    dimension text  not null,
    value     text  not null,
    figure    jsonb not null,
    primary key (frozen, area, code, dimension, value)
);

create table reporting_reminder (
    id         bigint generated always as identity primary key,
    enterprise int         not null,
    area       int         not null,
    day        date        not null,
    round      smallint    not null,
    channel    text        not null,            -- mail, webhook
    address    text        not null,
    state      text        not null default 'waiting',   -- waiting, claimed, sent, failed, unknown
    attempts   smallint    not null default 0,
    planned_at timestamptz not null,
    next_at    timestamptz not null,
    sent_at    timestamptz,
    error      text,
    unique (enterprise, day, round, channel)
);
create index reporting_reminder_waiting on reporting_reminder (next_at) where state in ('waiting', 'claimed');

-- Reports that do not fit what others measured; a person looks and decides.
create table reporting_doubt (
    enterprise int         not null,
    day        date        not null,
    area       int         not null,
    grade      text        not null,            -- B, C, D (A never enters the queue)
    reasons    jsonb       not null,
    raised_at  timestamptz not null,
    decision   text,                            -- plausible, corrected, visit, untrue
    note       text,
    decided_by int,
    decided_at timestamptz,
    primary key (day, enterprise)
);
create index reporting_doubt_open on reporting_doubt (day) where decision is null;

grant select, insert on reporting_profile, reporting_report, reporting_project_report, reporting_reading,
    reporting_freeze, reporting_frozen to fugong_app;
grant select, insert, update, delete on reporting_power_base to fugong_app;
grant select, insert, update on reporting_reminder, reporting_doubt, reporting_definition to fugong_app;
grant select, insert, update, delete on reporting_cell, reporting_deadline, reporting_calendar to fugong_app;
-- maintain: the fold vacuums its own small queue.
grant select, insert, delete, maintain on reporting_pending, reporting_cell_delta to fugong_app;

-- Row level security. One sentence for everything that belongs to an enterprise: see the scope of the register.
do $$
declare t text;
begin
    foreach t in array array['reporting_profile', 'reporting_report', 'reporting_reading', 'reporting_power_base',
                             'reporting_reminder', 'reporting_doubt'] loop
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

alter table reporting_project_report enable row level security;
create policy scope on reporting_project_report using (
     (select security_everything())
  or area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[])));

alter table reporting_pending enable row level security;
create policy scope on reporting_pending using (
     (select security_everything())
  or area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[]))
  or (source <> 1 and subject = any ((select security_enterprises())::int[]))
  or (source <> 1 and subject in (select m.enterprise from registry_membership m
                      join registry_group_within g on g."group" = m."group"
                     where g.ancestor = any ((select security_groups())::int[]))));

-- Dimension 5 is the group: a group sees its own line in every area.
alter table reporting_cell enable row level security;
create policy scope on reporting_cell using (
     (select security_everything())
  or area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[]))
  or (dimension = 5 and value in (select g."group"::text from registry_group_within g
                                   where g.ancestor = any ((select security_groups())::int[]))));

alter table reporting_cell_delta enable row level security;
create policy scope on reporting_cell_delta using (
     (select security_everything())
  or area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[]))
  or (dimension = 5 and value in (select g."group"::text from registry_group_within g
                                   where g.ancestor = any ((select security_groups())::int[]))));
create policy add on reporting_cell_delta for insert with check (true);

alter table reporting_frozen enable row level security;
create policy scope on reporting_frozen using (
     (select security_everything())
  or area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[])));
