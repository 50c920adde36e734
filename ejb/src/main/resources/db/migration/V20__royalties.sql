-- Money. DESIGN.md, rule 4: double entry, immutable entries, reversals instead of edits, amounts in millionths of the
-- currency's minor unit. The database itself refuses what would break that, whoever asks.

create table account (
    id          bigint generated always as identity primary key,
    name        text not null,  -- 'payable/<party>', 'fees'
    code        text not null check (code in ('receivable', 'payable', 'in-transit', 'fees', 'funds')),
    owner       uuid references party,  -- null: the operator's own
    currency    text not null check (currency ~ '^[A-Z]{3}$'),
    environment text not null check (environment in ('SANDBOX', 'LIVE')),
    normal_side text not null check (normal_side in ('debit', 'credit')),
    unique (name, currency, environment),
    check (name = code || coalesce('/' || owner::text, '')),
    check ((owner is null) = (code in ('fees', 'funds'))),
    check ((normal_side = 'debit') = (code in ('receivable', 'funds')))
);

create table journal_entry (
    id              uuid primary key,
    idempotency_key text not null unique check (length(idempotency_key) between 1 and 255),
    environment     text not null check (environment in ('SANDBOX', 'LIVE')),
    kind            text not null check (kind in
        ('generation-revenue', 'payout-requested', 'payout-settled', 'payout-failed')),
    description     text not null,
    job             text,  -- the generation that earned it
    payout          uuid,  -- the payout that moved it
    reverses        uuid unique references journal_entry,  -- an entry is undone at most once
    lines           int not null check (lines >= 2),
    booked_at       timestamptz not null,
    recorded_at     timestamptz not null default now(),
    unique (id, lines)
);
create index journal_entry_job on journal_entry (job) where job is not null;
create index journal_entry_payout on journal_entry (payout) where payout is not null;

-- An entry says how many lines it has, each line carries that number and its place below it. Once all are there, and the
-- trigger below insists that they are when the entry commits, no other line can ever be added: every place is taken.
create table posting (
    entry    uuid not null,
    line     int not null,
    lines    int not null,
    account  bigint not null,  -- checked by posting_fits_account
    currency text not null,
    amount   bigint not null check (amount <> 0),  -- millionths of the minor unit; a debit is positive
    sequence bigint generated always as identity,
    primary key (entry, line),
    foreign key (entry, lines) references journal_entry (id, lines),
    check (line between 1 and lines)
);
create index posting_account on posting (account, sequence) include (amount);

create function refuse_unbalanced_entry() returns trigger language plpgsql as $$
declare
    found_lines bigint;
    uneven      text;
begin
    select coalesce(sum(lines_of), 0), string_agg(currency || ' ' || total, ', ') filter (where total <> 0)
      into found_lines, uneven
      from (select currency, count(*) as lines_of, sum(amount) as total
              from posting where entry = new.id group by currency) as per_currency;
    if found_lines <> new.lines then
        raise exception 'journal entry % has % of its % lines', new.id, found_lines, new.lines
            using errcode = 'check_violation', constraint = 'journal_entry_complete';
    end if;
    if uneven is not null then
        raise exception 'journal entry % does not balance: %', new.id, uneven
            using errcode = 'check_violation', constraint = 'journal_entry_balanced';
    end if;
    return null;
end $$;

-- At commit: by then every line of the entry is there, or the whole transaction goes.
create constraint trigger journal_entry_balanced after insert on journal_entry
    deferrable initially deferred for each row execute function refuse_unbalanced_entry();

-- In place of a foreign key: accounts never change (see below), so there is nothing to lock, and a foreign key would lock
-- the row of a busy account for every posting to it.
create function refuse_foreign_posting() returns trigger language plpgsql as $$
declare
    bad record;
begin
    select added.entry, added.line into bad
      from added
      join journal_entry e on e.id = added.entry
      left join account a on a.id = added.account
     where a.id is null or a.currency <> added.currency or a.environment <> e.environment
     limit 1;
    if found then
        raise exception 'line % of journal entry % names no account of its currency and environment', bad.line, bad.entry
            using errcode = 'check_violation', constraint = 'posting_fits_account';
    end if;
    return null;
end $$;

create trigger posting_fits_account after insert on posting
    referencing new table as added for each statement execute function refuse_foreign_posting();

create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is only added to: % of % refused', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation', constraint = 'ledger_immutable';
end $$;

-- For every role, the owner of the schema included.
create trigger account_immutable before update or delete on account
    for each row execute function refuse_change_of_ledger();
create trigger journal_entry_immutable before update or delete on journal_entry
    for each row execute function refuse_change_of_ledger();
create trigger posting_immutable before update or delete on posting
    for each row execute function refuse_change_of_ledger();
create trigger account_not_emptied before truncate on account
    for each statement execute function refuse_change_of_ledger();
create trigger journal_entry_not_emptied before truncate on journal_entry
    for each statement execute function refuse_change_of_ledger();
create trigger posting_not_emptied before truncate on posting
    for each statement execute function refuse_change_of_ledger();

-- Who is paid, and where to. One row per party and environment: sandbox and live accounts never mix.
create table payee (
    party          uuid not null references party,
    environment    text not null check (environment in ('SANDBOX', 'LIVE')),
    stripe_account text unique,  -- null until Stripe has answered
    state          text not null check (state in ('started', 'onboarding', 'restricted', 'active')),
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    primary key (party, environment),
    check (stripe_account is not null or state = 'started')
);

-- A payout is its own outbox: the row is written in the transaction that sets the money aside.
create table payout (
    id              uuid primary key,
    party           uuid not null,
    environment     text not null,
    destination     text not null,  -- the Stripe account as it was when the payout was asked for
    currency        text not null check (currency ~ '^[A-Z]{3}$'),
    amount          bigint not null check (amount > 0 and amount % 1000000 = 0),  -- whole minor units
    state           text not null check (state in ('pending', 'in-transit', 'paid', 'failed')),
    request_key     text,           -- the asker's own idempotency key
    idempotency_key text not null unique,
    key_number      int not null default 1,
    key_made_at     timestamptz not null,
    transfer        text unique,
    attempts        int not null default 0,
    due_at          timestamptz not null,
    lease_until     timestamptz,
    lease_token     bigint not null default 0,
    problem         text not null default '',
    created_at      timestamptz not null,
    sent_at         timestamptz,
    settled_at      timestamptz,
    foreign key (party, environment) references payee,
    unique (party, environment, request_key),
    check (state not in ('in-transit', 'paid') or transfer is not null)
);
create index payout_due on payout (environment, due_at) where state in ('pending', 'in-transit');
create index payout_party on payout (party, environment, created_at desc);

-- Stripe delivers at least once and in any order: an event acts when it is first stored, and never again.
create table webhook_event (
    id          text primary key,
    type        text not null,
    object      text not null,
    outcome     text not null,
    created_at  timestamptz not null,
    received_at timestamptz not null
);

revoke update, delete, truncate on account, journal_entry, posting, webhook_event from imprimatur_app;
revoke delete, truncate on payee, payout from imprimatur_app;
