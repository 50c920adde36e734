-- What a studio needs of its characters: to find them, to see at a glance what is offered, small pictures.

-- Words as people search for them: without case, accents and ligatures. Immutable, so that it may be indexed.
create function folded(words text) returns text language sql immutable strict parallel safe
return translate(
    regexp_replace(
        normalize(replace(replace(replace(lower(words), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), nfkd),
        '[\u0300-\u036f]', '', 'g'),
    'øłđðþı', 'oldoti');

-- What the newest policy of a subject comes to. Derived from policy_version and nothing else: it may be emptied, and
-- fills again when it is read (consent.Offers).
create table offer (
    subject        uuid primary key references subject,
    policy_version int    not null check (policy_version >= 1),
    answer         text   not null check (answer in ('open', 'asks', 'closed')),
    price_micros   bigint not null check (price_micros >= 0),
    currency       text   not null check (currency ~ '^[A-Z]{3}$'),
    valid_from     timestamptz,  -- null: no beginning
    valid_until    timestamptz   -- exclusive; null: no end
);

-- A small JPEG of a reference picture. There is none of a capture: those leave to nobody but their subject.
alter table media
    add column thumbnail text check (thumbnail ~ '^[0-9a-f]{64}$'),
    add check (purpose <> 'capture' or thumbnail is null);

-- Where a subject appears.
create index finding_subject_request on finding (subject, request);
