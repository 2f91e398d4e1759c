# Run by Watch. Reads "start PID SIGNAL", "end PID" and "farewell".
# When the input ends without a farewell, the launcher is dead: stop what it started, and insist after 20 seconds.
trap '' INT TERM HUP
running=""
while read -r word pid signal; do
    case $word in
        start) running="$running $pid:$signal" ;;
        end)
            left=""
            for entry in $running; do [ "${entry%%:*}" = "$pid" ] || left="$left $entry"; done
            running=$left
            ;;
        farewell) exit 0 ;;
    esac
done
for entry in $running; do kill -s "${entry##*:}" "${entry%%:*}"; done
tries=0
while [ $tries -lt 100 ]; do
    alive=""
    for entry in $running; do kill -0 "${entry%%:*}" && alive=yes; done
    [ -n "$alive" ] || exit 0
    sleep 0.2
    tries=$((tries + 1))
done
for entry in $running; do kill -s KILL "${entry%%:*}"; done
