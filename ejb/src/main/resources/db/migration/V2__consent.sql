-- What owners allow. Versions and revocations are only ever added.

create table policy_version (
    subject    uuid not null references subject,
    version    int  not null check (version >= 1),
    odrl       text not null,  -- JSON-LD, exactly the bytes that sha256 covers
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_by    uuid not null references party,
    made_at    timestamptz not null,
    primary key (subject, version)
);

create table approved_party (
    subject     uuid not null references subject,
    party       uuid not null references party,
    approved_at timestamptz not null,
    primary key (subject, party)
);

create table revocation (
    id         uuid primary key,
    subject    uuid not null references subject,
    revoked_by uuid not null references party,
    reason     text not null check (length(reason) <= 500),
    revoked_at timestamptz not null
);
create index revocation_subject on revocation (subject, revoked_at);

revoke update, delete, truncate on policy_version, revocation from imprimatur_app;
