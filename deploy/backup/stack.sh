# How backup, restore and drill reach the stack; read by each of them, after it has set its name.

# One for each service, and Keycloak's. The roles have the same names.
SERVICE_DATABASES=(customer sales marketing support analytics)
DATABASES=("${SERVICE_DATABASES[@]}" keycloak)
SUPERUSER=postgres
# Whoever writes into these databases, or passes on what was written.
APPLICATIONS=(gateway customer-service sales-service marketing-service support-service analytics-service keycloak)
# Of crm.platform.outbox.OutboxTable: who holds it is the only one to send events of a database. The letters "outbox".
RELAY_LOCK=122550254464888

unset CDPATH # with it, cd would print where it goes
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(cd "$HERE/../.." && pwd)
BACKUPS=${CRM_BACKUPS:-$ROOT/backups}

say() {
    printf '%s\n' "$*" >&2
}

fail() {
    say "$(basename "$0"): $*"
    exit 1
}

# The value behind an option.
value() {
    [ -n "${2:-}" ] || fail "$1 wants a value"
    printf '%s' "$2"
}

# Sets `stack` to the command that speaks to the containers: $COMPOSE, or whichever is installed.
find_stack() {
    if [ -n "${COMPOSE:-}" ]; then
        read -ra stack <<<"$COMPOSE"
    elif docker compose version >/dev/null 2>&1; then
        stack=(docker compose)
    elif command -v docker-compose >/dev/null; then
        stack=(docker-compose)
    else
        fail "there is no docker compose and no docker-compose; set COMPOSE to the command"
    fi
    cd "$ROOT"
}

# Runs a command in the PostgreSQL container, with this script's standard input.
in_postgres() {
    "${stack[@]}" exec -T postgres "$@"
}

# While PostgreSQL sets itself up, it answers on its socket only.
await_postgres() {
    local deadline=$((SECONDS + 180))
    until in_postgres pg_isready --quiet --host 127.0.0.1 </dev/null; do
        [ "$SECONDS" -lt "$deadline" ] || fail "PostgreSQL does not answer; is its container up?"
        sleep 1
    done
}

# psql as the superuser: the database, then options. Nothing of a personal .psqlrc, and the first error ends it.
sql() {
    in_postgres psql --no-psqlrc --quiet --no-align --tuples-only --set ON_ERROR_STOP=1 \
        --username "$SUPERUSER" --dbname "$@"
}

# Which of some services are running, one a line; of several instances, one is enough.
running() {
    local services
    services=$("${stack[@]}" ps --services --filter status=running) || return
    grep -Fxf <(printf '%s\n' "$@") <<<"$services" || true
}

# Whole backups, the newest first: folders named by their time that have a manifest.
list_backups() {
    [ -d "$1" ] || return 0
    find "$1" -mindepth 2 -maxdepth 2 -name manifest.tsv -path '*/20[0-9][0-9][0-9][0-9][0-9][0-9]T[0-9][0-9][0-9][0-9][0-9][0-9]Z/*' \
        -printf '%h\n' | sort -r
}

# Sets `backup` to the folder that was named, or to the newest, and `taken` to its time. Everything that belongs to a backup
# must be in it, as it was written.
choose_backup() {
    local all file
    mapfile -t all < <(list_backups "$BACKUPS")
    backup=${1:-${all[0]:-}}
    [ -n "$backup" ] || fail "there is no backup in $BACKUPS"
    [ -f "$backup/SHA256SUMS" ] || fail "$backup is no backup: it has no SHA256SUMS"
    backup=$(cd "$backup" && pwd)
    for file in manifest.tsv "${DATABASES[@]/%/.dump}"; do
        grep -qx "[0-9a-f]\{64\}  $file" "$backup/SHA256SUMS" || fail "$backup is not whole: its SHA256SUMS lacks $file"
    done
    (cd "$backup" && sha256sum --quiet --strict --check SHA256SUMS >&2) || fail "$backup is damaged"
    taken=$(sed -n 's/^# taken //p' "$backup/manifest.tsv")
    [[ $taken =~ ^[0-9]{8}T[0-9]{6}Z$ ]] || fail "$backup/manifest.tsv does not say when it was taken"
}

# What a database holds, one table a line; see contents.sql. Takes the database, and a snapshot to see it in.
contents() {
    sql "$1" --field-separator $'\t' --set database="$1" --set snapshot="${2:-}" --file - <"$HERE/contents.sql"
}

# The next number of each sequence of a database, one a line.
sequences() {
    sql "$1" --field-separator $'\t' --set database="$1" --file - <"$HERE/sequences.sql"
}
