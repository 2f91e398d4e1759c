-- What members can redeem their points for. None is deleted, so a code never comes to mean something else.
create table rewards (
    code       text        primary key check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    content    text        not null check (jsonb_typeof(cast(content as jsonb)) = 'object'),
    state      text        not null check (state in ('draft', 'on-offer', 'withdrawn')),
    stock      bigint      check (stock >= 0),                       -- pieces that can be reserved; null: without a limit
    reserved   bigint      not null default 0 check (reserved >= 0), -- pieces of reservations that are open
    redeemed   bigint      not null default 0 check (redeemed >= 0), -- pieces of redemptions that were confirmed
    author     text        not null,
    written_at timestamptz not null
) with (fillfactor = 70);

-- Every correction of a stock by people.
create table stock_changes (
    id          uuid        primary key,
    position    bigint      generated always as identity unique,
    reward_code text        not null references rewards,
    change      bigint      not null check (change <> 0),
    reason      text        not null,
    stock       bigint      not null check (stock >= 0), -- after it
    author      text        not null,
    changed_at  timestamptz not null
);
create index stock_changes_of_reward on stock_changes (reward_code, position);

-- Rewards that customers reserved, with the price of that moment.
create table redemptions (
    id           uuid        primary key,
    position     bigint      generated always as identity unique,
    customer_id  uuid        not null references balances,
    external_id  text        not null,
    reward_code  text        not null references rewards,
    kind         text        not null,
    points       bigint      not null check (points > 0),
    cash         numeric     check (cash > 0),
    currency     text,
    sender       text        not null, -- who asked, as their token names them
    shop         text,                 -- where, as behaviour names it, if that is known
    reserved_at  timestamptz not null,
    reserved_on  date        not null, -- in the store's zone: limits count by it
    held_until   timestamptz not null,
    state        text        not null check (state in ('reserved', 'confirmed', 'cancelled', 'timed-out', 'refunded')),
    reason       text,                 -- of what people ended
    confirmed_at timestamptz,
    ended_at     timestamptz,
    check ((cash is null) = (currency is null)),
    check ((state in ('cancelled', 'refunded')) = (reason is not null)),
    check ((state in ('confirmed', 'refunded')) = (confirmed_at is not null)),
    check ((state in ('cancelled', 'timed-out', 'refunded')) = (ended_at is not null))
) with (fillfactor = 80);
create index redemptions_of_customer on redemptions (customer_id, position);
create index redemptions_of_reward on redemptions (reward_code, position);
create index redemptions_overdue on redemptions (held_until, id) where state = 'reserved';
