-- From a request to a decision: what was asked, who was found in it, what each policy said, what it costs.

create table clearance_request (
    id             uuid primary key,
    requester      uuid not null references party,  -- the person, or the platform itself with client credentials
    acts_for       uuid not null references party,
    platform       uuid not null references party,  -- the client that the request came through
    prompt         text not null check (length(prompt) <= 8000),
    model          text not null,
    seconds        int  not null check (seconds between 1 and 60),
    size           text not null,
    purpose        text not null,
    territory      text not null,
    categories     text[] not null,
    registry_revision bigint not null,
    detector       text not null,
    asked_at       timestamptz not null
);
create index clearance_request_requester on clearance_request (requester, asked_at desc);

create table finding (
    request uuid not null references clearance_request,
    ordinal int  not null,
    subject uuid not null references subject,
    method  text not null,
    span_start int not null,
    span_end   int not null,
    score   double precision not null,
    excerpt text not null,
    primary key (request, ordinal)
);

create table decision (
    id         uuid primary key,
    request    uuid not null references clearance_request,
    outcome    text not null check (outcome in ('permitted', 'ask-first', 'denied')),
    reason     text not null,
    decided_at timestamptz not null
);
create index decision_request on decision (request, decided_at);

-- What was decided for each subject, on which versions: enough to replay it.
create table decision_subject (
    decision        uuid not null references decision,
    subject         uuid not null references subject,
    subject_version bigint not null,
    policy_version  int not null,  -- 0: there was none
    policy_sha256   text not null,
    standing        text[] not null,
    outcome         text not null,
    reason          text not null,
    rule            text not null,
    price_micros    bigint not null,
    currency        text not null,
    primary key (decision, subject)
);
create index decision_subject_subject on decision_subject (subject, decision);

create table approval (
    id          uuid primary key,
    request     uuid not null references clearance_request,
    subject     uuid not null references subject,
    state       text not null check (state in ('waiting', 'approved', 'denied', 'expired', 'withdrawn')),
    asked_at    timestamptz not null,
    expires_at  timestamptz not null,
    answered_by uuid references party,
    answered_at timestamptz,
    reason      text not null default '',
    unique (request, subject)
);
create index approval_waiting on approval (subject, asked_at) where state = 'waiting';

create table quote (
    request      uuid primary key references clearance_request,
    price_micros bigint not null check (price_micros >= 0),
    fee_micros   bigint not null check (fee_micros >= 0),
    currency     text not null,
    quoted_at    timestamptz not null
);

create table quote_portion (
    request       uuid not null references quote,
    payee         uuid not null references party,
    amount_micros bigint not null check (amount_micros >= 0),
    primary key (request, payee)
);

revoke update, delete, truncate on clearance_request, finding, decision, decision_subject, quote, quote_portion
    from imprimatur_app;
