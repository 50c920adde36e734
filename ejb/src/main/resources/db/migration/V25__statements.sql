-- Statements of a month. A line carries the time of its entry, so that the lines of one account and one month are one
-- range of one index. The foreign key says that it is the entry's own time; it takes the place of the narrower one.

alter table posting add column booked_at timestamptz;

alter table posting disable trigger posting_immutable;
update posting p set booked_at = e.booked_at from journal_entry e where e.id = p.entry;
alter table posting enable trigger posting_immutable;

alter table posting alter column booked_at set not null;
alter table journal_entry add unique (id, lines, booked_at);
alter table posting
    drop constraint posting_entry_lines_fkey,
    add foreign key (entry, lines, booked_at) references journal_entry (id, lines, booked_at);
alter table journal_entry drop constraint journal_entry_id_lines_key;

create index posting_statement on posting (account, booked_at, sequence) include (amount);

-- What a generation earned may be taken back, by an entry of its own that names the one it undoes.
alter table journal_entry drop constraint journal_entry_kind_check;
alter table journal_entry add constraint journal_entry_kind_check check (kind in
    ('generation-revenue', 'revenue-reversed', 'payout-requested', 'payout-settled', 'payout-failed'));
alter table journal_entry add constraint journal_entry_reversal_names_entry
    check (kind <> 'revenue-reversed' or reverses is not null);
