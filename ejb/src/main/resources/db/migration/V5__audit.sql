-- Who did what, and when. Only ever added to.
create table audit_event (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   uuid not null,
    act     text not null,
    thing   text not null,
    detail  text not null
);
revoke update, delete, truncate on audit_event from imprimatur_app;
