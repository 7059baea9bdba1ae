-- Rows nobody measured must never be taken for real ones. A report says so by its source, which is stored anyway.
alter table reporting_reading add column synthetic boolean not null default false;
alter table reporting_power_base add column synthetic boolean not null default false;
