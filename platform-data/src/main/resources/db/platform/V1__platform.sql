-- What waits for being sent. Rows live for moments: the table is vacuumed early, before dead rows slow the relay down.
create table outbox (
    id       bigint generated always as identity primary key,
    topic    text        not null,
    key      text        not null,
    payload  text        not null,
    headers  text        not null,
    added_at timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- Channels are the database's, not the schema's: the name tells whose outbox it is.
create function wake_the_relay() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox_' || tg_table_schema, '');
    return null;
end $$;
create trigger wake_the_relay after insert on outbox for each statement execute function wake_the_relay();

-- The book of what was done. The columns behind the hash are for searching; they are made from the entry and cannot
-- differ from it.
create table audit (
    position bigint primary key check (position > 0),
    entry    text not null,
    previous text not null,
    hash     text not null unique,
    actor    text generated always as (cast(entry as jsonb) ->> 'actor') stored,
    action   text generated always as (cast(entry as jsonb) ->> 'action') stored,
    subject  text generated always as (cast(entry as jsonb) ->> 'subject') stored,
    -- whom the act is about: an entry about something of a customer's says so in its details
    customer text generated always as (coalesce(
        cast(entry as jsonb) -> 'details' ->> 'customerId', cast(entry as jsonb) ->> 'subject')) stored
);
create index audit_by_actor on audit (actor, position);
create index audit_by_action on audit (action, position);
create index audit_by_subject on audit (subject, position);
create index audit_by_customer on audit (customer, position);

create function refuse_to_rewrite_the_audit() returns trigger language plpgsql as $$
begin
    raise exception 'The audit is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on audit
    for each statement execute function refuse_to_rewrite_the_audit();

-- Requests that were carried out, by the key that their sender chose. A key is its request's for ever. It is kept as its
-- SHA-256 in hexadecimal: whatever a sender made it of, no row says it.
create table idempotency_keys (
    sender   text not null,
    purpose  text not null,
    key_hash text not null,
    subject  uuid not null, -- what came of it
    first_at timestamptz not null default now(),
    primary key (sender, purpose, key_hash)
);

-- What one instance checks each night for all of them. A row for each check, leased by whoever is at it.
create table nightly_checks (
    name     text primary key,
    -- the last business date that it was done for
    night    date        not null default '-infinity',
    -- 0: all is well; more: how much is not; -2: the check failed; null: there was none yet
    found    bigint,
    -- until the first one: since when there is something to check
    ended_at timestamptz not null default now(),
    -- an instance is at it, and renews this
    leased_until timestamptz not null default '-infinity',
    -- of one that does each night's own work: every night to this one is done; null: none is yet
    done_until date
);
insert into nightly_checks (name) values ('audit');

-- Customers as customer-events tells of them.
create table known_customer (
    customer_id uuid primary key,
    external_id text   not null unique,
    revision    bigint not null,
    locale      text   not null,
    time_zone   text   not null,
    consents    jsonb  not null,
    -- null: a guest who was never anything else
    membership  jsonb,
    -- of two who were registered by one external id, the later one has it: the other was erased
    registered_at timestamptz not null default '-infinity',
    -- whose part they are; null: one of their own
    merged_into uuid
);

create index known_customer_parts on known_customer (merged_into) where merged_into is not null;

-- Those who do not count now are among them: reports look at nobody else.
create index known_customer_once_out on known_customer (customer_id)
    where membership @> '{"enrolments": [{"status": "left"}]}' or membership @> '{"restrictions": [{"status": "excluded"}]}';

-- The frozen are among them, and few: a list of them looks at nobody else.
create index known_customer_once_restricted on known_customer (customer_id) where membership -> 'restrictions' <> '[]';

-- How somebody stands by their own will at a moment: what `Membership.enrolledAt` says.
create function enrolled_status(membership jsonb, moment timestamptz) returns text language sql stable parallel safe as $$
    select case when told.status in ('guest', 'member', 'frozen', 'excluded', 'left') then told.status else 'frozen' end
      from (select coalesce(
                (select one ->> 'status' from jsonb_array_elements(membership -> 'enrolments') with ordinality as e(one, place)
                  where cast(one ->> 'since' as timestamptz) <= moment
                  order by place desc limit 1),
                'guest') as status) as told
$$;

create function looked_up_status(membership jsonb, moment timestamptz) returns text language sql stable parallel safe as $$
    select case when told.status in ('guest', 'member', 'frozen', 'excluded', 'left') then told.status else 'frozen' end
      from (select coalesce(
                (select one ->> 'status' from jsonb_array_elements(membership -> 'restrictions') with ordinality as r(one, place)
                  where cast(one ->> 'since' as timestamptz) <= moment
                    and (one ->> 'until' is null or moment < cast(one ->> 'until' as timestamptz))
                  order by place desc limit 1),
                enrolled_status(membership, moment)) as status) as told
$$;

-- How somebody stands at a moment, for statements about many customers: what `Membership.statusAt` says, and
-- `MemberStatusFunctionTest` compares the two. Members who were never restricted, which is nearly all of them, are known
-- without a look at lists; without a `from` it becomes a part of the statement that calls it.
create function member_status(membership jsonb, moment timestamptz) returns text language sql stable parallel safe as $$
    select case
        when membership is null then 'guest'
        when coalesce(membership -> 'restrictions', '[]') = '[]'
            and membership #>> '{enrolments,-1,status}' = 'member'
            and cast(membership #>> '{enrolments,-1,since}' as timestamptz) <= moment then 'member'
        else looked_up_status(membership, moment) end
$$;

-- For tables of the services with rows of customers: a row that comes after its customer was erased says no more of them than
-- the directory does. The lock makes it wait for an erasure that is not over yet, and holds up one that comes.
create function erased_customers_stay_erased() returns trigger language plpgsql as $$
declare
    known text;
begin
    select external_id into known from known_customer where customer_id = new.customer_id for key share;
    if known like 'erased:%' then
        new.external_id := known;
    end if;
    return new;
end $$;
-- Likewise of who asked, where that was the customer.
create function erased_senders_stay_erased() returns trigger language plpgsql as $$
declare
    known text;
begin
    select external_id into known from known_customer where customer_id = new.customer_id for key share;
    if known like 'erased:%' then
        new.sender := 'customer:' || known;
    end if;
    return new;
end $$;
-- Nothing is kept of them there at all.
create function erased_customers_have_no_rows() returns trigger language plpgsql as $$
declare
    known text;
begin
    select external_id into known from known_customer where customer_id = new.customer_id for key share;
    return case when known like 'erased:%' then null else new end;
end $$;

-- Records from Kafka that took no effect, whole, until they are replayed or forgotten. Key, value and headers may be
-- anything; the detail is ours and quotes nothing of them.
create table dead_letters (
    id          uuid primary key,
    channel     text        not null,
    partition   int         not null,
    at_offset   bigint      not null,
    taken_in_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    key         bytea,
    value       bytea,
    headers     text        not null,
    code        text        not null,
    detail      text        not null,
    told        boolean     not null default false,
    replayed_at timestamptz,
    replayed_by text,
    unique (channel, partition, at_offset, taken_in_at)
);
create index dead_letters_by_age on dead_letters (recorded_at);
create index dead_letters_untold on dead_letters (channel) where not told;

-- How far this database has come on each topic: what the service has read, and what it has told. A restored database is
-- older than the topics, and says so here. Small and changed with every batch: kept on its page.
create table topic_positions (
    kind        text   not null check (kind in ('READ', 'TOLD')),
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (kind, topic, partition)
) with (fillfactor = 50);

-- The keys of personal data, at most one for each owner ever, wrapped by the service's master key. Who was forgotten keeps
-- a row without a key: it tells that what is sealed for them is gone, and that they get no other key.
create table vault_keys (
    owner         uuid  primary key,
    master_key_id text,
    wrapped_key   bytea,
    forgotten_at  timestamptz,
    check ((forgotten_at is null) = (master_key_id is not null)),
    check ((forgotten_at is null) = (wrapped_key is not null))
);

create function refuse_to_undo_forgetting() returns trigger language plpgsql as $$
begin
    raise exception 'An owner of a key is forgotten by a row without a key, and for good' using errcode = 'insufficient_privilege';
end $$;
create trigger stays before delete or truncate on vault_keys
    for each statement execute function refuse_to_undo_forgetting();
create trigger stays_forgotten before update on vault_keys
    for each row when (old.forgotten_at is not null) execute function refuse_to_undo_forgetting();
