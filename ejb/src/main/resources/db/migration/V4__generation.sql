-- Jobs are the queue: claimed by a short update with lease and fencing token, no row lock outlives a claim.

create table job (
    id            text primary key check (id ~ '^video_[0-9a-f]{32}$'),
    request       uuid not null unique references clearance_request,
    state         text not null check (state in
        ('awaiting', 'cleared', 'dispatching', 'running', 'completed', 'failed', 'refused', 'withdrawn')),
    progress      int not null default 0 check (progress between 0 and 100),
    decision      uuid references decision,       -- the one that the job runs on
    grant_id      text,
    backend_job   text,
    error_code    text not null default '',
    error_message text not null default '',
    created_at    timestamptz not null,
    cleared_at    timestamptz not null,           -- when its wait for a backend began
    completed_at  timestamptz,
    due_at        timestamptz not null,           -- when a worker should look at it next
    lease_until   timestamptz,
    lease_token   bigint not null default 0,
    cancel_due    boolean not null default false  -- the backend still has to be told to stop
);
create index job_due on job (due_at) where state in ('cleared', 'dispatching', 'running') or cancel_due;

create table output (
    job          text primary key references job,
    address      text not null,
    content_type text not null,
    size_bytes   bigint not null,
    manifest     text not null unique,  -- urn:c2pa:...
    released_at  timestamptz not null
);

-- A fresh name for each subject in each output: nothing in a manifest leads from one output to another.
create table pseudonym (
    id      uuid primary key,
    job     text not null references job,
    subject uuid not null references subject,
    unique (job, subject)
);

-- What a manifest points at, so that anyone can ask whether the consent still stands.
create table consent_status (
    id       uuid primary key,
    job      text not null unique references job,
    made_at  timestamptz not null
);

revoke update, delete, truncate on output, pseudonym, consent_status from imprimatur_app;
