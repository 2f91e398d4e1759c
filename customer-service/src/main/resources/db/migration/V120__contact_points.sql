-- By which contact point a customer is found: the HMAC of its normal form, under each key of the service. The contact points
-- themselves are sealed in the profile, and these rows go with it.
create table contact_index (
    customer_id uuid    not null references sealed_profile on delete cascade,
    blind       bytea   not null check (octet_length(blind) = 32),
    key_id      text    not null, -- the master key that the index key is made from
    verified    boolean not null,
    primary key (customer_id, blind)
);
-- Two customers may have the same one.
create index contact_index_by_blind on contact_index (blind);

-- How often staff searched for a contact point, by login and hour.
create table contact_search (
    actor    text        not null,
    hour     timestamptz not null,
    searches int         not null check (searches > 0),
    primary key (actor, hour)
);
