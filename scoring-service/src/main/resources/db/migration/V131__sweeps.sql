-- Whether the stream and a recomputation agree.

create table sweeps (
    id             uuid primary key,
    -- the business date of a nightly sweep; null for one that somebody asked for. At most one a night, over all instances
    night          date unique,
    policy_version int         not null,
    state          text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    started_by     text        not null,
    started_at     timestamptz not null,
    finished_at    timestamptz,
    checked        bigint,
    differing      bigint,
    -- some of those that differ: what is stored, and what should be
    examples       jsonb,
    check ((state = 'RUNNING') = (finished_at is null)),
    check ((state = 'DONE') = (checked is not null)),
    check ((state = 'DONE') = (differing is not null)),
    check ((state = 'DONE') = (examples is not null))
);

create index sweeps_by_start on sweeps (started_at desc, id);
-- as for dry runs
create unique index one_sweep_at_a_time on sweeps (state) where state = 'RUNNING';
