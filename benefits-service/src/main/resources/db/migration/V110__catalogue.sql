-- The tiers, from the lowest to the highest, as published policies have them.
create table ladders (
    policy_version int         primary key,
    effective_at   timestamptz not null,
    tiers          jsonb       not null check (jsonb_typeof(tiers) = 'array')
);

-- The catalogue: all versions of all benefits. None is deleted, so a code never comes to mean something else.
create table benefits (
    position   bigint      generated always as identity primary key,
    code       text        not null check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    version    int         not null check (version > 0),
    kind       text        not null check (kind in (
        'discount', 'points-multiplier', 'coupon', 'gift', 'free-trial', 'priority-shipping', 'priority-refund',
        'dedicated-service', 'members-event')),
    content    text        not null check (jsonb_typeof(cast(content as jsonb)) = 'object'),
    author     text        not null,
    written_at timestamptz not null,
    retired_at timestamptz,
    unique (code, version)
);

-- Which benefits each tier gives.
create table benefit_packages (
    version      int         generated always as identity primary key,
    comment      text        not null,
    -- what is hashed, approved and published, to the letter
    document     text        not null check (jsonb_typeof(cast(document as jsonb)) = 'object'),
    hash         text        not null,
    created_at   timestamptz not null,
    state        text        not null check (state in ('DRAFT', 'APPROVED', 'PUBLISHED', 'WITHDRAWN')),
    writers      text[]      not null check (cardinality(writers) > 0), -- the author first
    approver     text,
    approved_at  timestamptz,
    publisher    text,
    published_at timestamptz,
    effective_at timestamptz,
    withdrawn_at timestamptz,
    check ((approver is null) = (approved_at is null)),
    check (state <> 'DRAFT' or approver is null),
    check (state not in ('APPROVED', 'PUBLISHED') or approver is not null),
    constraint four_eyes check (approver is null or approver <> all (writers)),
    check ((state = 'PUBLISHED') = (published_at is not null)),
    check ((state = 'PUBLISHED') = (effective_at is not null)),
    check ((state = 'PUBLISHED') = (publisher is not null)),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);

-- A version that is named here by a package that is not withdrawn never changes.
create table package_benefits (
    package_version int  not null references benefit_packages,
    code            text not null,
    benefit_version int  not null,
    primary key (package_version, code),
    foreign key (code, benefit_version) references benefits (code, version)
);
create index package_benefits_of_benefit on package_benefits (code, benefit_version);
