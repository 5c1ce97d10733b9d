-- What is still to be sent is a row here, which goes when Kafka has the event. The event itself is written once: a mark in its
-- own row would write the whole row and its index entries again.
create table outbox_unsent (
    seq bigint primary key
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000); -- every row goes within moments

insert into outbox_unsent (seq)
select seq from outbox where sent_at is null and parked_at is null;

drop index outbox_pending;
alter table outbox drop column sent_at; -- and with it its index
create unique index outbox_seq on outbox (seq);
alter table outbox reset (autovacuum_vacuum_scale_factor);

-- Ids of events are compared byte by byte: they have no order in any language.
alter table inbox alter column consumer type text collate "C";
alter table inbox alter column event_id type text collate "C";
