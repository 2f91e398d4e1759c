-- The send ledger: every message that was planned, and what became of it.
create table messages (
    id          uuid primary key,
    seq         bigint generated always as identity unique,
    occasion    text        not null,
    customer_id uuid        not null,
    channel     text        not null check (channel in ('INBOX', 'EMAIL')),
    -- what happened, as an id; with the three above, what makes a second message impossible
    occurrence  uuid        not null,
    facts       text        not null,
    -- when that happened: a customer's messages on a channel leave in this order
    occurred_at timestamptz not null,
    stage       text        not null check (stage in ('PLANNED', 'CLAIMED', 'SENT', 'FAILED', 'UNKNOWN', 'REFUSED')),
    reason      text,
    -- how often a provider was asked and clearly did not accept it
    attempts    integer     not null default 0,
    planned_at  timestamptz not null,
    due_at      timestamptz not null,
    -- of what happened, as a traceparent: the message goes on in it
    trace       text,
    claimed_by  text,
    claimed_at  timestamptz,
    ended_at    timestamptz,
    constraint messages_once unique (occasion, customer_id, channel, occurrence),
    constraint messages_claims_are_signed
        check (stage <> 'CLAIMED' or (claimed_by is not null and claimed_at is not null)),
    constraint messages_refusals_have_reasons check (stage not in ('REFUSED', 'FAILED') or reason is not null)
);
create index messages_waiting on messages (channel, due_at) where stage = 'PLANNED';
create index messages_open on messages (customer_id, channel, occurred_at, seq) where stage in ('PLANNED', 'CLAIMED');
create index messages_claimed on messages (claimed_at) where stage = 'CLAIMED';
create index messages_of_customer on messages (customer_id, seq desc);

-- What became of messages that a restored ledger does not know, as the topic told it: they are planned as that.
create table remembered_outcomes (
    message_id uuid primary key,
    stage      text        not null,
    reason     text,
    ended_at   timestamptz not null
);

-- What customers find in their inbox (站内信).
create table inbox_messages (
    id          uuid primary key references messages,
    -- grows within one customer in the order of commits: writers hold the customer's lock when they draw it
    seq         bigint generated always as identity unique,
    customer_id uuid        not null,
    occasion    text        not null,
    -- the facts of its occasion, as in the ledger: for another language the text is made anew
    facts       text        not null,
    -- as it was sent, and in which language
    language    text        not null,
    title       text        not null,
    -- an agent's reply is sealed under the customer's key, see vault_keys
    body        text        not null,
    sent_at     timestamptz not null,
    read_at     timestamptz
);
create index inbox_messages_of_customer on inbox_messages (customer_id, seq desc);
create index inbox_messages_unread on inbox_messages (customer_id) where read_at is null;
