-- Who must not work is left out of the base of rates by output too, also where he told no output (he tells none, since
-- he does not work). What was counted before is counted again by the fold; until it is through, readers count themselves.
delete from reporting_cell;
delete from reporting_cell_delta;
delete from reporting_pending;
insert into reporting_pending (subject, day, area, source, revision)
select enterprise, day, area, 0, revision from reporting_report
union all
select project, day, area, 1, revision from reporting_project_report
union all
select enterprise, day, area, 10 + kind, revision from reporting_reading;
