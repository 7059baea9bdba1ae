-- Lists of hundreds of thousands: by place, by what an office has to do, by a name or the beginning of a number.
create index on transport_worker (home, id);
create index on transport_worker (health, id) where health <> 'normal';
create index on transport_worker (name);
drop index transport_worker_phone_idx;
create index on transport_worker (phone text_pattern_ops);
-- The sums of the board, read from the index alone.
create index on transport_worker (area, home, destination, destination_area, state, health, ready_from)
    where state <> 'withdrawn';
