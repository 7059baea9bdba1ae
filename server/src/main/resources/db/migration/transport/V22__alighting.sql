-- Where somebody leaves a train; null where the whole trip has one destination.
alter table transport_seat add column alights int references transport_place;

-- Whether a train of this code and day stands with anybody, also outside the reader's scope.
create function transport_train_taken(wanted text, wanted_day date) returns boolean language sql stable security definer
    set search_path = public as 'select exists (select from transport_train where code = wanted and day = wanted_day)';
grant execute on function transport_train_taken(text, date) to fugong_app;
