-- What a month's customers cost, as the shop's own books have it; nothing here can be counted from behaviour.
create table insight_costs (
    -- the first day of the month
    month       date primary key check (extract(day from month) = 1),
    -- in the store's currency
    acquisition numeric     not null check (acquisition >= 0),
    retention   numeric     not null check (retention >= 0),
    set_at      timestamptz not null
);

-- Insight reads everybody's way through the tiers: these of all decisions.
create index decisions_that_moved on decisions (customer_id, occurred_at)
    where decision->>'type' in ('tier-reached.v1', 'tier-lost.v1', 'tier-redated.v1');
