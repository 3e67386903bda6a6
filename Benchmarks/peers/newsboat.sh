#!/bin/bash
# Newsboat's reload, start-up, memory and key latency on a cache of N articles.
#   newsboat.sh FOLDER FEEDS ITEMS_PER_FEED        (apt-get install newsboat)
# The last line of output is the JSON object of terminal_timing.py.
# 1. newsboat_feeds.py writes the feeds   2. http.server serves them on 127.0.0.1
# 3. newsboat -x reload fills cache.db (timed)   4. terminal_timing.py starts it on that
# cache with the server stopped, and measures until "Feed 0" is on the screen.
set -eu
command -v newsboat > /dev/null || exit 127
here=$(cd "$(dirname "$0")" && pwd); dir=$1; feeds=$2; items=$3; export PORT=${PORT:-8471}
rm -rf "$dir"; mkdir -p "$dir/www"
python3 "$here/newsboat_feeds.py" "$dir/www" "$feeds" "$items"
printf 'auto-reload no\nreload-threads 2\nconfirm-exit no\n' > "$dir/config"
( cd "$dir/www" && exec python3 -m http.server "$PORT" --bind 127.0.0.1 >/dev/null 2>&1 ) & server=$!
trap 'kill $server 2>/dev/null || true' EXIT
for _ in $(seq 50); do (: < "/dev/tcp/127.0.0.1/$PORT") 2> /dev/null && break; sleep 0.1; done
nb=(newsboat -u "$dir/www/urls" -c "$dir/cache.db" -C "$dir/config")
echo "feeds $(du -sm "$dir/www" | cut -f1) MB, $((feeds * items)) items"
export LC_ALL=C.UTF-8 HOME="$dir"
/usr/bin/time -f "reload %e s, user %U s, max RSS %M KB" "${nb[@]}" -x reload 2>&1 | tail -1 || true
kill $server; ls -l "$dir/cache.db" | awk '{printf "cache %.0f MB\n", $5 / 1048576}'
python3 "$here/terminal_timing.py" --json --runs "${RUNS:-5}" --n 100 --limit 300 --quit q --marker "Feed 0" -- "${nb[@]}"
