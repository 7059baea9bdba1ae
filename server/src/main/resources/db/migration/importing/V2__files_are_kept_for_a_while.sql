-- A loaded file holds names and numbers of people; it goes when it is no longer needed to take the load back. The load
-- itself stays, with its counts, and says when its file went and by which rule.
alter table importing_load add column swept_at timestamptz;
alter table importing_load add column swept_after int;     -- the rule's days at that time
create index importing_load_unswept on importing_load (created_at) where swept_at is null;
