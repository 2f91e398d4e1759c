-- What a policy would do to everybody, tried before it is published.

create table dry_runs (
    id              uuid primary key,
    version         int         not null,
    -- of the document that was tried; null for the policy that is shipped. A draft may be edited later
    policy_hash     text,
    -- the policy in force that it was compared with
    present_version int         not null,
    -- the moment everybody was assessed at
    as_of           timestamptz not null,
    state           text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    started_by      text        not null,
    started_at      timestamptz not null,
    finished_at     timestamptz,
    report          jsonb,
    check ((state = 'RUNNING') = (finished_at is null)),
    check ((state = 'DONE') = (report is not null))
);

create index dry_runs_by_version on dry_runs (version, started_at desc);
-- at most one at a time: dry runs hold an advisory lock while they run, and this holds should that ever be lost
create unique index one_dry_run_at_a_time on dry_runs (state) where state = 'RUNNING';

-- Exactly who moves. Kept for the latest dry run of each version only.
create table dry_run_movers (
    dry_run_id  uuid   not null references dry_runs (id) on delete cascade,
    -- counts from 1, in the order of customer ids
    seq         bigint not null,
    external_id text   not null,
    from_tier   text   not null,
    to_tier     text   not null,
    direction   text   not null,
    steps       int    not null,
    reason      text   not null,
    value       bigint not null,
    threshold   bigint,
    missing     bigint not null,
    primary key (dry_run_id, seq)
);
