-- Whoever sees a project reports on it: its area's office, and the enterprise and group it belongs to.
drop policy scope on reporting_project_report;
create policy scope on reporting_project_report using (
     (select security_everything())
  or area in (select w.area from registry_area_within w where w.ancestor = any ((select security_areas())::int[]))
  or project in (select p.id from registry_project p));

create policy projects on reporting_pending using (source = 1 and subject in (select p.id from registry_project p));

-- Two offices may freeze at the same moment, each what it sees.
alter table reporting_freeze drop constraint reporting_freeze_day_known_at_key;
