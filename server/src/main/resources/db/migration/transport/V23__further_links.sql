-- Links besides the first: what somebody was shown who signed up a person that was signed up already (echo: only what he
-- said himself), and the link that went to the number given at the first sign-up (echo null).
create table transport_link (
    link    bytea primary key,                   -- hash
    worker  bigint not null references transport_worker on delete cascade,
    echo    jsonb,
    made_at timestamptz not null
);
create index on transport_link (worker);
grant select, insert, update, delete on transport_link to fugong_app;
alter table transport_link enable row level security;
create policy scope on transport_link using (
     (select security_everything()) or worker in (select id from transport_worker));

-- A message that belongs to no plan: the worker's own link, because the person was signed up a second time.
alter table transport_message alter column plan drop not null;
alter table transport_message drop constraint transport_message_kind_check;
alter table transport_message add constraint transport_message_kind_check
    check (kind in ('new', 'changed', 'cancelled', 'link'));
create index on transport_message (channel, state, id);
