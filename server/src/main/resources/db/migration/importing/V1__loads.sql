create table importing_load (
    id           bigint generated always as identity primary key,
    source       text        not null,
    actor        int         not null,                  -- who began it; 0 is the system
    actor_name   text        not null,
    state        text        not null,
    fingerprint  text        not null default '',       -- of the plan that was shown
    broken       boolean     not null default false,    -- the pack itself is not in order
    created_at   timestamptz not null,
    committed_at timestamptz,
    undone_at    timestamptz,
    incident     text        not null default ''
);
create index on importing_load (actor, id);

create table importing_part (
    load      bigint  not null references importing_load on delete cascade,
    resource  text    not null,
    position  int     not null,
    file      text    not null,
    bytes     bigint  not null,
    created   bigint  not null default 0,
    changed   bigint  not null default 0,
    unchanged bigint  not null default 0,
    refused   bigint  not null default 0,
    warned    bigint  not null default 0,
    broken    boolean not null default false,
    primary key (load, resource)
);

-- The file as it came, gzip, in pieces of a megabyte.
create table importing_file (
    load     bigint not null references importing_load on delete cascade,
    resource text   not null,
    piece    int    not null,
    bytes    bytea  not null,
    primary key (load, resource, piece)
);
alter table importing_file alter column bytes set storage external; -- it is packed already

-- One letter per row of the file: c created, m changed, u unchanged, r refused.
create table importing_verdict (
    load     bigint not null references importing_load on delete cascade,
    resource text   not null,
    piece    int    not null,
    verdicts bytea  not null,
    primary key (load, resource, piece)
);

create table importing_finding (
    load     bigint not null references importing_load on delete cascade,
    resource text   not null,
    number   bigint not null,
    "row"    bigint not null,
    "column" text   not null,
    value    text   not null,
    severity text   not null,
    code     text   not null,
    facts    jsonb  not null,
    primary key (load, resource, number)
);
create index on importing_finding (load, resource, "row");

-- The values a load replaces; all of them once it is committed, so that it can be undone.
create table importing_change (
    load     bigint not null references importing_load on delete cascade,
    resource text   not null,
    number   bigint not null,
    "row"    bigint not null,
    key      text   not null,
    before   jsonb  not null,
    after    jsonb  not null,
    primary key (load, resource, number)
);

grant select, insert, update, delete on
    importing_load, importing_part, importing_file, importing_verdict, importing_finding, importing_change
    to fugong_app;

-- A load belongs to whoever made it; its files hold rows that only that actor's scope admitted.
alter table importing_load enable row level security;
create policy own on importing_load using ((select security_everything()) or actor = (select security_actor()));

alter table importing_part enable row level security;
create policy own on importing_part using (load in (select l.id from importing_load l));
alter table importing_file enable row level security;
create policy own on importing_file using (load in (select l.id from importing_load l));
alter table importing_verdict enable row level security;
create policy own on importing_verdict using (load in (select l.id from importing_load l));
alter table importing_finding enable row level security;
create policy own on importing_finding using (load in (select l.id from importing_load l));
alter table importing_change enable row level security;
create policy own on importing_change using (load in (select l.id from importing_load l));
