-- What a profile was told to have reached, each once: `profile-completed`, and for each year `birthday-2026`. The year only:
-- the day is personal, and stands sealed in the profile. A row outlives the profile, so that nothing is told twice.
create table profile_milestone (
    customer_id uuid not null references customer,
    milestone   text not null check (milestone = 'profile-completed' or milestone ~ '^birthday-[0-9]{4}$'),
    primary key (customer_id, milestone)
);

-- How far birthdays are told: one row. Profiles hold no index of birthdays, so one instance opens them all, once a day.
create table birthday_scan (
    single_row   boolean primary key default true check (single_row),
    -- the last day in the store's zone of which every birthday was told; null: none yet
    told_through date,
    leased_until timestamptz not null default '-infinity'
);
insert into birthday_scan default values;
