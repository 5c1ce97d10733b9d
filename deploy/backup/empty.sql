-- Takes everything out of a database and leaves the database itself, with its locale, owner and rights.
do $$
declare
    extension name;
    schema name;
begin
    for extension in select extname from pg_extension where extname <> 'plpgsql' loop
        execute format('drop extension %I cascade', extension);
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
