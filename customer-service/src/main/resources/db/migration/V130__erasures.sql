-- Erasures, and the services that have confirmed them: nothing here says who the customers were.
create table erasure (
    customer_id  uuid        primary key references customer,
    position     bigint      generated always as identity unique,
    erased_at    timestamptz not null,
    -- `own`: the customer's wish; a code otherwise, and by whom
    reason       text        not null check (reason in ('own', 'post', 'guardian', 'authority', 'restore')),
    requested_by text        not null,
    -- when the last service confirmed it
    completed_at timestamptz,
    -- whether an alarm was raised that it takes too long
    overdue_told boolean     not null default false
);
create index erasure_open on erasure (erased_at) where completed_at is null;

create table erasure_confirmation (
    customer_id  uuid        not null references erasure,
    service      text        not null,
    confirmed_at timestamptz not null,
    primary key (customer_id, service)
);

-- By which external id somebody was known who is erased: its HMAC, so that what comes later of the time before is refused.
-- It tells nothing to anybody who lacks the service's key.
create table tombstone (
    blind       bytea       not null check (octet_length(blind) = 32),
    key_id      text        not null,
    customer_id uuid        not null references erasure,
    erased_at   timestamptz not null,
    primary key (blind, customer_id)
);
create index tombstone_of_customer on tombstone (customer_id);

-- Refusals of customers who are erased, by the HMAC of their external id and contact points: they hold if one comes back.
create table kept_refusal (
    blind   bytea       not null check (octet_length(blind) = 32),
    purpose text        not null,
    channel text        not null,
    since   timestamptz not null,
    primary key (blind, purpose, channel)
);

-- Somebody with this external id was erased at that moment: what is told of the time before is not this customer's.
alter table customer add column erased_before timestamptz;

-- The customer is read by them when asking for all that is kept, and when erased.
create index referral_try_of_customer on referral_try (customer_id);
