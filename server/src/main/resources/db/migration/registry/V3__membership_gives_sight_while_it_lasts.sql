-- A group sees its members, not those who left or will come. Every policy that lets a group see an enterprise reads
-- registry_membership, under this policy: so the dates are asked here, once, for all tables of all rooms.
drop policy scope on registry_membership;
create policy scope on registry_membership using (
       (select security_everything())
    or area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[]))
    or enterprise = any ((select security_enterprises())::int[])
    or (valid_from <= (select security_today()) and (valid_to is null or valid_to > (select security_today()))
        and "group" in (select g."group" from registry_group_within g
                         where g.ancestor = any ((select security_groups())::int[]))));
