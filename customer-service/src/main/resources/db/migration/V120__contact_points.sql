-- By which contact point a customer is found: the HMAC of its normal form, under the key of the service that is present when it
-- is written. The contact points themselves are sealed in the profile, and these rows go with it.
create table contact_index (
    customer_id uuid    not null references sealed_profile on delete cascade,
    blind       bytea   not null check (octet_length(blind) = 32),
    key_id      text    not null, -- the master key that the index key is made from
    verified    boolean not null,
    primary key (customer_id, blind)
);
-- Two customers may have the same one.
create index contact_index_by_blind on contact_index (blind);

-- Who is erased loses their key, and keeps a seal that nobody opens: what is indexed goes in the same transaction.
create function forget_contact_points() returns trigger language plpgsql as $$
begin
    delete from contact_index where customer_id = new.owner;
    return null;
end $$;
create trigger forgets_contact_points after update on vault_keys
    for each row when (old.wrapped_key is not null and new.wrapped_key is null) execute function forget_contact_points();

-- How often staff searched for a contact point, by hour. Hours that are over go in the night.
create table contact_search (
    actor    text        not null,
    hour     timestamptz not null,
    searches int         not null check (searches > 0),
    primary key (actor, hour)
);
