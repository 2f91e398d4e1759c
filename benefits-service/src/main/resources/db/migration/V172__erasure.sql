-- Who is erased keeps their id, and no row that comes later says more of them: a request that was under way when they
-- were erased has read their external id before. The lock makes it wait for an erasure that is not over yet, and holds
-- up one that comes; an erasure has the customer's balance first, as a request that locks both.
create trigger stay_erased before insert on redemptions
    for each row execute function erased_customers_stay_erased();
create trigger stay_erased before insert on adjustments
    for each row execute function erased_customers_stay_erased();
create trigger stay_erased before insert on quoted_orders
    for each row execute function erased_customers_stay_erased();

-- Likewise of who asked, where that was the customer.
create trigger stay_erased_as_sender before insert on redemptions
    for each row when (new.sender like 'customer:%') execute function erased_senders_stay_erased();
create trigger stay_erased_as_sender before insert on quoted_orders
    for each row when (new.sender like 'customer:%') execute function erased_senders_stay_erased();
create trigger stay_erased_as_sender before insert on entitlement_uses
    for each row when (new.sender like 'customer:%') execute function erased_senders_stay_erased();

-- A key says nothing but who sent it. Nobody is known by that name any more: nobody sends it again.
create function erased_senders_have_no_keys() returns trigger language plpgsql as $$
begin
    perform 1 from known_customer where external_id = substr(new.sender, length('customer:') + 1) for key share;
    if not found then
        new.sender := 'customer:erased:' || gen_random_uuid();
    end if;
    return new;
end $$;
create trigger stay_erased before insert on idempotency_keys
    for each row when (new.sender like 'customer:%') execute function erased_senders_have_no_keys();

-- A quote is a cart, and nobody is left to accept it: it is not kept.
create trigger stay_erased before insert on quotes
    for each row execute function erased_customers_have_no_rows();

-- Each table of customers is read by customer, when one asks for all that is kept of them and when one is erased.
create index quotes_of_customer on quotes (customer_id);
create index promotion_grants_of_customer on promotion_grants (customer_id);
create index points_extensions_of_customer on points_extension_customers (customer_id);
create index extended_lots_of_lot on extended_lots (lot_id);
