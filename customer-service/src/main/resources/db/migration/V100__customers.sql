-- Who is a customer. Consents are those that hold, as customer-events tells them; their history is consent_entry.
create table customer (
    customer_id   uuid primary key,
    external_id   text        not null unique,
    revision      bigint      not null check (revision > 0),
    locale        text        not null,
    time_zone     text        not null,
    registered_at timestamptz not null,
    consents      text        not null check (consents is json array),
    -- by the birthday in the profile, which is sealed
    minor           boolean not null default false,
    guardian_agrees boolean not null default false,
    -- by what was told before the database was restored: the profile is older
    minor_remembered boolean not null default false
);

-- What they said themselves does not count.
create function awaits_guardian(one customer) returns boolean language sql immutable
    return one.minor and not one.guardian_agrees;

-- Sealed under the customer's key, see vault_keys.
create table sealed_profile (
    customer_id uuid  primary key references customer,
    seal        bytea not null
);

-- Every yes and no, with its proof. The last of a customer, purpose and channel is what holds.
create table consent_entry (
    position     bigint generated always as identity primary key,
    customer_id  uuid        not null references customer,
    purpose      text        not null,
    channel      text        not null,
    granted      boolean     not null,
    text_version text,
    locale       text,
    source       text,
    actor        text        not null,
    since        timestamptz not null,
    recorded_at  timestamptz not null,
    check (not granted or text_version is not null)
);
create index consent_entry_present on consent_entry (customer_id, purpose, channel, position desc);

create function refuse_to_rewrite_consents() returns trigger language plpgsql as $$
begin
    raise exception 'What was agreed to is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or truncate on consent_entry
    for each statement execute function refuse_to_rewrite_consents();

-- Proofs go with their customer, and in no other way.
create function goes_with_the_customer() returns trigger language plpgsql as $$
begin
    if exists (select from erasure where customer_id = old.customer_id) then
        return old;
    end if;
    raise exception 'Proofs are append-only, and go only when their customer is erased' using errcode = 'insufficient_privilege';
end $$;
create trigger goes_with_the_customer before delete on consent_entry
    for each row execute function goes_with_the_customer();

-- The ids of all events ever accepted: an event sent again is known by its row, whenever that is.
create table accepted_event (
    event_id    uuid primary key,
    accepted_at timestamptz not null
);

-- Which customer an order belongs to: the one whose payment of it, or of a part, was accepted first. Kept for ever, as
-- the ids of events are. By bytes: nobody reads them in order. No foreign key: each payment would lock its customer.
create table order_holder (
    order_id    text collate "C" primary key,
    customer_id uuid not null,
    -- whether only files of the store have told its payment: what the shop told of it stands above a file
    from_file   boolean not null default false
);

-- Who sent what on a day, and what became of it: accepted, duplicate, or the code of the refusal. Names no customer.
create table sender_count (
    day       date        not null,
    system    text        not null,
    type      text        not null,
    outcome   text        not null,
    events    bigint      not null,
    newest_at timestamptz not null,
    primary key (day, system, type, outcome)
);

-- What was refused, each sealed with a key of its own: anything may stand in it.
create table quarantined_event (
    position      bigint generated always as identity primary key,
    quarantine_id uuid        not null unique,
    received_at   timestamptz not null,
    received_from text        not null,
    code          text        not null,
    defects       text        not null,
    master_key_id text        not null,
    wrapped_key   bytea       not null,
    sealed_event  bytea       not null,
    -- HMAC of the customer whom it names, where it names one: an erasure finds it
    about         bytea       check (octet_length(about) = 32),
    replayed_at   timestamptz,
    -- by somebody who decided that no replay is wanted; it stays to be found until it is forgotten
    put_away_at   timestamptz,
    put_away_by   text,
    put_away_for  text,
    -- of its first sound correction, and all others have the same: the id, and HMAC of the customer
    event_id          uuid,
    given_about       bytea       check (octet_length(given_about) = 32),
    corrected_at      timestamptz,
    corrected_by      text,
    corrected_for     text,
    sealed_correction bytea,
    correction_about  bytea       check (octet_length(correction_about) = 32),
    -- what became of it when it was taken in again last
    tried_at      timestamptz,
    tried_by      text,
    tried_outcome text,
    tried_code    text,
    tried_defects text,
    check ((corrected_at is null) = (corrected_by is null) and (corrected_at is null) = (corrected_for is null)
       and (corrected_at is null) = (sealed_correction is null)),
    check ((tried_at is null) = (tried_by is null) and (tried_at is null) = (tried_outcome is null)
       and (tried_code is null) = (tried_defects is null)),
    check ((put_away_at is null) = (put_away_by is null) and (put_away_at is null) = (put_away_for is null))
);
create index quarantined_event_by_code on quarantined_event (code, position desc);
create index quarantined_event_by_age on quarantined_event (received_at);
create index quarantined_event_about on quarantined_event (about) where about is not null;
create index quarantined_event_correction_about on quarantined_event (correction_about)
    where correction_about is not null;
create index quarantined_event_given_about on quarantined_event (given_about) where given_about is not null;
