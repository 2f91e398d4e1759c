-- Where events of the suite are sent outside of it. Nothing personal: an administrator's name for it, an address without user or password.
create table webhook (
    webhook_id    uuid        primary key,
    name          text        not null,
    url           text        not null,
    event_types   text        not null check (event_types is json array),
    state         text        not null check (state in ('active', 'paused', 'disabled')),
    -- why the suite disabled it; null where a person did
    disabled_for  text        check (disabled_for in ('gone', 'failing')),
    -- the first failure after the last success, the last one, and how many
    failing_since timestamptz,
    failed_at     timestamptz,
    failures      int         not null default 0 check (failures >= 0),
    -- nothing is sent sooner: its receiver asked for it, or cannot be reached
    not_before    timestamptz,
    -- when its address came to be of another host: what waited then is not sent there unless a person asks for it
    host_since    timestamptz not null,
    version       int         not null check (version > 0),
    made_at       timestamptz not null,
    changed_at    timestamptz not null,
    check (disabled_for is null or state = 'disabled'),
    check ((failing_since is null) = (failures = 0) and (failed_at is null) = (failures = 0))
);

-- What deliveries are signed with, sealed by a key of its own under the master key. While one is replaced there are two.
create table webhook_secret (
    secret_id     uuid        primary key,
    webhook_id    uuid        not null references webhook on delete cascade,
    made_at       timestamptz not null,
    valid_until   timestamptz, -- null: until it is replaced
    master_key_id text        not null,
    wrapped_key   bytea       not null,
    sealed_secret bytea       not null
);
create index webhook_secret_of_webhook on webhook_secret (webhook_id);
create unique index webhook_secret_present on webhook_secret (webhook_id) where valid_until is null;

-- How many events of a customer were queued for a webhook: by this number receivers put them in order.
create table webhook_revision (
    webhook_id  uuid   not null references webhook on delete cascade,
    customer_id uuid   not null,
    revision    bigint not null check (revision > 0),
    primary key (webhook_id, customer_id)
);
create index webhook_revision_of_customer on webhook_revision (customer_id);

-- What is to be sent, and what became of it.
create table webhook_delivery (
    position     bigint generated always as identity primary key,
    delivery_id  uuid        not null unique, -- made of webhook and event, so that it is the same after a restore
    webhook_id   uuid        not null references webhook on delete cascade,
    event_id     uuid        not null,
    event_type   text        not null,
    customer_id  uuid,        -- null: about nobody, as a trial is
    external_id  text,
    revision     bigint,
    occurred_at  timestamptz not null,
    event        text,        -- the event's JSON; null once its customer is erased
    state        text        not null check (state in ('waiting', 'delivered', 'failed', 'dropped')),
    attempts     int         not null default 0,
    tries        int         not null default 0,
    due_at       timestamptz not null,
    lease        uuid,
    leased_until timestamptz,
    queued_at    timestamptz not null,
    waits_since  timestamptz not null, -- when it was queued, or replayed
    ended_at     timestamptz,
    constraint webhook_delivery_once unique (webhook_id, event_id),
    check ((lease is null) = (leased_until is null)),
    check ((ended_at is null) = (state = 'waiting')),
    check (event is not null or state <> 'waiting')
);
create index webhook_delivery_due on webhook_delivery (webhook_id, due_at, position) where state = 'waiting';
create index webhook_delivery_log on webhook_delivery (webhook_id, position desc);
create index webhook_delivery_of_customer on webhook_delivery (customer_id);
create index webhook_delivery_by_age on webhook_delivery (ended_at);

-- Each time that a delivery was tried.
create table webhook_try (
    delivery_id  uuid        not null references webhook_delivery (delivery_id) on delete cascade,
    number       int         not null,
    at           timestamptz not null,
    milliseconds int         not null,
    status       int,         -- null: there was no answer
    reason       text        not null,
    answer       text,        -- how it began
    next_at      timestamptz, -- null: there is no next try by itself
    primary key (delivery_id, number)
);

-- What waits of somebody who is erased is dropped, what was sent is blanked, and what receivers answered. Deliveries come
-- first: a try that is being recorded has its delivery's lock. That they are erased is sent all the same: it has their id only.
create function forget_webhook_deliveries_of(erased uuid[]) returns void language plpgsql as $$
begin
    update webhook_delivery set
        event = null, external_id = null, lease = null, leased_until = null,
        state = case when state = 'waiting' then 'dropped' else state end,
        ended_at = coalesce(ended_at, clock_timestamp())
        where customer_id = any (erased) and event is not null and event_type <> 'customer-erased.v1';
    update webhook_try t set answer = null from webhook_delivery d
        where d.customer_id = any (erased) and t.delivery_id = d.delivery_id and t.answer is not null;
end $$;

-- Who is erased loses their key, and this in the same transaction. It waits for those who queue events: they have the lock
-- together, and who queues afterwards finds the customer erased.
create function forget_webhook_deliveries() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('webhook deliveries ' || current_schema(), 0));
    perform forget_webhook_deliveries_of(array[new.owner]);
    return null;
end $$;
create trigger forgets_webhook_deliveries after insert or update on vault_keys
    for each row when (new.wrapped_key is null) execute function forget_webhook_deliveries();
