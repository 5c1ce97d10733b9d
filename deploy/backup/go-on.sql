-- Prepares a service's restored database for going on with an empty Kafka. In one transaction; takes the time of the backup.

-- What was sent before the backup is sent again, first and in its order: a consumer may not have had it when the backup was
-- taken, and Kafka has it no more. Who had it knows its id.
insert into outbox_unsent (seq)
select seq from outbox where parked_at is null
on conflict do nothing;

-- An event is remembered for longer than it can be sent again. That holds from now on, however old the backup is.
update inbox
set received_at = received_at + (now() - to_timestamp(:'taken', 'YYYYMMDD"T"HH24MISS"Z"')::timestamp at time zone 'UTC');

-- Somebody has decided that these are not to be handled.
insert into inbox (consumer, event_id)
select consumer, event_id from dead_letter where state = 'discarded' and event_id is not null
on conflict do nothing;

-- Numbers of changes that were given after the backup will be given to other changes. Whoever has read that far must not go on
-- as if nothing had been: numbers go on far beyond, and everything below counts as forgotten, which is answered 410.
-- Microseconds, because no system gives a million numbers a second, and each restore comes later than the one before. Also of
-- events that nobody had looked at by then.
insert into event_feed (aggregatetype, latest)
select distinct aggregatetype, 0 from outbox
on conflict do nothing;
with jump as (select (extract(epoch from clock_timestamp()) * 1000000)::bigint as number)
update event_feed set latest = jump.number, forgotten = jump.number from jump;
