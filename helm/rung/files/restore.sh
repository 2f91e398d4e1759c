# One service's dump in the place of what its schema holds, by its own role, in one transaction: where anything fails, what
# was there is still there. SERVICES: those that are wanted (all). DUMP: which one (the newest).
set -eu
case " ${SERVICES:-$SERVICE} " in
    *" $SERVICE "*) ;;
    *) echo "$SERVICE: left as it is" && exit 0 ;;
esac
folder=${BACKUP_FOLDER:-/backup}/$SERVICE
dumps=$(ls "$folder" 2>/dev/null | grep '\.dump$' | sort)
dump=${DUMP:-$(echo "$dumps" | tail -n 1)}
dump=${dump%.dump}.dump
if [ ! -e "$folder/$dump" ] || [ ! -e "$folder/$dump.sha256" ]; then
    echo "$SERVICE: there is no dump ${DUMP:-at all} with its .sha256 in $folder, so nothing was changed. There are:" ${dumps:-none} >&2
    exit 1
fi
cd "$folder"
sha256sum -c "$dump.sha256"

sql() { psql --no-psqlrc --no-password --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --set=schema="$SERVICE" --file=-; }
# a policy lets a new pod out after a moment
left=7
pause=${BACKUP_PAUSE:-5}
until open=$(echo "select count(*) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()" | sql); do
    left=$((left - 1))
    if [ "$left" -eq 0 ]; then exit 1; fi
    echo "$SERVICE: no answer; once more in $pause s" >&2
    sleep "$pause"
    pause=$((pause * 2))
done
if [ "$open" -gt 0 ]; then
    echo "$SERVICE: $open connections of its role are open, so nothing was changed: scale its pods to 0 first" >&2
    exit 1
fi

list=${TMPDIR:-/tmp}/$SERVICE.list
restored=${TMPDIR:-/tmp}/$SERVICE.restored
rm -f "$restored"
# the schema itself stays: a role that owns it need not be able to make one
pg_restore --list "$dump" | grep -v ' SCHEMA - ' >"$list"
{
    cat <<'SQL'
begin;
set local client_min_messages = warning;
select format('drop %s if exists %I.%I cascade', case relkind when 'v' then 'view' when 'm' then 'materialized view'
       when 'S' then 'sequence' else 'table' end, :'schema', relname)
from pg_class where relnamespace = :'schema'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S') order by relkind = 'S' \gexec
select format('drop routine if exists %s cascade', oid::regprocedure)
from pg_proc where pronamespace = :'schema'::regnamespace \gexec
select format('drop type if exists %s cascade', oid::regtype)
from pg_type where typnamespace = :'schema'::regnamespace and typtype in ('d', 'e') \gexec
SQL
    # where the dump breaks off nobody commits
    pg_restore --no-owner --use-list="$list" --file=- "$dump" && cat <<'SQL' && printf 'commit;\n\\! touch %s\n' "$restored"
-- an import that was under way may have been cancelled since: somebody decides whether it goes on
select format('update %I.%I set state = ''failed'', leased_until = null where state in (''checking'', ''running'')', schemaname, tablename)
from pg_catalog.pg_tables where schemaname = :'schema' and tablename = 'data_import' \gexec
SQL
} | sql >/dev/null
[ -e "$restored" ]
echo "select format('analyze %I.%I;', schemaname, tablename) from pg_tables where schemaname = :'schema'" | sql | sql
echo "$SERVICE: restored from $PWD/$dump"
