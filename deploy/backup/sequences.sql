-- The number that each sequence would give out next, as lines of: database, kind, name, number, nothing. It belongs to no
-- snapshot: seen after one, it is beyond every number that the snapshot has.
select :'database', 'sequence', schemaname || '.' || sequencename, coalesce(last_value + increment_by, start_value), '-'
from pg_catalog.pg_sequences
where schemaname not like 'pg\_%'
order by schemaname collate "C", sequencename collate "C";
