# Runs in the PostgreSQL container. Opens a snapshot of each database at one moment at which no event is on its way between
# them, prints "database snapshot" for each, and keeps the snapshots until standard input ends.
#
# The moment: the relays of all services are held by their own lock, which each waits for before it sends. An event that any
# consumer has by then was therefore committed by its producer before, and is in the producer's snapshot, which is taken after.
# The lock is given back as soon as there is a snapshot of each; what the relays have to send waits for that long only.
#
# hold-snapshots.sh <user> <lock> <services' databases, separated by blanks> <other databases, separated by blanks>
set -euo pipefail

user=$1
lock=$2
read -ra services <<<"$3"
read -ra others <<<"$4"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
declare -A asked answered

open() {
    mkfifo "$folder/$1.asked" "$folder/$1.answered"
    psql --no-psqlrc --quiet --no-align --tuples-only --set ON_ERROR_STOP=1 --username "$user" --dbname "$1" \
        <"$folder/$1.asked" >"$folder/$1.answered" &
    exec {fd}>"$folder/$1.asked"
    asked[$1]=$fd
    exec {fd}<"$folder/$1.answered"
    answered[$1]=$fd
    tell "$1" "set idle_in_transaction_session_timeout = 0;"
    tell "$1" "set idle_session_timeout = 0;"
    tell "$1" "set transaction_timeout = 0;"
    tell "$1" "set lock_timeout = '60s';"
}

tell() {
    printf '%s\n' "$2" >&"${asked[$1]}"
}

# Has a query answered. The answer comes through cat, so that it is there when the statement is done.
query() {
    tell "$1" "$2 \\g |cat"
}

# Sets `answer` to what the database says to its last query.
hear() {
    if ! IFS= read -r -t 90 answer <&"${answered[$1]}"; then
        echo "the database $1 does not give $2" >&2
        exit 1
    fi
}

for database in "${services[@]}" "${others[@]}"; do
    open "$database"
    # looked at once this session is there for a restore to see: one of the two notices the other
    query "$database" "select datconnlimit <> 0 from pg_database where datname = current_database()"
    hear "$database" "an answer"
    [ "$answer" = t ] || { echo "the database $database is closed: a restore is under way, or was cut off" >&2; exit 1; }
done
# of all at once: none is held for the sum of what the others take
for database in "${services[@]}"; do
    query "$database" "select 'held' from pg_advisory_lock($lock)"
done
for database in "${services[@]}"; do
    hear "$database" "the lock of its relay"
done
for database in "${services[@]}" "${others[@]}"; do
    tell "$database" "begin isolation level repeatable read read only;"
    query "$database" "select pg_export_snapshot()"
    hear "$database" "a snapshot"
    snapshots+=("$database $answer")
done
for database in "${services[@]}"; do
    query "$database" "select pg_advisory_unlock($lock)"
    hear "$database" "the lock back"
    [ "$answer" = t ] || { echo "the relay of $database was not held" >&2; exit 1; }
done
printf '%s\n' "${snapshots[@]}" end

cat >/dev/null
for database in "${!asked[@]}"; do
    fd=${asked[$database]}
    exec {fd}>&-
done
wait
