-- Answers already given to writes that carried an Idempotency-Key. The row is written in the same transaction as the
-- write itself: either both are there or neither, also when the server dies in between.
create table web_idempotency (
    actor   int         not null,
    key     text        not null,
    request bytea       not null,                     -- SHA-256 of method, address and body
    status  int,                                      -- null only inside the transaction that is still at work
    type    text,
    headers text        not null default '',          -- the few that belong to the answer, one "Name: value" a line
    body    bytea,
    at      timestamptz not null,
    primary key (actor, key)
);
create index on web_idempotency (at);

grant select, insert, update, delete on web_idempotency to fugong_app;
alter table web_idempotency enable row level security;
create policy scope on web_idempotency using (actor = (select security_actor()) or (select security_everything()));
