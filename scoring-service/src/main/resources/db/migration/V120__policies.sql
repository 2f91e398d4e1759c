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
    check (jsonb_array_length(cast(writers as jsonb)) > 0),
    check ((approver is null) = (approved_at is null) and (approver is null) = (approved_hash is null)),
    check (state <> 'DRAFT' or approver is null),
    check (state not in ('APPROVED', 'PUBLISHED') or approver is not null),
    check (approver is null or not jsonb_exists(cast(writers as jsonb), approver)),
    check (approved_hash is null or approved_hash = hash),
    check ((state = 'PUBLISHED') = (published_at is not null)),
    check ((state = 'PUBLISHED') = (effective_at is not null)),
    check ((state = 'PUBLISHED') = (publisher is not null)),
    check (waived_because is null or state = 'PUBLISHED'),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
