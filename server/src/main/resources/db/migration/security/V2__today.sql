-- The region's day, as every connection is told it (a drill or a demo lives on another day than the machine). Rights
-- that last from one day to another ask for it.
create function security_today() returns date language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('fugong.today', true), '')::date, current_date) $$;
