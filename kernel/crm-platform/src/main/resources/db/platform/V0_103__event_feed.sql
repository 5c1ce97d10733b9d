-- The outbox is also what clients follow to learn of changes. A row gets its number after it is committed: the numbers of a
-- kind of aggregate have no gap, and whoever has read up to one misses nothing that was committed before.
alter table outbox add column number bigint;

create unique index outbox_numbered on outbox (aggregatetype, number) where number is not null;
create index outbox_unnumbered on outbox (seq) where number is null;

create table event_feed (
    aggregatetype text primary key,
    latest bigint not null,            -- the number given last
    forgotten bigint not null default 0 -- up to this one the rows are deleted, or may be at any time
);
