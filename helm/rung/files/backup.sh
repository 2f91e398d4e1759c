# One service's schema, as its own role sees it, into a file of pg_dump's custom format. What is whole has its name; what is
# not ends with .unfinished and goes with the next run.
set -eu
folder=${BACKUP_FOLDER:-/backup}/$SERVICE
mkdir -p "$folder"
rm -f "$folder"/*.unfinished
name=$(date -u +%Y%m%dT%H%M%SZ).dump
# a policy lets a new pod out after a moment, and a server that restarts is back within minutes
left=7
pause=${BACKUP_PAUSE:-5}
until pg_dump --format=custom --schema="$SERVICE" --no-password --lock-wait-timeout=60s --file="$folder/$name.unfinished" &&
    pg_restore --list "$folder/$name.unfinished" >/dev/null; do
    left=$((left - 1))
    if [ "$left" -eq 0 ]; then exit 1; fi
    echo "$SERVICE: no dump; once more in $pause s" >&2
    sleep "$pause"
    pause=$((pause * 2))
done
mv "$folder/$name.unfinished" "$folder/$name"
(cd "$folder" && sha256sum "$name" >"$name.sha256")
# times sort by name: the oldest go
ls "$folder" | grep '\.dump$' | sort -r | tail -n +$((KEEP + 1)) | while read -r old; do
    rm -f "$folder/$old" "$folder/$old.sha256"
done
echo "$SERVICE: $(wc -c <"$folder/$name") bytes in $folder/$name; $(ls "$folder" | grep -c '\.dump$') kept"
