-- Which column of a file says what, saved under a name. Nothing personal.
create table import_mapping (
    mapping_id uuid        primary key,
    name       text        not null unique,
    kind       text        not null check (kind in ('customers', 'orders')),
    mapping    text        not null check (mapping is json object),
    changed_by text        not null,
    changed_at timestamptz not null
);

-- Files of the store that are taken in. What they hold is sealed by a key of their own under the master key, and deleted
-- when the import ends; the key goes with the reasons of refused rows some days later.
create table data_import (
    position       bigint generated always as identity primary key,
    import_id      uuid        not null unique,
    name           text        not null,
    kind           text        not null check (kind in ('customers', 'orders')),
    format         text        not null check (format in ('csv', 'ndjson')),
    charset        text        not null check (charset in ('UTF-8', 'GB18030')),
    state          text        not null check (
        state in ('uploading', 'uploaded', 'checking', 'checked', 'running', 'done', 'failed', 'cancelled')),
    made_by        text        not null,
    -- who ran it, or let it go on; null before that
    run_by         text,
    made_at        timestamptz not null,
    changed_at     timestamptz not null,
    -- of the upload: parts and bytes that came, and how many lines and rows they have
    parts          int         not null default 0,
    bytes          bigint      not null default 0,
    -- names of columns: where a file has no head they are somebody's data
    sealed_columns bytea,
    delimiter      text,
    -- whether the last line left a quote open
    quote_open     boolean     not null default false,
    lines          int         not null default 0,
    rows           int         not null default 0,
    chunks         int         not null default 0,
    sealed_rest    bytea,
    -- of what came so far, until the file is complete: a digest of few rows tells who is in them
    sealed_digest  bytea,
    -- null once nothing is left that it opens
    master_key_id  text,
    wrapped_key    bytea,
    sealed_mapping bytea,
    -- of the dry run or the run: the next chunk, and what became of the rows before it
    chunk          int         not null default 0,
    counts         text        check (counts is json object),
    dry_run        text        check (dry_run is json object),
    sealed_changes bytea,
    failures       int         not null default 0,
    lease          uuid,
    leased_until   timestamptz,
    check ((master_key_id is null) = (wrapped_key is null))
);
create index data_import_at_work on data_import (changed_at, position) where state in ('checking', 'running');

-- Rows of a file, some together, and the reasons of those that were refused; sealed.
create table import_chunk (
    import_id       uuid  not null references data_import (import_id) on delete cascade,
    chunk           int   not null,
    sealed_rows     bytea,
    sealed_refusals bytea,
    primary key (import_id, chunk)
);

-- Whose data lies in which row, so that an erasure finds it: the external id, hashed with the import's key.
create table import_subject (
    import_id uuid  not null references data_import (import_id) on delete cascade,
    subject   uuid  not null,
    chunk     int   not null,
    line      int   not null,
    primary key (import_id, subject, line)
);

-- Whom or which order the rows of an import are about, hashed with the import's key: the first row of each counts, and
-- is not carried out twice.
create table import_key (
    import_id uuid  not null references data_import (import_id) on delete cascade,
    key       uuid  not null,
    line      int   not null,
    primary key (import_id, key)
);
