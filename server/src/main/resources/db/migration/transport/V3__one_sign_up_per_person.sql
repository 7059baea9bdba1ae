-- The same name at the same telephone is the same person, with or without the number of an identity card.
create unique index transport_worker_phone_name on transport_worker (phone, name)
    where state <> 'withdrawn' and erased_at is null;

-- Whether a plate is known at all, also outside the asker's scope: only yes or no leaves the function.
create function transport_plate_taken(wanted text) returns boolean language sql stable security definer
    set search_path = public as 'select exists (select from transport_vehicle where plate = wanted)';
grant execute on function transport_plate_taken(text) to fugong_app;
