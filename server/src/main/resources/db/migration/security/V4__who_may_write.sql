-- Seeing a user and changing what he may do are two things. Until now one policy said both, and a statement of an
-- officer without the right to manage users could have made him mightier; only the door stood before it. From here on
-- the connection is told whether its actor manages users, and the store itself refuses.

-- The system: jobs, the sign-in, the machine's keeper.
create function security_is_system() returns boolean language sql stable parallel safe as
$$ select security_actor() = 0 and security_everything() $$;

create function security_manages_users() returns boolean language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('fugong.manages', true), ''), 'off')::boolean or security_is_system() $$;

-- A place may be given to others by whoever has it himself. plpgsql, because the tables of places come later; what it
-- reads is what the actor sees.
create function security_may_hand_out(kind text, target int) returns boolean language plpgsql stable as
$$ begin
    return security_everything()
        or kind = 'area' and target = any (security_areas_within())
        or kind = 'group' and exists (
               select from registry_group_within g where g."group" = target and g.ancestor = any (security_groups()))
        or kind = 'enterprise' and exists (select from registry_enterprise e where e.id = target);
end $$;

-- Users with their proofs (encoded password, sealed second factor): oneself, and whom one manages.
drop policy scope on security_user;
create policy scope on security_user for select using (
     id = (select security_actor())
  or (select security_manages_users())
     and ((select security_everything()) or area = any ((select security_areas_within())::int[])));
create policy add on security_user for insert with check (
     (select security_manages_users())
     and ((select security_everything()) or area = any ((select security_areas_within())::int[])));
create policy change on security_user for update using (
     (select security_manages_users())
     and (id = (select security_actor()) or (select security_everything())
          or area = any ((select security_areas_within())::int[])));

-- Roles and places: given by one who manages users, to others than himself.
drop policy scope on security_role;
create policy scope on security_role for select using ("user" in (select id from security_user));
create policy add on security_role for insert with check (
     (select security_manages_users()) and "user" <> (select security_actor())
     and "user" in (select id from security_user));
create policy change on security_role for update using (
     (select security_manages_users()) and "user" <> (select security_actor())
     and "user" in (select id from security_user));
create policy remove on security_role for delete using (
     (select security_manages_users()) and "user" <> (select security_actor())
     and "user" in (select id from security_user));

drop policy scope on security_scope;
create policy scope on security_scope for select using ("user" in (select id from security_user));
create policy add on security_scope for insert with check (
     (select security_manages_users()) and "user" <> (select security_actor())
     and "user" in (select id from security_user) and security_may_hand_out(kind, target));
create policy change on security_scope for update using (
     (select security_manages_users()) and "user" <> (select security_actor())
     and "user" in (select id from security_user));
create policy remove on security_scope for delete using (
     (select security_manages_users()) and "user" <> (select security_actor())
     and "user" in (select id from security_user));

-- A deputy is appointed by the one who will be away, and dismissed by him or by those who manage him: whoever could
-- appoint himself would have the other's rights.
drop policy scope on security_deputy;
create policy scope on security_deputy for select using (
     deputy = (select security_actor()) or "user" in (select id from security_user));
create policy add on security_deputy for insert with check (
     (select security_is_system()) or "user" = (select security_actor()));
create policy change on security_deputy for update using (
     (select security_is_system()) or "user" = (select security_actor())
  or (select security_manages_users()) and "user" in (select id from security_user));
create policy remove on security_deputy for delete using (
     (select security_is_system()) or "user" = (select security_actor())
  or (select security_manages_users()) and "user" in (select id from security_user));

-- Recovery codes and sessions are made by the sign-in alone; taken away also with a lost telephone.
drop policy scope on security_recovery_code;
create policy scope on security_recovery_code for select using (
     "user" = (select security_actor())
  or (select security_manages_users()) and "user" in (select id from security_user));
create policy add on security_recovery_code for insert with check ((select security_is_system()));
create policy change on security_recovery_code for update using ((select security_is_system()));
create policy remove on security_recovery_code for delete using (
     (select security_manages_users()) and "user" in (select id from security_user));

drop policy scope on security_session;
create policy scope on security_session for select using (
     "user" = (select security_actor())
  or (select security_manages_users()) and "user" in (select id from security_user));
create policy add on security_session for insert with check ((select security_is_system()));
create policy change on security_session for update using (
     (select security_manages_users()) and "user" in (select id from security_user));

-- A token is its owner's affair, whoever manages him: it acts in his name.
drop policy scope on security_token;
create policy scope on security_token using (
     (select security_is_system()) or "user" = (select security_actor()));

-- Nobody writes a line of the trail in another's name, nor seals it.
drop policy add on security_trail;
create policy add on security_trail for insert with check (
     (select security_is_system()) or actor = (select security_actor()));
drop policy scope on security_trail_block;
create policy scope on security_trail_block for select using ((select security_everything()));
create policy add on security_trail_block for insert with check ((select security_is_system()));
