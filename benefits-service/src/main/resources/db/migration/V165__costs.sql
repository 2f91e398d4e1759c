insert into nightly_checks (name) values ('benefit-costs');

-- What benefits cost, beside points: each time that one was used, taken off a price or handed out, and that it was taken
-- back. Nothing of it changes; that no customer is named lets it last.
create table benefit_costs (
    number   bigint generated always as identity primary key,
    cause_id uuid   not null, -- of the use, redemption or entry, or made of that of the coupon
    kind     text   not null check (kind in ('benefit', 'coupon', 'reward', 'prize', 'free-trial')),
    code     text   not null, -- of the benefit, the batch of coupons, the reward or the activity
    campaign text,            -- null: none is known
    tier     text,            -- of the customer, at that moment
    shop     text,            -- where it was, as behaviour names it; null: none is known
    day      date   not null, -- in the store's zone
    amount   numeric,         -- in the store's currency; null: nobody said what it costs
    count    int    not null check (count in (1, -1))
);
create index benefit_costs_of_cause on benefit_costs (cause_id, number);
create index benefit_costs_of_day on benefit_costs using brin (day);
revoke update, delete, truncate on benefit_costs from current_user;
create trigger append_only before update or delete or truncate on benefit_costs
    for each statement execute function nothing_is_ever_changed();

-- What a coupon took off the price of an order, as its quote said: it costs that once the order redeems it.
create table quoted_savings (
    coupon_id uuid    not null references coupons,
    order_id  text    not null,
    shop      text,
    amount    numeric not null check (amount >= 0),
    primary key (coupon_id, order_id)
);
