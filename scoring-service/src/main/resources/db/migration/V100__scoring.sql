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
    -- what lists are narrowed down by, as assessed
    rfm_type      text        not null,
    lifecycle     text        not null,
    churn         text,
    -- the behaviour that was taken in last; an older one never overwrites a newer
    partition     int         not null,
    at_offset     bigint      not null,
    -- time and new policies assess anew at the same behaviour: the revision tells which is the present assessment
    revision      bigint      not null default 0,
    -- whose part a customer is who turned out to be another one as well. The row waits, should the merge be undone; until
    -- then it counts nowhere
    merged_into   uuid,
    -- the whole assessment, as on the topic
    assessment    jsonb       not null
);

create index standings_by_external_id on standings (external_id);
-- Lists, by each measure that they are ordered by. What they are narrowed down by stands behind: customers who are not
-- wanted are passed over within the index.
create index standings_by_value on standings (growth_value, customer_id, tier, rfm_type, lifecycle, churn)
    where merged_into is null;
create index standings_by_spend on standings (spend, customer_id, tier, rfm_type, lifecycle, churn)
    where merged_into is null;
create index standings_by_orders on standings (orders, customer_id, tier, rfm_type, lifecycle, churn)
    where merged_into is null;
create index standings_by_last_event on standings (last_event_at, customer_id, tier, rfm_type, lifecycle, churn)
    where merged_into is null;

-- The features and the standing behind an assessment, in the stream's own format: what work on the population
-- computes from. They come by another topic than the standings: which assessment they are behind, the offset and the
-- revision say. Where a standing has others, its state is still on its way, or it is.
create table customer_states (
    customer_id uuid primary key,
    at_offset   bigint not null,
    revision    bigint not null,
    state       bytea  not null
);

-- Of whom nothing is kept here any more, and nothing is taken in again: by their ids alone.
create table erased_customers (
    customer_id uuid        primary key,
    erased_at   timestamptz not null default now()
);

-- How far each topic of the stream reaches on each partition of behaviour; written together with what it speaks of.
create table progress_by_topic (
    topic       text        not null,
    partition   int         not null,
    -- the next offset: all before it is in
    readable    bigint      not null,
    -- the next after the last that was assessed: what lies between was passed over, and has no state
    assessed    bigint      not null,
    -- when Kafka took in the last record that is readable
    taken_in_at timestamptz not null,
    primary key (topic, partition)
);

-- How far each partition of behaviour can be read here, standings and states.
create view progress as
select a.partition,
       case when s.readable < a.assessed then s.readable else a.readable end as readable,
       case when s.readable < a.assessed then s.taken_in_at else a.taken_in_at end as taken_in_at
from progress_by_topic a left join progress_by_topic s on s.partition = a.partition and s.topic <> a.topic
where a.topic = 'assessments' and (a.assessed = 0 or s.partition is not null);

-- Every change of a standing, until the customer is erased.
create table decisions (
    event_id    uuid primary key,
    customer_id uuid        not null,
    external_id text        not null,
    occurred_at timestamptz not null,
    decision    jsonb       not null,
    -- the sum that it came to
    grounds     jsonb,
    -- late behaviour is decided upon late: which of two decisions came after the other, business time does not tell
    revision    bigint      not null generated always as (cast(decision ->> 'revision' as bigint)) stored
);

create index decisions_by_external_id on decisions (external_id, occurred_at desc, event_id);
-- whoever is erased
create index decisions_by_customer on decisions (customer_id);

-- What they were made from, in the stream's own format, for whoever asks another policy. They come by another topic,
-- and may be here before their decision.
create table decision_inputs (
    event_id    uuid primary key,
    customer_id uuid  not null,
    state       bytea not null
);
-- whoever is erased
create index decision_inputs_by_customer on decision_inputs (customer_id);

-- What reports are counted from: narrow, and written together with the states and decisions they follow from. All
-- dates are business dates, in the store's zone.

-- Everybody who counts: whoever is part of another has no row until the merge is undone.
create table counted_customers (
    customer_id   uuid primary key,
    tier          text    not null,
    -- since when it is held, as last told
    tier_since    date    not null,
    first_seen_on date    not null,
    -- of the orders ever paid and kept; they outlive the orders. Null without any
    first_paid_on date,
    last_paid_on  date,
    -- the stage of life with the shop
    lifecycle     text    not null,
    -- why they may leave, the weightiest first: a JSON array of codes
    reasons       jsonb   not null,
    -- of the orders below: they are written where it changes
    orders_digest uuid    not null
);

