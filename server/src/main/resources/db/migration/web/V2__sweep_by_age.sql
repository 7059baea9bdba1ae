-- Notes of answers lie in the order of their age: a coarse index is enough to sweep the old ones.
drop index web_idempotency_at_idx;
create index web_idempotency_at on web_idempotency using brin (at) with (pages_per_range = 16, autosummarize = on);
