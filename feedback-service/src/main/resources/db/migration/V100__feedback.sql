-- What tier-events tells: decisions of every kind that customers may appeal against, and what dates a tier anew. The id
-- is the event's; the event is kept as it was told. Dates are made of all of them when they are read.
create table decision (
    id          uuid   primary key,
    position    bigint generated always as identity unique,
    customer_id uuid   not null,
    event       jsonb  not null
);
create index decision_by_customer on decision (customer_id, position desc);

-- What was written is in sealed_text only, under the customer's key, see vault_keys.
create table feedback (
    id              uuid        primary key,
    position        bigint      generated always as identity unique,
    customer_id     uuid        not null,
    external_id     text        not null,
    kind            text        not null check (kind in ('review', 'complaint', 'suggestion', 'appeal')),
    sealed_text     text        not null,
    order_id        text,
    rating          int         check (rating between 1 and 5),
    decision_id     uuid        references decision,
    policy_version  int,
    received_at     timestamptz not null,
    received_from   text        not null,
    status          text        not null check (status in ('open', 'assigned', 'resolved')),
    assignee        text        check ((assignee is null) = (status = 'open')),
    resolved_at     timestamptz check ((resolved_at is null) = (status <> 'resolved')),
    outcome         text        check (outcome in ('declined', 'granted')),
    check ((kind = 'appeal') = (decision_id is not null)),
    check ((kind = 'appeal' and status = 'resolved') = (outcome is not null))
);
-- A decision has at most one appeal that is not resolved.
create unique index feedback_one_open_appeal on feedback (decision_id) where status <> 'resolved';
create index feedback_by_customer on feedback (customer_id, position desc);
create index feedback_by_external_id on feedback (external_id, position);
create index feedback_queue on feedback (status, position);

create table reply (
    id          uuid        primary key,
    position    bigint      generated always as identity unique,
    feedback_id uuid        not null references feedback,
    sealed_text text        not null,
    author      text        not null,
    written_at  timestamptz not null
);
create index reply_by_feedback on reply (feedback_id, position);

-- Everybody who has opened the desk: a ticket is handed to one of them.
create table agent (
    login text primary key
);
