-- Every report writes a line of the trail: its indexes were as large as the lines. Lines lie in the order of their
-- transactions, so a coarse index finds those of a block; nobody looks for an actor's number; and without the line's
-- number the many lines of one subject share one entry.
drop index security_trail_tx_idx;
drop index security_trail_actor_id_idx;
drop index security_trail_subject_id_idx;
create index security_trail_tx on security_trail using brin ((tx::text::bigint)) with (pages_per_range = 16, autosummarize = on);
create index security_trail_subject on security_trail (subject);
