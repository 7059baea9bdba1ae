-- A load undone takes its readings back: from that revision on nothing was measured, which is not zero.
alter table reporting_reading add column withdrawn boolean not null default false;
