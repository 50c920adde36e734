-- Tokens of this person that were issued earlier say too much: a role or a membership was taken away since.
create table token_end (
    subject uuid primary key,  -- at the identity provider
    at      timestamptz not null
);
revoke delete, truncate on token_end from imprimatur_app;