-- The orders paid in full, as far back as orders are kept, with all that ever went back of them.
create table paid_orders (
    customer_id uuid    not null references counted_customers on delete cascade,
    -- of the order's id
    order_key   bigint  not null,
    paid_on     date    not null,
    amount      numeric not null,
    refunded    numeric not null,
    -- with all that reports sum up per customer: they read the index alone, in its order, which spares them the grouping
    primary key (customer_id, order_key) include (paid_on, amount, refunded)
);

-- An order of nothing, or wholly given back, is no order.
create view kept_orders as
select customer_id, paid_on, amount - refunded as net from paid_orders where amount > refunded;

-- The tiers held, by all that was told of a customer: of two paths the one of the higher revision stands from its
-- beginning on. A decision may be here before the customer is.
create table tier_spans (
    customer_id uuid        not null,
    since       timestamptz not null,
    since_on    date        not null,
    -- since_on of the next
    until_on    date        not null default 'infinity',
    is_first    boolean     not null default false,
    tier        text        not null,
    -- 0 for the lowest
    rank        int         not null,
    revision    bigint      not null,
    primary key (customer_id, since)
);

-- The tier of everybody who counts on each business date from `since` to the one before `until`, at whose end it is
-- held; empty where that is no date. Tier null is the lowest: nothing else was ever told of that time.
create view tier_periods as
-- as it was told; a lowest tier that a way begins with was held since the customer was first seen
select c.customer_id,
       s.tier,
       case when s.is_first and s.rank = 0 then c.first_seen_on else s.since_on end as since,
       case when s.until_on = 'infinity' and s.tier <> c.tier then greatest(s.since_on, c.tier_since)
            else s.until_on end as until
from counted_customers c join tier_spans s using (customer_id)
union all
-- what the state says and the decision, still on its way, does not
select c.customer_id, c.tier, greatest(s.since_on, c.tier_since), 'infinity'
from counted_customers c join tier_spans s using (customer_id)
where s.until_on = 'infinity' and s.tier <> c.tier
union all
-- before anything was told; of whom nothing ever was, the state says it
select c.customer_id, case when s.customer_id is null then c.tier end, c.first_seen_on, coalesce(s.since_on, 'infinity')
from counted_customers c left join tier_spans s on s.customer_id = c.customer_id and s.is_first
where s.customer_id is null or s.rank > 0;

-- What a month's customers cost, as the shop's own books have it; nothing here can be counted from behaviour.
create table insight_costs (
    -- the first day of the month
    month       date primary key check (extract(day from month) = 1),
    -- in the store's currency
    acquisition numeric     not null check (acquisition >= 0),
    retention   numeric     not null check (retention >= 0),
    set_at      timestamptz not null
);

-- Tiers that people granted, and until when. The stream is told by a topic of its own, and is the only judge of standings.
create table overrides (
    -- chosen by whoever granted it; after an appeal, the appeal's
    id             uuid        primary key,
    position       bigint      generated always as identity unique,
    customer_id    uuid        not null,
    external_id    text        not null,
    tier           text        not null,
    -- the last business date that it counts
    until_on       date        not null,
    reason         text        not null check (reason in ('wrong-data', 'service-failure', 'hardship', 'goodwill')),
    -- the decision that it corrects
    decision_id    uuid,
    -- in force when it was granted
    policy_version int         not null,
    granted_by     text        not null,
    granted_at     timestamptz not null,
    ended_by       text,
    ended_at       timestamptz,
    check ((ended_by is null) = (ended_at is null))
);
create index overrides_by_customer on overrides (customer_id, granted_at desc, position desc);

-- What figures are to come to, set by people.
create table insight_goals (
    -- the id of its definition
    figure  text        not null,
    from_on date        not null,
    to_on   date        not null,
    value   numeric     not null check (value >= 0),
    -- who answers for it
    owner   text        not null,
    set_at  timestamptz not null,
    primary key (figure, from_on, to_on),
    check (from_on <= to_on)
);

