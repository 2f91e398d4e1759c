-- A customer's actions, as caps look at them: by kind and month.
create index facts_of_action on facts (customer_id, source_kind, occurred_at) where kind = 'acted';
-- Facts of a month, for the trial of a draft: they lie about as they happened.
create index facts_by_time on facts using brin (occurred_at);

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
