-- Besides the travellers: who leads a trip, the employer who receives people, the operator whose coach goes.
alter table transport_message alter column worker drop not null;
alter table transport_message
    add column party text not null default 'worker' check (party in ('worker', 'leader', 'employer', 'operator')),
    add column wave int references transport_wave,
    add column party_key text not null default '',   -- whom: role and telephone, enterprise, coach
    add column name text not null default '',
    add column phone text not null default '',
    -- the message before to the same party, 0 for the first: two servers that plan the same one collide here
    add column follows bigint not null default 0,
    add check ((party = 'worker') = (worker is not null)),
    add check ((party = 'worker') = (wave is null));
create unique index transport_message_party on transport_message (wave, party, party_key, follows) where party <> 'worker';
