-- The table of the tests' own event door: the event's id is the key, so an event takes effect once.
create table remembered (event_id uuid primary key);
