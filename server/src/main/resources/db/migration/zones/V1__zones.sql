-- Zones. Nothing here is ever changed or deleted: a later word follows the earlier one, so that any day can be seen as
-- it was known on any other day. The application may therefore insert and read only.

-- One word of one reporter about one fact of one area at the end of one day. A value of null takes a word back.
create table zones_fact (
    id       bigint generated always as identity primary key,
    area     int not null,
    fact     text not null,
    part     text not null default '',
    day      date not null,
    value    double precision,
    known_on date not null,
    basis    text not null default 'published',
    source   text not null default ''
);
create index on zones_fact (area, fact, part, day, known_on, id);

-- A rule set or a table of measures as it was handed in. The newest row of an id counts; withdrawn ones count for none.
create table zones_rule (
    id        bigint generated always as identity primary key,
    kind      text not null check (kind in ('level', 'measure')),
    rule      text not null,
    body      jsonb not null,
    known_on  date not null,
    withdrawn boolean not null default false
);
create index on zones_rule (kind, rule, id);

-- A level that an office decided, above every rule while it lasts.
create table zones_override (
    id         bigint generated always as identity primary key,
    area       int not null,
    level      text not null,
    valid_from date not null,
    valid_to   date,
    document   text not null check (document <> ''),
    link       text not null default '',
    reason     text not null default '',
    known_on   date not null,
    decided_by text not null default '',
    withdrawn  boolean not null default false,
    check (valid_to is null or valid_to >= valid_from)
);
create index on zones_override (area, valid_from, id);

grant select, insert on zones_fact, zones_rule, zones_override to fugong_app;
