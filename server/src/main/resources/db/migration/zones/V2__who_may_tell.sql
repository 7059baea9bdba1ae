-- Everybody reads facts and official levels; only those whose area it is add to them.
alter table zones_fact enable row level security;
alter table zones_override enable row level security;
create policy read on zones_fact for select using (true);
create policy read on zones_override for select using (true);
create policy tell on zones_fact for insert with check (
     (select security_everything()) or area = any ((select security_areas_within())::int[]));
create policy decide on zones_override for insert with check (
     (select security_everything()) or area = any ((select security_areas_within())::int[]));
