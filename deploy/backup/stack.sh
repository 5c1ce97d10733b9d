# How backup, restore and drill reach the stack; read by each of them, after it has set its name.

# One for each service, and Keycloak's. The roles have the same names.
SERVICE_DATABASES=(customer sales marketing support analytics)
DATABASES=("${SERVICE_DATABASES[@]}" keycloak)
# Whoever writes into these databases, or passes on what was written.
APPLICATIONS=(gateway customer-service sales-service marketing-service support-service analytics-service keycloak)
# Of crm.platform.outbox.OutboxTable: who holds it is the only one to send events of a database. The letters "outbox".
RELAY_LOCK=122550254464888

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

# psql as the superuser: the database, then options. Nothing of a personal .psqlrc, and the first error ends it.
sql() {
    in_postgres psql --no-psqlrc --quiet --no-align --tuples-only --set ON_ERROR_STOP=1 \
        --username "${POSTGRES_USER:-postgres}" --dbname "$@"
}

# Which of some services are running, one a line.
running() {
    "${stack[@]}" ps --services --filter status=running | grep -Fxf <(printf '%s\n' "$@") || true
}

# Whole backups, the newest first: folders named by their time that have a manifest.
list_backups() {
    find "$1" -mindepth 2 -maxdepth 2 -name manifest.tsv -path '*/20[0-9][0-9][0-9][0-9][0-9][0-9]T[0-9][0-9][0-9][0-9][0-9][0-9]Z/*' \
        -printf '%h\n' 2>/dev/null | sort -r
}

# Sets `backup` to the folder that was named, or to the newest; everything in it must be as it was written.
choose_backup() {
    backup=${1:-$(list_backups "$BACKUPS" | head -n 1)}
    [ -n "$backup" ] || fail "there is no backup in $BACKUPS"
    [ -f "$backup/manifest.tsv" ] || fail "$backup is no backup: it has no manifest.tsv"
    backup=$(cd "$backup" && pwd)
    (cd "$backup" && sha256sum --quiet --check SHA256SUMS >&2) || fail "$backup is damaged"
    local database
    for database in "${DATABASES[@]}"; do
        [ -f "$backup/$database.dump" ] || fail "$backup lacks $database.dump"
    done
}

# What a database holds, one table a line; see contents.sql. Takes the database, and a snapshot to see it in.
contents() {
    sql "$1" --field-separator $'\t' --set database="$1" --set snapshot="${2:-}" --file - <"$HERE/contents.sql"
}
