-- What is told again because somebody asked for it. Nothing has happened: it gets no number in the feed of changes, and its
-- row goes as soon as Kafka has it.
alter table outbox add column restated boolean not null default false;

drop index outbox_unnumbered;
create index outbox_unnumbered on outbox (seq) where number is null and not restated;
