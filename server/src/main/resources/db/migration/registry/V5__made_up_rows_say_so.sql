-- Rows nobody told must never be taken for real ones.
alter table registry_membership add column synthetic boolean not null default false;
alter table registry_milestone add column synthetic boolean not null default false;
