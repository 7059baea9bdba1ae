-- Newest first is the order of the key, and whoever sees much finds a page of it at once. Not so the auditor of a quiet
-- county, or a day long past: a million lines were read for fifty. Lines of clerks carry no area and are left out.
create index security_trail_area on security_trail ((areas[1]), id desc) where areas[1] is not null;
create index security_trail_at on security_trail using brin (at) with (autosummarize = on);
