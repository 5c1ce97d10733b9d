#!/usr/bin/env bash
# A database for each service and for Keycloak, and the role that owns it, whose password is the secret <name>_password.
# Run by the image when the data folder is new. Run again, it makes what is missing and sets the passwords anew.
set -euo pipefail

for name in customer sales marketing support analytics keycloak; do
  PASSWORD_FILE=/run/secrets/${name}_password psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --set name="$name" \
    --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\set password `cat "$PASSWORD_FILE"`
select format('create role %I login', :'name') where not exists (select from pg_roles where rolname = :'name') \gexec
alter role :"name" password :'password';
select format('create database %I owner %I', :'name', :'name') where not exists (select from pg_database where datname = :'name') \gexec
revoke all on database :"name" from public;
SQL
done
