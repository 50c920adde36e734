-- Who there is: parties, their likenesses and characters, and the media that shows them.
-- Migrations run as the schema's owner; the application's role holds DML only and owns nothing.

create table party (
    id           uuid primary key,
    kind         text not null check (kind in ('person', 'organisation', 'platform')),
    subject      text not null unique,  -- 'person:<OIDC sub>', 'organisation:<alias>', 'platform:<client id>'
    account      text not null,         -- the sign-in name, organisation alias or client id that people type
    display_name text not null,
    created_at   timestamptz not null,
    unique (kind, account)
);

create table subject (
    id           uuid primary key,
    lock_key     bigint generated always as identity unique,  -- orders and names the advisory lock of rule 2
    kind         text not null check (kind in ('likeness', 'character')),
    owner        uuid not null references party,
    handle       text not null unique check (handle ~ '^[a-z0-9][a-z0-9._-]{1,28}[a-z0-9]$'),
    name         text not null check (length(name) between 1 and 120),
    description  text not null check (length(description) <= 2000),
    instructions text not null check (length(instructions) <= 2000),
    modalities   text[] not null check (cardinality(modalities) between 1 and 8),
    version      bigint not null default 1,  -- moves with every write that can narrow what is permitted
    state        text not null check (state in ('active', 'withdrawn')),
    created_at   timestamptz not null
);
create index subject_owner on subject (owner, created_at);

create table subject_alias (
    subject uuid not null references subject,
    ordinal int  not null,
    alias   text not null check (length(alias) between 2 and 120),
    primary key (subject, ordinal)
);

-- One data key per subject, wrapped by an external key. Deleting the row destroys the biometrics under it.
create table subject_key (
    subject     uuid primary key references subject,
    wrapped_key bytea not null,
    wrapped_by  text not null,
    created_at  timestamptz not null
);

create table media (
    id           uuid primary key,
    subject      uuid not null references subject,
    purpose      text not null check (purpose in ('capture', 'reference')),
    content_type text not null,
    address      text not null check (address ~ '^[0-9a-f]{64}$'),  -- SHA-256 of the stored bytes
    size_bytes   bigint not null check (size_bytes > 0),
    encrypted    boolean not null,
    created_at   timestamptz not null,
    check (purpose <> 'capture' or encrypted)
);
create index media_subject on media (subject, created_at);

-- Moves with every change to a name, handle or alias: nodes compare it before they trust their index of names.
create table registry_revision (
    only_row boolean primary key default true check (only_row),
    revision bigint not null
);
insert into registry_revision values (true, 0);

create function bump_registry_revision() returns trigger language plpgsql as $$
begin
    update registry_revision set revision = revision + 1;
    return null;
end $$;
create trigger subject_names_moved after insert or delete or update of handle, name on subject
    for each statement execute function bump_registry_revision();
create trigger subject_aliases_moved after insert or delete or update on subject_alias
    for each statement execute function bump_registry_revision();
