-- The base of a group as of a day, as cheap as that of an area (registry_tally): a sum over a few rows of changes. An
-- enterprise counts once in a group, however many ways lead there, and on the days on which it is both a member and on
-- the register. Both tables are kept by triggers, so that no way of writing can forget them.

-- What each enterprise adds to each group above it, and when. Nobody reads it but the functions below.
create table registry_group_share (
    enterprise     int not null,
    "group"        int not null,
    area           int not null,
    day            date not null,
    enterprises    int not null,                -- 1 on the first day, -1 on the day after the last
    staff          bigint not null,
    contract_staff bigint not null,
    output         numeric(20, 2) not null,     -- 10,000 yuan a day
    power          numeric(20, 1) not null,     -- kWh a day
    primary key (enterprise, "group", area, day)
);

create table registry_group_tally (
    "group"        int not null,
    area           int not null,
    day            date not null,
    enterprises    int not null,
    staff          bigint not null,
    contract_staff bigint not null,
    output         numeric(20, 2) not null,
    power          numeric(20, 1) not null,
    primary key ("group", area, day)
);

create function registry_group_tally_add() returns trigger language plpgsql as $$
declare
    sign int := case when tg_op = 'DELETE' then -1 else 1 end;
begin
    insert into registry_group_tally as t
    select "group", area, day, sign * sum(enterprises), sign * sum(staff), sign * sum(contract_staff),
           sign * sum(output), sign * sum(power)
      from changed group by "group", area, day order by "group", area, day
    on conflict ("group", area, day) do update set
           enterprises = t.enterprises + excluded.enterprises, staff = t.staff + excluded.staff,
           contract_staff = t.contract_staff + excluded.contract_staff,
           output = t.output + excluded.output, power = t.power + excluded.power;
    return null;
end $$;
create trigger tally_insert after insert on registry_group_share
    referencing new table as changed for each statement execute function registry_group_tally_add();
create trigger tally_delete after delete on registry_group_share
    referencing old table as changed for each statement execute function registry_group_tally_add();

-- Works out the shares of some enterprises again. Two who change the same enterprise wait for each other: one may be
-- changing its states and the other its memberships, and neither sees what the other has not committed.
create function registry_group_shares_again(of_these int[]) returns void
    language plpgsql security definer set search_path = public as $$
begin
    perform from registry_enterprise where id = any (of_these) order by id for no key update;
    delete from registry_group_share where enterprise = any (of_these);
    insert into registry_group_share
    select v.enterprise, m.ancestor, v.area, e.day, sum(e.sign), sum(e.sign * v.staff), sum(e.sign * v.contract_staff),
           sum(e.sign * v.normal_output), sum(e.sign * v.normal_power)
      from (select m.enterprise, w.ancestor, range_agg(daterange(m.valid_from, m.valid_to)) as times
              from registry_membership m join registry_group_within w on w."group" = m."group"
             where m.enterprise = any (of_these) group by m.enterprise, w.ancestor) m
      join registry_enterprise_version v on v.enterprise = m.enterprise
     cross join unnest(m.times * datemultirange(daterange(v.valid_from, v.valid_to))) r (during)
     cross join lateral (values (1, lower(during)), (-1, upper(during))) e (sign, day)
     where e.day is not null
     group by v.enterprise, m.ancestor, v.area, e.day
    having sum(e.sign) <> 0 or sum(e.sign * v.staff) <> 0 or sum(e.sign * v.contract_staff) <> 0
        or sum(e.sign * v.normal_output) <> 0 or sum(e.sign * v.normal_power) <> 0;
end $$;

create function registry_group_of_states() returns trigger language plpgsql security definer set search_path = public as $$
declare
    touched int[];
begin
    if tg_op = 'INSERT' then
        touched := array(select distinct enterprise from after);
    elsif tg_op = 'DELETE' then
        touched := array(select distinct enterprise from before);
    else
        touched := array(
            select distinct enterprise from (
                (select enterprise, valid_from, valid_to, area, staff, contract_staff, normal_output, normal_power from before
                 except
                 select enterprise, valid_from, valid_to, area, staff, contract_staff, normal_output, normal_power from after)
                union all
                (select enterprise, valid_from, valid_to, area, staff, contract_staff, normal_output, normal_power from after
                 except
                 select enterprise, valid_from, valid_to, area, staff, contract_staff, normal_output, normal_power from before)
            ) differing);
    end if;
    perform from registry_enterprise where id = any (touched) order by id for no key update;
    touched := array(select distinct enterprise from registry_membership where enterprise = any (touched));
    if touched <> '{}' then
        perform registry_group_shares_again(touched);
    end if;
    return null;
end $$;
create trigger groups_insert after insert on registry_enterprise_version
    referencing new table as after for each statement execute function registry_group_of_states();
create trigger groups_delete after delete on registry_enterprise_version
    referencing old table as before for each statement execute function registry_group_of_states();
create trigger groups_update after update on registry_enterprise_version
    referencing old table as before new table as after for each statement execute function registry_group_of_states();

create function registry_group_of_members() returns trigger language plpgsql security definer set search_path = public as $$
begin
    perform registry_group_shares_again(array(select distinct enterprise from changed));
    return null;
end $$;
create trigger groups_insert after insert on registry_membership
    referencing new table as changed for each statement execute function registry_group_of_members();
create trigger groups_delete after delete on registry_membership
    referencing old table as changed for each statement execute function registry_group_of_members();
create trigger groups_update after update on registry_membership
    referencing new table as changed for each statement execute function registry_group_of_members();

create function registry_group_of_tree() returns trigger language plpgsql security definer set search_path = public as $$
begin
    perform registry_group_shares_again(array(
        select distinct m.enterprise from registry_membership m join changed c on c."group" = m."group"));
    return null;
end $$;
create trigger groups_insert after insert on registry_group_within
    referencing new table as changed for each statement execute function registry_group_of_tree();
create trigger groups_delete after delete on registry_group_within
    referencing old table as changed for each statement execute function registry_group_of_tree();

-- An area sees what of a group stands in it, a group sees itself; as the cells of reports do.
grant select on registry_group_tally to fugong_app;
alter table registry_group_share enable row level security;
alter table registry_group_tally enable row level security;
create policy scope on registry_group_tally using (
       (select security_everything())
    or area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[]))
    or "group" in (select g."group" from registry_group_within g where g.ancestor = any ((select security_groups())::int[])));

select registry_group_shares_again(array(select distinct enterprise from registry_membership));
