-- A report counts for some fifteen definitions at once: one row with a number for each cost ten times the space and the
-- writing of one row for all of them. `sums` holds, definition by definition, its counters (fugong.reporting.cells.Packed).
drop table reporting_cell_delta;
drop table reporting_cell;

create table reporting_cell (
    area      int      not null,
    day       date     not null,
    dimension smallint not null,
    value     text     not null,
    sums      bytea    not null,
    primary key (dimension, area, day, value)
) with (fillfactor = 80);                       -- room for the changed row beside the old one

create table reporting_cell_delta (like reporting_cell);

grant select, insert, update, delete on reporting_cell to fugong_app;
grant select, insert, delete, maintain on reporting_cell_delta to fugong_app;

-- Dimension 5 is the group: a group sees its own line in every area.
do $$
declare t text;
begin
    foreach t in array array['reporting_cell', 'reporting_cell_delta'] loop
        execute format('alter table %I enable row level security', t);
        execute format($policy$
            create policy scope on %I using (
                 (select security_everything())
              or area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[]))
              or (dimension = 5 and value in (select g."group"::text from registry_group_within g
                                               where g.ancestor = any ((select security_groups())::int[]))))
            $policy$, t);
    end loop;
end $$;
create policy add on reporting_cell_delta for insert with check (true);

-- What was counted before is counted again by the fold; until it is through, readers count it themselves.
delete from reporting_pending;
insert into reporting_pending (subject, day, area, source, revision)
select enterprise, day, area, 0, revision from reporting_report
union all
select project, day, area, 1, revision from reporting_project_report
union all
select enterprise, day, area, 10 + kind, revision from reporting_reading;
