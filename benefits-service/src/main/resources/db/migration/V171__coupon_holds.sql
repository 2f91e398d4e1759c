-- The coupon that a reservation of a reward of kind coupon has set aside: nobody sees its code before it is confirmed.
-- Taken under the lock on the batch, whose limits count it, and gone with the reservation: it becomes a coupon, or
-- its code is free again.
create table coupon_holds (
    redemption_id uuid primary key references redemptions deferrable initially deferred,
    batch_id      uuid not null references coupon_batches,
    customer_id   uuid not null,
    code          text collate "C" not null references coupon_codes,
    first_day     date not null, -- of the coupon, in the store's zone, as the last
    last_day      date not null,
    check (first_day <= last_day)
);
create index coupon_holds_of_customer on coupon_holds (customer_id, batch_id);
