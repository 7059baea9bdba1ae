-- How a day stands by the clockwork: compared with what was measured, and frozen once the last deadline has passed.
create table reporting_cut_off (
    day         date        primary key,
    seen        bigint      not null,           -- reports and readings there were at the last comparison
    doubts      int         not null,           -- reports that did not fit
    compared_at timestamptz not null,
    frozen      int references reporting_freeze -- null before the cut-off
);
grant select, insert, update on reporting_cut_off to fugong_app;

-- A doubt that a correction has settled leaves the queue.
grant delete on reporting_doubt to fugong_app;
