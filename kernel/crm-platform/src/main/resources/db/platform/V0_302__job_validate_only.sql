-- A job that only finds out what would become of its rows: the same counts and row errors, and nothing written.
alter table job add column validate_only boolean not null default false;
