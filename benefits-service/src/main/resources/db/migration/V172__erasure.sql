-- Who is erased keeps their id, and no row that comes later says more of them: a request that was under way when they
-- were erased has read their external id before. The lock makes it wait for an erasure that is not over yet, and holds
-- up one that comes; an erasure has the customer's balance first, as a request that locks both.
create function erased_customers_stay_erased() returns trigger language plpgsql as $$
declare
    known text;
begin
    select external_id into known from known_customer where customer_id = new.customer_id for key share;
    if known like 'erased:%' then
        new.external_id := known;
    end if;
    return new;
end $$;
create trigger stay_erased before insert on redemptions
    for each row execute function erased_customers_stay_erased();
create trigger stay_erased before insert on adjustments
    for each row execute function erased_customers_stay_erased();
create trigger stay_erased before insert on quotes
    for each row execute function erased_customers_stay_erased();
create trigger stay_erased before insert on quoted_orders
    for each row execute function erased_customers_stay_erased();
