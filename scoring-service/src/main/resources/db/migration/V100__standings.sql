-- What the stream decided, for reading. The stream is the only judge: these rows can be thrown away and filled again
-- from the topics.

create table standings (
    customer_id   uuid primary key,
    external_id   text        not null,
    tier          text        not null,
    growth_value  bigint      not null,
    orders        bigint      not null,
    spend         numeric     not null,
    last_event_at timestamptz not null,
    -- the behaviour that was taken in last; an older one never overwrites a newer
    partition     int         not null,
    at_offset     bigint      not null,
    -- the whole assessment, as on the topic
    assessment    jsonb       not null
);

create index standings_by_external_id on standings (external_id);
-- lists begin with the most valuable customer
create index standings_by_value on standings (growth_value desc, customer_id);
create index standings_by_tier on standings (tier, growth_value desc, customer_id);

-- How far each partition of behaviour can be read here; written together with the standings it speaks of.
create table progress (
    partition   int primary key,
    -- the next offset: all before it is in
    readable    bigint      not null,
    -- when Kafka took in the last record that is readable
    taken_in_at timestamptz not null
);

-- Every change of a standing, for ever.
create table decisions (
    event_id    uuid primary key,
    customer_id uuid        not null,
    external_id text        not null,
    occurred_at timestamptz not null,
    decision    jsonb       not null
);

create index decisions_by_external_id on decisions (external_id, occurred_at desc, event_id);
