-- What a database holds, as lines of: database, kind, name, rows, checksum. The checksum of a table is the sum of 64 bits of
-- each row's MD5, so it does not depend on the order of the rows, and a row that is there twice counts twice. Rows are compared
-- as text, hence the settings. Where a sequence stands belongs to no snapshot: see sequences.sql.
set timezone = 'UTC';
set datestyle = 'ISO, YMD';
set intervalstyle = 'iso_8601';
set bytea_output = 'hex';
set extra_float_digits = 1;
set search_path = pg_catalog;
set statement_timeout = 0;

select :'snapshot' <> '' as is_given \gset
begin isolation level repeatable read read only;
\if :is_given
set transaction snapshot :'snapshot';
\endif

select format(
    $query$
    select %L, 'table', %L, count(*), coalesce(sum(('x' || substr(md5(whole_row::text), 1, 16))::bit(64)::bigint::numeric), 0)
    from only %I.%I as whole_row
    $query$,
    :'database', n.nspname || '.' || c.relname, n.nspname, c.relname)
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\_%'
order by n.nspname collate "C", c.relname collate "C"
\gexec

-- What keeps the tables right: as many of each, and all of them valid.
select :'database', 'schema', part, count(*), '-'
from (
    select 'indexes' as part from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
    where i.indisvalid and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\_%'
    union all
    select 'constraints' from pg_constraint k join pg_namespace n on n.oid = k.connamespace
    where k.convalidated and n.nspname not in ('pg_catalog', 'information_schema')
    union all
    select 'triggers' from pg_trigger where not tgisinternal and tgenabled <> 'D'
    union all
    select 'functions' from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname not in ('pg_catalog', 'information_schema')
    union all
    select 'extensions' from pg_extension
) as parts
group by part order by part collate "C";

commit;
