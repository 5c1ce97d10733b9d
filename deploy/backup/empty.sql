-- Takes everything out of a database and leaves the database itself, with its locale, owner and rights.
set local client_min_messages = warning; -- not a line for each table that goes with its schema
do $$
declare
    extension name;
    schema name;
    publication name;
begin
    for publication in select pubname from pg_publication loop
        execute format('drop publication %I', publication);
    end loop;
    perform lo_unlink(oid) from pg_largeobject_metadata;
    for extension in select extname from pg_extension where extname <> 'plpgsql' loop
        execute format('drop extension if exists %I cascade', extension);
    end loop;
    for schema in
        select nspname from pg_namespace where nspname <> 'information_schema' and nspname not like 'pg\_%'
    loop
        execute format('drop schema %I cascade', schema);
    end loop;
    -- as a new database has it
    create schema public authorization pg_database_owner;
    comment on schema public is 'standard public schema';
    grant usage on schema public to public;
end
$$;
