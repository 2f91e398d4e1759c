-- Customers who turned out to be one: the kept one and its parts. Accounts, lots and entries stay whose they are; a whole is
-- what doors read, and what spending, limits and locks work on. Whoever changes it holds the lock on each of its balances.
alter table balances add column whole uuid[] -- the kept one and all its parts; null: nobody but this one
    check (whole is null or customer_id = any (whole) and cardinality(whole) > 1);

-- All who are one with a customer, and the customer.
create function whole_of(customer uuid) returns uuid[] language sql stable parallel safe as $$
    select coalesce((select b.whole from balances b where b.customer_id = customer), array[customer])
$$;

-- Points of one account that another one spent, when they were one. Each account has a row of its own, so that it is whole
-- by itself once they are two again.
alter table spends add column spender uuid check (spender <> customer_id); -- null: the customer
create index spends_of_spender on spends (spender, source_kind, source_id) where spender is not null;

-- What is told of an order by the id of a part is told of the kept one's order, and the other way round.
create or replace function orders_are_told_of() returns trigger language plpgsql as $$
begin
    update quoted_orders o set told = true
    from added f
    where f.kind in ('paid', 'cancelled') and f.source_kind = 'order'
      and o.customer_id = any (whole_of(f.customer_id)) and o.order_id = f.source_id;
    return null;
end $$;
