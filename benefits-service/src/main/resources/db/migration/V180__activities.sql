-- Activities, as staff write them. None is deleted, so a code never comes to mean something else. The row is the lock that
-- every entry takes, after that on the customer's balance.
create table activities (
    code          text        primary key check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    id            uuid        not null unique, -- what is secret of it is sealed under this owner's key, see vault_keys
    content       text        not null check (jsonb_typeof(cast(content as jsonb)) = 'object'),
    state         text        not null check (state in ('draft', 'on', 'ended')),
    points_budget bigint      check (points_budget > 0), -- null: without a limit
    points_given  bigint      not null default 0 check (points_given >= 0),
    author        text        not null,
    written_at    timestamptz not null,
    writers       text        not null check (jsonb_array_length(cast(writers as jsonb)) > 0), -- none of them puts it on
    started_at    timestamptz check ((started_at is null) = (state = 'draft')),
    ended_at      timestamptz check ((ended_at is null) = (state <> 'ended')),
    constraint activities_within_budget check (points_given <= points_budget)
) with (fillfactor = 70);

-- Each time that a customer took part.
create table activity_entries (
    id            uuid        primary key,
    activity_code text        not null references activities,
    customer_id   uuid        not null references balances,
    entered_on    date        not null, -- in the store's zone: limits count by it
    entered_at    timestamptz not null
);
create index activity_entries_of_customer on activity_entries (customer_id, activity_code, entered_on);
create index activity_entries_of_activity on activity_entries (activity_code, entered_on);

-- The secret seeds of draws. The commitment was public before the first ticket; the seed is once the activity has ended.
create table draw_seeds (
    activity_code text        primary key references activities,
    commitment    text        not null check (commitment ~ '^[0-9a-f]{64}$'),
    sealed_seed   text        not null,
    committed_at  timestamptz not null
);

-- The prizes of a lottery, in the order of its table; blanks are among them.
create table lottery_prizes (
    activity_code text   not null references activities,
    place         int    not null check (place >= 0),
    count         bigint not null check (count > 0),
    given         bigint not null default 0 check (given >= 0),
    primary key (activity_code, place),
    constraint lottery_prizes_no_more_than_there_are check (given <= count)
) with (fillfactor = 70);

-- Tickets of draws, by their numbers: those of a lottery are drawn at once, applications once nobody can apply any more.
create table draw_tickets (
    activity_code text    not null references activities,
    number        bigint  not null check (number > 0),
    entry_id      uuid    not null unique references activity_entries,
    customer_id   uuid    not null,
    external_id   text    not null,
    nonce         text    not null check (nonce ~ '^[0-9a-f]{32}$'),
    place         int,    -- what it drew; of an application 0: won, -1: lost; null: not drawn yet
    granted       boolean not null default true, -- false: the prize is owed, or the winner of a trial is not told yet
    primary key (activity_code, number)
);
create trigger stay_erased before insert on draw_tickets
    for each row execute function erased_customers_stay_erased();
create index draw_tickets_of_customer on draw_tickets (customer_id, activity_code, number);
create index draw_tickets_undrawn on draw_tickets (activity_code, number) where place is null;
create index draw_tickets_owed on draw_tickets (activity_code, number) where not granted;

-- Rewards for signing in on days in a row, numbered for each customer. One that was given is never taken back.
create table streak_awards (
    activity_code text   not null references activities,
    customer_id   uuid   not null references balances,
    number        int    not null check (number > 0),
    reached_on    date   not null,
    points        bigint not null check (points > 0),
    primary key (activity_code, customer_id, number)
);
create index streak_awards_of_customer on streak_awards (customer_id);

-- Customers who signed in, or of whom another member status was told, since their days in a row were counted.
create table streaks_due (
    customer_id uuid primary key,
    not_before  timestamptz -- where counting failed, or until a restriction of theirs ends
);

-- Sign-ins are kept once, as facts about points. Whoever keeps them holds the lock on the customer, as whoever counts does.
create function sign_ins_make_streaks_due() returns trigger language plpgsql as $$
begin
    insert into streaks_due (customer_id)
    select distinct customer_id from told where kind = 'acted' and source_kind = 'sign-in' order by customer_id
    on conflict (customer_id) do update set not_before = null;
    return null;
end $$;
create trigger make_streaks_due after insert on facts
    referencing new table as told for each statement execute function sign_ins_make_streaks_due();

-- Members' tries at quizzes.
create table quiz_tries (
    entry_id uuid   primary key references activity_entries,
    answers  jsonb  not null check (jsonb_typeof(answers) = 'array'),
    points   bigint not null check (points >= 0) -- as they were given
);

-- Winners' words about what they tried, under their customer's key, see vault_keys.
create table trial_reports (
    entry_id    uuid        primary key references activity_entries,
    sealed_text text        not null,
    reported_at timestamptz not null
);
