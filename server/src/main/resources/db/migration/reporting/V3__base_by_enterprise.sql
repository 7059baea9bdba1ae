-- A reading asks for every base period of its enterprise.
create index reporting_power_base_enterprise on reporting_power_base (enterprise, period) include (amount);
