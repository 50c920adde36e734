-- Whom an owner approves: single parties for one subject, and named lists of parties that serve any of the owner's subjects.

create table approved_list (
    id         uuid primary key,
    owner      uuid not null references party,
    name       text not null check (length(name) between 1 and 60),
    created_at timestamptz not null,
    unique (owner, name)
);

create table approved_list_member (
    list     uuid not null references approved_list on delete cascade,
    party    uuid not null references party,
    added_at timestamptz not null,
    primary key (list, party)
);
create index approved_list_member_party on approved_list_member (party);

create table approved_list_use (
    subject     uuid not null references subject,
    list        uuid not null references approved_list on delete cascade,
    attached_at timestamptz not null,
    primary key (subject, list)
);
create index approved_list_use_list on approved_list_use (list);
create index approved_party_party on approved_party (party);

-- Every approval in force, however it was given.
create view approval_in_force as
    select s.owner, a.subject, a.party from approved_party a join subject s on s.id = a.subject
    union all
    select s.owner, u.subject, m.party from approved_list_use u
      join approved_list_member m on m.list = u.list
      join subject s on s.id = u.subject;
grant select on approval_in_force to imprimatur_app;
revoke insert, update, delete, truncate on approval_in_force from imprimatur_app;

create index if not exists finding_subject on finding (subject, request);
