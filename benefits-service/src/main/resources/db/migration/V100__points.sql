insert into nightly_checks (name) values ('points-proof');

-- What the proofs of the ledger found: each night's, and those that somebody asked for.
create table proofs (
    at    timestamptz primary key,
    proof jsonb       not null
);

-- Facts: what happened, as told by others. The set of them decides all points; the order of their arrival decides nothing.
create table facts (
    event_id    uuid primary key, -- the idempotency key, for ever: a second delivery meets it here
    customer_id uuid        not null,
    kind        text        not null check (kind in ('paid', 'completed', 'cancelled', 'refunded', 'acted')),
    source_kind text        not null, -- what it is about: an order, or an action that is its own source
    source_id   text,             -- absent in refunds of shops that do not know the order
    shop        text,             -- where it happened, where behaviour says so
    payment_id  text,             -- where an order is paid in parts
    refund_id   text,             -- what the refund is known by, however often it is told
    amount      numeric check (amount >= 0),
    total       numeric check (total >= 0),
    occurred_at timestamptz not null,
    recorded_at timestamptz not null default now(),
    constraint facts_amounts check ((kind in ('paid', 'refunded')) = (amount is not null)),
    constraint facts_orders_are_named check (kind = 'refunded' or source_id is not null),
    constraint facts_refunds_are_named check ((kind = 'refunded') = (refund_id is not null)),
    constraint facts_parts_have_a_total check (kind = 'paid' or payment_id is null and total is null)
);
-- Of tellings of the same moment the one with the smallest event id stands, as Java compares ids: its halves have a sign.
create function as_java_orders(id uuid) returns bytea language sql immutable
    return set_byte(set_byte(uuid_send(id), 0, get_byte(uuid_send(id), 0) # 128), 8, get_byte(uuid_send(id), 8) # 128);
create index facts_of_source on facts (customer_id, source_id);
create index facts_of_refund on facts (customer_id, refund_id, occurred_at) where refund_id is not null;
create index facts_of_part on facts (customer_id) where payment_id is not null;

-- The tiers a customer held, by all that scoring has told: each from its moment to that of the next. A path that scoring
-- tells takes the place of all that older revisions said of the time from its first moment on.
create table tier_spans (
    customer_id uuid        not null,
    since       timestamptz not null, -- counts for what happens strictly after
    tier        text        not null,
    revision    bigint      not null,
    primary key (customer_id, since)
);

-- One row per customer: what they have, and the lock that every change of their points holds.
create table balances (
    customer_id uuid primary key,
    external_id text    not null,
    pending     bigint  not null default 0 check (pending >= 0),
    available   bigint  not null default 0,
    reserved    bigint  not null default 0 check (reserved >= 0),
    redeemed    bigint  not null default 0 check (redeemed >= 0),
    withdrawn   bigint  not null default 0 check (withdrawn >= 0),
    expired     bigint  not null default 0 check (expired >= 0),
    overdraft   boolean not null default false, -- a rule with reversal "unlimited" allowed less than nothing
    check (available >= 0 or overdraft)
) with (fillfactor = 70);

-- The points of one source. They become available, are taken back and expire together.
create table lots (
    id           uuid primary key,
    customer_id  uuid    not null references balances,
    source_kind  text    not null,
    source_id    text    not null,
    shop         text,
    earned       bigint  not null check (earned >= 0), -- what the facts and the rule say
    retained     bigint  not null,                     -- what the customer keeps of what went back too late
    pending      bigint  not null check (pending >= 0),
    available    bigint  not null,
    reserved     bigint  not null check (reserved >= 0),
    redeemed     bigint  not null check (redeemed >= 0),
    withdrawn    bigint  not null check (withdrawn >= 0),
    expired      bigint  not null check (expired >= 0),
    -- what the ledger has given, less what it has taken back
    issued       bigint  not null generated always as
        (pending + available + reserved + redeemed + withdrawn + expired) stored check (issued >= 0),
    shortfall    bigint  not null generated always as
        (pending + available + reserved + redeemed + withdrawn + expired - earned) stored check (shortfall >= 0),
    overdraft    boolean not null,
    postings     int     not null,                     -- numbers the lot's own transactions
    earned_at    timestamptz not null,                 -- when its source earned: what comes back does not move it
    given_at     timestamptz not null,                 -- nothing is dated before: the latest of its points were given, came back, ended
    active_from  date    not null,                     -- available from this day on, if not completed before
    expires_on   date    not null,                     -- the last day they can be spent
    extended_until date check (expires_on >= extended_until), -- people let it last so long at least
    rule_version int,                                  -- absent, as are tier and multiplier, where no rule gave them
    tier         text,
    multiplier   numeric,
    benefit      text,                                 -- that multiplies beside the tier
    benefit_multiplier numeric,
    promotion    text,                                 -- that adds some of the points that the customer keeps
    promoted     bigint  not null default 0 check (promoted >= 0 and (promotion is null) = (promoted = 0)), -- how many
    unique (customer_id, source_kind, source_id),
    check (retained >= earned),
    check (available >= 0 or overdraft),
    check ((rule_version is null) = (tier is null) and (rule_version is null) = (multiplier is null)),
    check ((benefit is null) = (benefit_multiplier is null))
) with (fillfactor = 70);
create index lots_waiting on lots (active_from, customer_id) where pending > 0;
create index lots_ending on lots ((expires_on + 1), customer_id) where pending > 0 or available > 0;
create index lots_promoted on lots (promotion, earned_at) where promotion is not null;
create index lots_to_spend on lots (customer_id, expires_on) where available <> 0;

-- Points that a customer has set aside, spent or got back. Which lots they came from is in the entries.
create table spends (
    id          uuid primary key,
    customer_id uuid        not null references balances,
    source_kind text        not null,
    source_id   text        not null,
    shop        text,
    points      bigint      not null check (points > 0),
    restored    bigint      not null check (restored between 0 and points),
    state       text        not null check (state in ('reserved', 'redeemed', 'released')),
    reserved_at timestamptz not null,
    unique (customer_id, source_kind, source_id),
    check (state = 'redeemed' or restored = 0)
);

-- The ledger. Every transaction's entries sum to zero; nothing is ever changed or removed.
create table transactions (
    id             uuid primary key,
    number         bigint generated always as identity unique, -- grows within a customer, whose balance is locked
    customer_id    uuid        not null references balances,
    key            text        not null, -- says the same thing once, for ever: such as a lot and its how-manieth transaction
    kind           text        not null check (kind in (
        'earn', 'activate', 'reverse', 'adjust', 'expire', 'reserve', 'redeem', 'release', 'restore', 'extend')),
    source_kind    text        not null,
    source_id      text        not null,
    shop           text,
    rule_version   int,
    tier           text,
    multiplier     numeric,
    benefit        text, -- that multiplies beside the tier
    benefit_multiplier numeric,
    cause          text        not null check (cause in (
        'payment', 'completion', 'refund', 'tier', 'action', 'membership', 'time', 'redemption', 'decision')),
    cause_event_id uuid,
    occurred_at    timestamptz not null,
    occurred_on    date        not null, -- by the store's calendar
    booked_in      date        not null, -- the first day of its month in the accounts
    recorded_at    timestamptz not null default now(),
    unique (customer_id, key)
);
create index transactions_newest_first on transactions (customer_id, number desc);
create index transactions_of_source on transactions (customer_id, source_kind, source_id, number);

create table entries (
    transaction_id uuid   not null references transactions,
    lot_id         uuid   not null references lots,
    account        text   not null check (account in (
        'programme', 'pending', 'available', 'reserved', 'redeemed', 'withdrawn', 'expired')),
    points         bigint not null check (points <> 0),
    primary key (transaction_id, lot_id, account)
);
create index entries_of_lot on entries (lot_id, account);

-- Points that people give or take: one requests it, another decides. What it is about is in sealed_note only, under the
-- customer's key, see vault_keys.
create table adjustments (
    id           uuid        primary key,
    position     bigint      generated always as identity unique,
    customer_id  uuid        not null,
    external_id  text        not null,
    points       bigint      not null check (points <> 0),
    reason       text        not null check (reason in ('goodwill', 'correction', 'compensation', 'migration', 'misuse')),
    shop         text,        -- of its cause, as behaviour names it, if that is known
    sealed_note  text        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    state        text        not null check (state in ('requested', 'approved', 'declined')),
    decided_by   text        check ((decided_by is null) = (state = 'requested')),
    decided_at   timestamptz check ((decided_at is null) = (state = 'requested')),
    constraint adjustments_by_two_people check (decided_by <> requested_by)
);
create index adjustments_of_customer on adjustments (customer_id, requested_at);
create index adjustments_by_external_id on adjustments (external_id, position);
create index adjustments_by_state on adjustments (state, position);

-- Balanced: asked when the transaction commits, so that its entries may come one after another. An extension of lots that
-- are not over moves no points, and has no entries.
create function transaction_must_balance() returns trigger language plpgsql as $$
declare
    asked uuid;
    total bigint;
    lines int;
begin
    asked := case tg_table_name when 'transactions' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'transaction_id' end;
    select coalesce(sum(points), 0), count(*) into total, lines from entries where transaction_id = asked;
    if lines = 0 and exists (select from transactions where id = asked and kind = 'extend') then
        return null;
    end if;
    if lines < 2 or total <> 0 then
        raise exception 'transaction % does not balance: % entries, sum %', asked, lines, total using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger balanced after insert on transactions
    deferrable initially deferred for each row execute function transaction_must_balance();
create constraint trigger balanced after insert on entries
    deferrable initially deferred for each row execute function transaction_must_balance();

-- Append-only, by rights: the role that the service logs in with owns the tables, and takes from itself what it never needs.
-- A reference to a row locks that row, for which PostgreSQL asks the right to update some column: the number is one that it
-- makes itself, and changes for nobody.
revoke update, delete, truncate on facts, transactions, entries from current_user;
grant update (number) on transactions to current_user;

-- And by triggers, for whoever has more rights.
create function nothing_is_ever_changed() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete or truncate on facts
    for each statement execute function nothing_is_ever_changed();
create trigger append_only before update or delete or truncate on transactions
    for each statement execute function nothing_is_ever_changed();
create trigger append_only before update or delete or truncate on entries
    for each statement execute function nothing_is_ever_changed();
