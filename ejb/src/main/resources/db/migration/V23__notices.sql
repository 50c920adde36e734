-- Who can be written to, as their sign-in said it last, what they want to be told, and the letters on their way.

-- Addresses are kept here alone: a notice names the person, and is addressed when it is sent.
create table contact (
    person  uuid primary key references party,
    party   uuid not null references party,  -- for whom they acted when they were last seen
    email   text not null check (length(email) between 3 and 254),
    roles   text[] not null,
    seen_at timestamptz not null
);
create index contact_party on contact (party);

-- No row: the notice is sent.
create table notice_preference (
    person     uuid not null references party,
    kind       text not null check (kind in
        ('approval-asked', 'request-answered', 'consent-withdrawn', 'payout-paid')),
    by_email   boolean not null,
    changed_at timestamptz not null,
    primary key (person, kind)
);

-- The outbox: written in the transaction of what it tells, claimed by a short update with lease and fencing token.
create table notice (
    id          uuid primary key,
    person      uuid not null references party,
    party       uuid not null references party,  -- for whom the person is told
    kind        text not null check (kind in
        ('approval-asked', 'request-answered', 'consent-withdrawn', 'payout-paid')),
    subject     text not null check (length(subject) between 1 and 200),
    body        text not null check (length(body) <= 8000),
    off_token   text not null unique check (off_token ~ '^[0-9a-f]{32}$'),  -- turns this kind off without a sign-in
    state       text not null default 'due' check (state in ('due', 'sent', 'dropped', 'failed')),
    created_at  timestamptz not null,
    due_at      timestamptz not null,
    attempts    int not null default 0,
    lease_until timestamptz,
    lease_token bigint not null default 0,
    ended_at    timestamptz,
    problem     text not null default '' check (length(problem) <= 500),
    check ((state = 'due') = (ended_at is null))
);
create index notice_due on notice (due_at) where state = 'due';
create index notice_ended on notice (ended_at) where state <> 'due';
