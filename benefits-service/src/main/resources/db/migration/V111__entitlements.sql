-- The benefits that customers have by their tiers, each by one time in a tier.
create table entitlements (
    id              uuid        primary key,
    customer_id     uuid        not null,
    benefit_code    text        not null,
    benefit_version int         not null,
    package_version int         not null references benefit_packages,
    tier            text        not null,
    since           timestamptz not null, -- when the tier was reached, by what is known now
    state           text        not null check (state in ('open', 'kept', 'ended')),
    reason          text        check (reason in ('by-terms', 'used', 'tier-left', 'corrected')),
    kept_until      date,
    ended_at        timestamptz,
    steps           int         not null, -- how many of its changes were told
    foreign key (benefit_code, benefit_version) references benefits (code, version),
    check ((state = 'open') = (reason is null)),
    check ((state = 'kept') = (reason in ('by-terms', 'used')) or reason is null),
    check ((state = 'ended') = (ended_at is not null)),
    check (kept_until is null or state = 'kept'),
    -- whatever goes wrong, nobody is granted the same twice; asked at the end, since several may be re-dated at once
    constraint entitlements_once unique (customer_id, benefit_code, tier, since) deferrable initially deferred
);

-- Uses of benefits. One that is taken back stays, and does not count.
create table entitlement_uses (
    id              uuid        primary key,
    position        bigint      not null generated always as identity, -- what lists count down by
    entitlement_id  uuid        not null references entitlements,
    customer_id     uuid        not null,
    benefit_code    text        not null,
    period_start    date        not null, -- of the period that it counts for, in the store's zone
    remaining       int         check (remaining >= 0), -- as it was answered
    reference       text,
    shop            text,                 -- where, as behaviour names it, if that is known
    sender          text        not null, -- who asked, as their token names them
    used_at         timestamptz not null,
    taken_back_at   timestamptz
);
create index entitlement_uses_of_customer on entitlement_uses (customer_id, benefit_code, period_start);
create unique index entitlement_uses_newest on entitlement_uses (customer_id, position);
create index entitlement_uses_of_entitlement on entitlement_uses (entitlement_id);

-- Customers who registered, or whose tiers or member status changed, or whose uses were taken back, since their benefits
-- were granted; and those who are let in again on a known day, until it comes.
create table entitlements_due (
    customer_id    uuid        primary key,
    not_before     timestamptz,                                   -- where granting failed: when it is tried again
    withheld_until timestamptz,                                   -- they get nothing before: a restriction ends then
    mark           uuid        not null default gen_random_uuid(), -- another one each time that they become due
    check (not_before is null or withheld_until is null)
);
create index entitlements_due_at_once on entitlements_due (customer_id) where withheld_until is null;
create index entitlements_due_withheld on entitlements_due (withheld_until) where withheld_until is not null;

-- How far a package that counts has come among those who were customers before it did.
create table package_rollouts (
    version int         primary key references benefit_packages,
    reached uuid        not null, -- the last customer who was made due, in the order of their ids
    done_at timestamptz
);

-- Likewise of a ladder that begins with another tier than the one before: those of whom no tier was told are in it.
create table ladder_rollouts (
    version int         primary key references ladders,
    reached uuid        not null,
    done_at timestamptz
);

-- Tiers are kept once, as facts about points. Whoever keeps them holds the lock on the customer, as whoever grants does.
create function tiers_make_entitlements_due() returns trigger language plpgsql as $$
begin
    insert into entitlements_due (customer_id)
    select distinct customer_id from told order by customer_id
    on conflict (customer_id) do update
        set not_before = null, withheld_until = null, mark = excluded.mark;
    return null;
end $$;
create trigger make_entitlements_due after insert on tier_spans
    referencing new table as told for each statement execute function tiers_make_entitlements_due();

-- Whoever registered is in the entry tier until another one is told. Of those who were erased before anything was heard
-- of them no day is known. It waits for the end of the transaction, which may lock balances after it knew the customer:
-- whoever grants has the balance first, and this row last.
create function customers_make_entitlements_due() returns trigger language plpgsql as $$
begin
    insert into entitlements_due (customer_id) values (new.customer_id)
    on conflict (customer_id) do update
        set not_before = null, withheld_until = null, mark = excluded.mark;
    return null;
end $$;
create constraint trigger make_entitlements_due after insert on known_customer
    deferrable initially deferred for each row
    when (new.registered_at > '-infinity' and new.external_id not like 'erased:%')
    execute function customers_make_entitlements_due();
