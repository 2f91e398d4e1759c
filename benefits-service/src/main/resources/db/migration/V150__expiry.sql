-- Notices of the end of points that were told: of what a customer loses after one day, each once.
create table points_notices (
    customer_id uuid        not null references balances,
    last_day    date        not null,
    days        int         not null check (days >= 0), -- before that day
    told_at     timestamptz not null,
    primary key (customer_id, last_day, days)
);

-- What an extension changed: as lasting as the ledger.
create table extended_lots (
    transaction_id uuid    not null references transactions,
    lot_id         uuid    not null references lots,
    points         bigint  not null check (points > 0),
    reinstated     boolean not null, -- its last day was over
    day_before     date    not null,
    last_day       date    not null,
    primary key (transaction_id, lot_id),
    check (last_day > day_before)
);
revoke update, delete, truncate on extended_lots from current_user;
create trigger append_only before update or delete or truncate on extended_lots
    for each statement execute function nothing_is_ever_changed();

-- Batches that let the points of many customers last longer: one drafts it, another approves it.
create table points_extensions (
    number       int         primary key check (number > 0),
    comment      text        not null,
    -- what is hashed and approved, to the letter; whom it is for is in points_extension_customers, and counted here
    document     text        not null check (jsonb_typeof(cast(document as jsonb)) = 'object'),
    hash         text        not null,
    created_at   timestamptz not null,
    state        text        not null check (state in ('DRAFT', 'APPROVED', 'PUBLISHED', 'WITHDRAWN')),
    writers      text[]      not null check (cardinality(writers) > 0), -- the author first
    approver     text,
    approved_at  timestamptz,
    publisher    text,
    published_at timestamptz,        -- done for all of its customers
    effective_at timestamptz,
    withdrawn_at timestamptz,
    check ((approver is null) = (approved_at is null)),
    check (state <> 'DRAFT' or approver is null),
    check (state not in ('APPROVED', 'PUBLISHED') or approver is not null),
    constraint points_extensions_four_eyes check (approver is null or approver <> all (writers)),
    check ((state = 'PUBLISHED') = (published_at is not null)),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
create index points_extensions_to_run on points_extensions (number) where state = 'APPROVED';

create table points_extension_customers (
    number      int    not null references points_extensions,
    customer_id uuid   not null references balances,
    done_at     timestamptz,
    extended    bigint check (extended >= 0),   -- points that last longer by it
    reinstated  bigint check (reinstated >= 0), -- points that it gave back
    failed_at   timestamptz check (failed_at is null or done_at is null), -- the last try; passed over for a while
    primary key (number, customer_id),
    check ((done_at is null) = (extended is null) and (done_at is null) = (reinstated is null))
);
create index points_extension_customers_to_do on points_extension_customers (number, customer_id) where done_at is null;
create index points_extension_customers_failing on points_extension_customers (number) where failed_at is not null;
