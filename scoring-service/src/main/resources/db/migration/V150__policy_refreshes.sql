-- A refresh is a version that no person wrote: the policy before it, with numbers drawn anew inside its rails. The
-- approval beside it is that of the text whose rails it keeps to.
alter table policies add column refresh_of int;
alter table policies drop constraint policies_check4;
alter table policies
    add constraint approved_as_it_is check (approved_hash is null or approved_hash = hash or refresh_of is not null);
-- what people write never gets here, and a refresh is never a draft
alter table policies add constraint refreshes_are_published check (refresh_of is null or state = 'PUBLISHED');

-- Each time that numbers were drawn, whether they moved or not.
create table policy_refreshes (
    id           bigint      generated always as identity primary key,
    -- the business date of one that the timer began; null for one that somebody asked for. At most one a night, over all
    -- instances
    night        date        unique,
    -- the policy in force whose numbers were drawn anew
    base_version int         not null,
    state        text        not null check (state in ('RUNNING', 'PUBLISHED', 'UNCHANGED', 'OVERTAKEN', 'FAILED')),
    started_by   text        not null,
    started_at   timestamptz not null,
    finished_at  timestamptz,
    -- the version that came of it
    version      int         references policies (version),
    effective_at timestamptz,
    report       jsonb,
    check ((state = 'RUNNING') = (finished_at is null)),
    check ((state = 'PUBLISHED') = (version is not null)),
    check ((state = 'PUBLISHED') = (effective_at is not null)),
    check ((state in ('RUNNING', 'FAILED')) = (report is null))
);

-- as for sweeps
create unique index one_refresh_at_a_time on policy_refreshes (state) where state = 'RUNNING';
-- its own refresh begins a new cadence, so this is at most one per cadence too
create unique index one_refresh_of_each_version on policy_refreshes (base_version) where version is not null;
