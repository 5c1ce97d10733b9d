-- Sequences that would give out a number again: one line each, with the column that has gone further. Nothing when all is well.
set search_path = pg_catalog;
select format(
    $query$
    select %L || ' would repeat numbers of ' || %L
    where (select max(%I) from %I.%I) >= (select last_value + case when is_called then 1 else 0 end from %I.%I)
    $query$,
    s.relname, c.relname || '.' || a.attname, a.attname, n.nspname, c.relname, sn.nspname, s.relname)
from pg_depend d
join pg_class s on s.oid = d.objid and s.relkind = 'S'
join pg_namespace sn on sn.oid = s.relnamespace
join pg_class c on c.oid = d.refobjid
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
order by s.relname
\gexec
