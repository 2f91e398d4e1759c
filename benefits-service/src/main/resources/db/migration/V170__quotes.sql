-- What goes together in quotes: drafted by one, approved by another, and then the newest counts and none changes.
create table stacking_rules (
    version      int         primary key check (version > 0),
    comment      text        not null,
    -- what is hashed and approved, to the letter
    document     text        not null check (jsonb_typeof(cast(document as jsonb)) = 'object'),
    hash         text        not null,
    created_at   timestamptz not null,
    state        text        not null check (state in ('DRAFT', 'APPROVED', 'PUBLISHED', 'WITHDRAWN')),
    writers      text[]      not null check (cardinality(writers) > 0), -- the author first
    approver     text,
    approved_at  timestamptz,
    publisher    text,
    published_at timestamptz,
    effective_at timestamptz,
    withdrawn_at timestamptz,
    check ((approver is null) = (approved_at is null)),
    check (state <> 'DRAFT' or approver is null),
    check (state not in ('APPROVED', 'PUBLISHED') or approver is not null),
    -- the first comes with the installation
    constraint stacking_rules_four_eyes check (version = 1 or approver is null or approver <> all (writers)),
    check ((state = 'PUBLISHED') = (published_at is not null)),
    check ((state = 'PUBLISHED') = (effective_at is not null)),
    check ((state = 'PUBLISHED') = (publisher is not null)),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
insert into stacking_rules (version, comment, document, hash, created_at, state, writers,
                            approver, approved_at, publisher, published_at, effective_at)
select 1, '', d.document, encode(sha256(convert_to(d.document, 'UTF8')), 'hex'), now(), 'PUBLISHED', array['rung'],
       'rung', now(), 'rung', now(), now()
from (values ('{"replaces":0,"rules":{"mostCoupons":3,"mostOfKind":1,"alone":[],"tierWithCoupons":true,'
              '"pointsWithCoupons":true,"pointsPerUnit":1,"mostPercent":50}}')) as d (document);

-- Prices that were told. A quote is kept a while, and then deleted; what an order has of it is in quoted_orders.
create table quotes (
    id          uuid        primary key,
    customer_id uuid        not null,
    external_id text        not null,
    sender      text        not null, -- who asked, as their token names them
    by_store    boolean     not null, -- those of customers and staff cannot be confirmed
    asked_at    timestamptz not null,
    valid_until timestamptz not null,
    document    text        not null check (jsonb_typeof(cast(document as jsonb)) = 'object')
);
create index quotes_by_end on quotes (valid_until);

-- Orders with the benefits of a quote. The key of quote_id is the guard behind the lock on the customer's balance: a quote
-- is accepted once.
create table quoted_orders (
    id             uuid        primary key,
    customer_id    uuid        not null references balances,
    external_id    text        not null,
    quote_id       uuid        not null unique,
    order_id       text        not null, -- as the store calls it
    total          numeric     not null check (total >= 0),
    currency       text        not null,
    points         bigint      not null check (points >= 0),
    points_value   numeric     not null check (points_value >= 0), -- the money that they pay
    coupons        jsonb       not null, -- ids
    entitlement_id uuid        references entitlements,
    use_id         uuid        references entitlement_uses,
    sender         text        not null, -- who confirmed, as their token names them
    confirmed_at   timestamptz not null,
    pays_from      timestamptz not null, -- payments before it are not of this price
    shop           text,                 -- where it is bought, as behaviour names it
    state          text        not null check (state in ('reserved', 'paid', 'cancelled', 'timed-out')),
    held_until     timestamptz not null,
    paid           boolean     not null,
    at             timestamptz,          -- when it came to its state
    told           boolean     not null, -- facts about it were told that nobody has looked at
    paid_late      boolean     not null default false, -- a payment was told when nothing was set aside any more
    check ((state = 'reserved') = (at is null)),
    check ((entitlement_id is null) = (use_id is null)),
    check (paid or state <> 'paid')
) with (fillfactor = 80);
create index quoted_orders_of_order on quoted_orders (customer_id, order_id);
create index quoted_orders_told on quoted_orders (quote_id) where told;
create index quoted_orders_waiting on quoted_orders (held_until) where state = 'reserved';
-- an order has the benefits of one quote at a time
create unique index quoted_orders_once on quoted_orders (customer_id, order_id) where state in ('reserved', 'paid');

-- Facts about orders are kept once, as facts about points. Whoever keeps them holds the lock on the customer's balance, as
-- whoever confirms a quote does: so what was told before is seen then, and what is told after is marked here.
create function orders_are_told_of() returns trigger language plpgsql as $$
begin
    update quoted_orders o set told = true
    from added f
    where f.kind in ('paid', 'cancelled', 'refunded') and f.source_kind = 'order'
      and o.customer_id = f.customer_id and o.order_id = f.source_id;
    return null;
end $$;
create trigger tell_quoted_orders after insert on facts
    referencing new table as added for each statement execute function orders_are_told_of();
