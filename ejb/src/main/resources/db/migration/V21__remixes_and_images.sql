-- Remixes, images, thumbnails, deletions.

alter table clearance_request
    add column medium text not null default 'mp4' check (medium in ('mp4', 'png', 'jpeg')),
    add column parent text references job,               -- whose output this one is a remix of
    add column depth  int  not null default 0 check (depth between 0 and 32),  -- how many remixes lie before it
    add check ((parent is null) = (depth = 0)),
    add check (parent is null or medium = 'mp4'),
    drop constraint clearance_request_seconds_check,
    add constraint clearance_request_seconds_check
        check (case when medium = 'mp4' then seconds between 1 and 60 else seconds = 0 end);
create index clearance_request_parent on clearance_request (parent, asked_at) where parent is not null;
-- A list is asked for by person, by organisation or by platform, newest first (`clearance_request_requester` is V3's).
create index clearance_request_acts_for on clearance_request (acts_for, asked_at desc);
create index clearance_request_platform on clearance_request (platform, asked_at desc);

alter table job
    add column kind text not null generated always as (split_part(id, '_', 1)) stored,
    drop constraint job_id_check,
    add constraint job_id_check check (id ~ '^(video|image)_[0-9a-f]{32}$'),
    drop constraint job_state_check,
    add constraint job_state_check check (state in
        ('awaiting', 'cleared', 'dispatching', 'running', 'completed', 'failed', 'refused', 'withdrawn', 'cancelled'));
-- The order of lists.
create index job_listed on job (created_at desc, id desc);

alter table output add column thumbnail text;  -- the media address of a small JPEG

-- Nothing that money, consent and audit rest on goes when a job is deleted: only its media, and it is shown to nobody.
create table deletion (
    job        text primary key references job,
    deleted_by uuid not null references party,
    deleted_at timestamptz not null
);
revoke update, delete, truncate on deletion from imprimatur_app;

-- Requests that came with an `Idempotency-Key`: the same key and body of a party give the same answer, not another job.
create table submission_key (
    party    uuid not null references party,
    key      text not null check (length(key) between 1 and 255),
    sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),  -- of what was asked
    requests uuid[] not null,
    made_at  timestamptz not null,
    primary key (party, key)
);
revoke update, delete, truncate on submission_key from imprimatur_app;