-- Policies by version, from the first draft on. Version 1 is shipped with the build and has no row.
--
-- Numbers are given once: an identity goes on counting, and no row is ever deleted.
create table policies (
    version       int         generated always as identity (start with 2) primary key,
    comment       text        not null,
    -- what is hashed, approved and published, to the letter; the column behind it is for searching and cannot differ
    document      text        not null,
    policy        jsonb       generated always as (cast(document as jsonb)) stored,
    hash          text        not null,
    state         text        not null check (state in ('DRAFT', 'APPROVED', 'PUBLISHED', 'WITHDRAWN')),
    -- a JSON array of all who wrote any of it, the author first
    writers       text        not null,
    author        text        generated always as (cast(writers as jsonb) ->> 0) stored,
    created_at    timestamptz not null,
    approver      text,
    approved_at   timestamptz,
    approved_hash text,
    effective_at  timestamptz,
    published_at  timestamptz,
    publisher     text,
    -- why no notice was given of what became harder; null where it was given, or none was needed
    waived_because text,
    withdrawn_at  timestamptz,
    -- of a version that no person wrote: the policy before it, whose numbers were drawn anew inside its rails. The approval
    -- beside it is that of the text whose rails it keeps to
    refresh_of    int,
    check (jsonb_array_length(cast(writers as jsonb)) > 0),
    check ((approver is null) = (approved_at is null) and (approver is null) = (approved_hash is null)),
    check (state <> 'DRAFT' or approver is null),
    check (state not in ('APPROVED', 'PUBLISHED') or approver is not null),
    check (approver is null or not jsonb_exists(cast(writers as jsonb), approver)),
    constraint approved_as_it_is check (approved_hash is null or approved_hash = hash or refresh_of is not null),
    check ((state = 'PUBLISHED') = (published_at is not null)),
    check ((state = 'PUBLISHED') = (effective_at is not null)),
    check ((state = 'PUBLISHED') = (publisher is not null)),
    check (waived_because is null or state = 'PUBLISHED'),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
    -- what people write never gets here, and a refresh is never a draft
    constraint refreshes_are_published check (refresh_of is null or state = 'PUBLISHED')
);

-- Work on the whole population: dry runs of a policy, refreshes of its numbers, reconciliations.
create table jobs (
    id             uuid primary key,
    number         bigint      generated always as identity unique,
    kind           text        not null,
    -- the version that is tried, whose numbers are drawn anew, or in force
    policy_version int         not null,
    -- the business date of one that the timer began; null for one that somebody asked for
    night          date,
    -- RUNNING, FAILED, or what the kind calls its end
    state          text        not null,
    requested_by   text        not null,
    requested_at   timestamptz not null,
    finished_at    timestamptz,
    -- what else the kind must know
    terms          jsonb,
    report         jsonb,
    -- the part, and the kind of failure; the log says more
    failure        text,
    check ((state = 'RUNNING') = (finished_at is null)),
    check ((state in ('RUNNING', 'FAILED')) = (report is null)),
    check ((state = 'FAILED') = (failure is not null))
);

create index jobs_by_version on jobs (kind, policy_version, number desc);
-- over all instances
create unique index one_job_of_a_kind_at_a_time on jobs (kind) where state = 'RUNNING';
create unique index one_job_of_a_kind_a_night on jobs (kind, night);
-- its own refresh begins a new cadence, so this is at most one per cadence too
create unique index one_refresh_of_each_version on jobs (policy_version) where kind = 'refresh' and state = 'PUBLISHED';

-- What is left to do of those that run; instances share it.
create table job_parts (
    job_id         uuid not null references jobs (id) on delete cascade,
    -- ranges count from 1, in the order of customer ids; shares of what waits for all ranges from -1 down, without
    -- customers; 0 is the conclusion, which waits for all others
    number         int  not null,
    after_customer uuid not null,
    up_to_customer uuid not null,
    -- of whoever is at it, and until when nobody else may be
    lease          uuid,
    leased_until   timestamptz,
    leases         int  not null default 0,
    -- what it comes to; null: not done
    partial        jsonb,
    -- customers who could not be read: their standing or their state was on its way
    unpaired       bigint not null default 0,
    primary key (job_id, number)
);

-- Exactly who moves. Kept for the latest dry run of each version only.
create table dry_run_movers (
    dry_run_id  uuid   not null references jobs (id) on delete cascade,
    -- in the order of customer ids
    seq         bigint not null,
    mover       jsonb  not null,
    primary key (dry_run_id, seq)
);

-- What wanted a person, in any service, as long as its topic keeps it.
create table alarms (
    id          uuid        primary key,
    type        text        not null,
    raised_by   text        not null,
    occurred_at timestamptz not null,
    -- what the sentence about it names
    facts       jsonb       not null,
    -- who has it in hand; null where nobody said so
    acknowledged_by text,
    acknowledged_at timestamptz,
    check ((acknowledged_by is null) = (acknowledged_at is null))
);
create index alarms_by_time on alarms (occurred_at desc, id desc);

-- The packages of benefits that benefits-service published, for what they cost. In force is the highest version whose
-- time has come.
create table benefit_packages (
    version      int         primary key,
    effective_at timestamptz not null,
    -- for each tier its benefits, with quota, period and cost
    tiers        jsonb       not null
);
