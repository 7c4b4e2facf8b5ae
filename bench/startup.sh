#!/usr/bin/env bash
# Measures how long people wait for Puriq to start, and prints it as Markdown for docs/performance.md. Linux; nothing leaves the machine.
#   bench/startup.sh [runs]          10 where nothing is said
#   PURIQ_BENCH_TABLE, PURIQ_BENCH_SERVER   other commands to measure; PORT stands for a free port
# What Puriq does not understand (exit code 2) is said in its line instead of a number.
set -uo pipefail
cd -P "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2
runs=${1:-10}
table=${PURIQ_BENCH_TABLE:-table huancavelica-2005 communities}
server=${PURIQ_BENCH_SERVER:-serve --port PORT --no-browser}
PURIQ_HOME=$(mktemp -d)
export PURIQ_HOME
trap 'rm -rf "$PURIQ_HOME"' EXIT

now() { date +%s%3N; }

# median, fastest and slowest of the milliseconds on stdin, one a line
spread() { sort -n | awk '{ t[NR] = $1 } END { m = NR % 2 ? t[(NR + 1) / 2] : (t[NR / 2] + t[NR / 2 + 1]) / 2; printf "%d | %d to %d", m, t[1], t[NR] }'; }

# measure WHAT COMMAND...: the command ran once before, so that the build, the cache and the studies are there
measure() {
  local what=$1 start run code
  shift
  ./puriq "$@" >/dev/null 2>&1
  code=$?
  if [ "$code" -ne 0 ]; then
    echo "| $what | \`./puriq $*\` | exit code $code | |"
    return
  fi
  echo "| $what | \`./puriq $*\` | $(for ((run = 0; run < runs; run++)); do
    start=$(now)
    ./puriq "$@" >/dev/null 2>&1
    echo $(($(now) - start))
  done | spread) |"
}

# From the command to the first page that is answered, and the memory that is resident then.
measure_server() {
  local command run start pid port
  : >"$PURIQ_HOME/times" && : >"$PURIQ_HOME/memory"
  for ((run = 0; run < (runs < 5 ? runs : 5); run++)); do
    port=$((20000 + RANDOM % 20000))
    command=${server//PORT/$port}
    start=$(now)
    # shellcheck disable=SC2086 # the command is words
    ./puriq $command >/dev/null 2>&1 &
    pid=$!
    until curl -s -f -L --noproxy '*' -o /dev/null "http://127.0.0.1:$port/"; do
      if ! kill -0 "$pid" 2>/dev/null; then
        wait "$pid"
        echo "| server to the first page | \`./puriq $server\` | exit code $? | |"
        return
      fi
      sleep 0.01
    done
    echo $(($(now) - start)) >>"$PURIQ_HOME/times"
    awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status" >>"$PURIQ_HOME/memory"
    kill "$pid" && wait "$pid" 2>/dev/null
  done
  echo "| server to the first page | \`./puriq $server\` | $(spread <"$PURIQ_HOME/times") |"
  echo "| memory of the server then, MB | | $(spread <"$PURIQ_HOME/memory") |"
}

./puriq --version >/dev/null || exit 1
echo "Measured $(date +%F) with \`bench/startup.sh $runs\` on $(nproc) x $(awk -F': ' '/^model name/ { print $2; exit }' /proc/cpuinfo)," \
  "$(awk '/^MemTotal/ { print int($2 / 1048576 + 0.5) }' /proc/meminfo) GB, load $(cut -d' ' -f1 /proc/loadavg)."
echo
echo "| what | command | median, ms | spread |"
echo "|---|---|---:|---|"
measure "version" --version
measure "help" --help
# shellcheck disable=SC2086 # the command is words
measure "a table" $table
measure_server
