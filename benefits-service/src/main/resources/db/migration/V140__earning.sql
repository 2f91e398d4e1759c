-- A customer's actions, as caps look at them: by kind and month.
create index facts_of_action on facts (customer_id, source_kind, occurred_at) where kind = 'acted';
-- Facts of a month, for the trial of a draft: they lie about as they happened.
create index facts_by_time on facts using brin (occurred_at);

-- Who came by whose code, and what became of the newcomer's first order: an action of both, which a refund takes back.
create table referrals (
    referral_id  uuid primary key, -- the event's
    newcomer     uuid        not null unique references balances,
    referrer     uuid        not null references balances,
    accepted_at  timestamptz not null,
    order_id     text,        -- the first order for which money was paid; null: none yet
    paid_at      timestamptz,
    completed_at timestamptz, -- since when both earn; it stays where the order was given back
    stands       boolean     not null default false,
    check (newcomer <> referrer),
    check ((order_id is null) = (paid_at is null)),
    check (completed_at is not null or not stands)
);
create index referrals_of_referrer on referrals (referrer);

-- Earning rules that people wrote: those of the file come before.
create table earning_rule_versions (
    version      int         primary key check (version > 0),
    comment      text        not null,
    -- what is hashed, approved and published, to the letter
    document     text        not null check (jsonb_typeof(cast(document as jsonb)) = 'object'),
    hash         text        not null,
    created_at   timestamptz not null,
    state        text        not null check (state in ('DRAFT', 'APPROVED', 'PUBLISHED', 'WITHDRAWN')),
    writers      text[]      not null check (cardinality(writers) > 0), -- the author first
    approver     text,
    approved_at  timestamptz,
    publisher    text,
    published_at timestamptz,
    effective_on date,        -- a business date of the store
    effective_at timestamptz, -- when that day began, by the zone of then
    withdrawn_at timestamptz,
    check ((approver is null) = (approved_at is null)),
    check (state <> 'DRAFT' or approver is null),
    check (state not in ('APPROVED', 'PUBLISHED') or approver is not null),
    constraint earning_rules_four_eyes check (approver is null or approver <> all (writers)),
    check ((state = 'PUBLISHED') = (published_at is not null)),
    check ((state = 'PUBLISHED') = (effective_at is not null)),
    check ((state = 'PUBLISHED') = (effective_on is not null)),
    check ((state = 'PUBLISHED') = (publisher is not null)),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
create unique index earning_rules_begin_once on earning_rule_versions (effective_on) where effective_on is not null;

-- What each promotion with a budget has given so far. Its row is the lock that every grant of it takes.
create table promotion_budgets (
    code   text   primary key,
    budget bigint not null check (budget > 0), -- the greatest that any version gave it
    used   bigint not null default 0 check (used >= 0),
    constraint never_more_than_the_budget check (used <= budget)
);

-- In the order of their numbers: who came first. The most that a source was ever granted; it never falls.
create table promotion_grants (
    number      bigint generated always as identity primary key,
    code        text   not null references promotion_budgets,
    customer_id uuid   not null,
    source      text   not null, -- such as order/1001
    points      bigint not null check (points > 0),
    unique (code, customer_id, source)
);
