# What Puriq needs of the machine: Java, Maven, Node, and only one that builds at a time. Read by ./puriq and ./test, which set $root.
# It runs with the bash 3.2 of macOS too.

say() { printf '%s\n' "$1" "$2" >&2; }

# missing "Spanish sentence" "English sentence": something that has to be installed first.
missing() {
  say "$1" "$2"
  exit 2
}

# release_of FOLDER: sets java_version ("25.0.3+9-LTS") and java_major (25) from the folder's file "release"; no JVM is started.
release_of() {
  java_version='' java_major=0
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  local name value
  while IFS='=' read -r name value || [ -n "$name" ]; do
    value=${value%$'\r'}
    value=${value//\"/}
    case $name in
      JAVA_VERSION) java_major=${value%%[!0-9]*} java_version=${java_version:-$value} ;;
      JAVA_RUNTIME_VERSION) java_version=$value ;;
    esac
  done <"$1/release"
  [ "${java_major:-0}" -ge 25 ]
}

# find_java [javac]: sets jdk; with "javac" only where one can also compile.
find_java() {
  local folder tool=${1:-java}
  if [ -n "${PURIQ_JAVA_HOME:-}" ]; then
    release_of "$PURIQ_JAVA_HOME" && [ -x "$PURIQ_JAVA_HOME/bin/$tool" ] && jdk=$PURIQ_JAVA_HOME && return
    missing "PURIQ_JAVA_HOME ($PURIQ_JAVA_HOME) no es la carpeta de un JDK 25 o más nuevo: corríjala o quítela." \
      "PURIQ_JAVA_HOME ($PURIQ_JAVA_HOME) is not the folder of a JDK 25 or newer: correct it or remove it."
  fi
  for folder in "${JAVA_HOME:-/none}" /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/* "${HOME:-}"/.sdkman/candidates/java/* \
    "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if release_of "$folder" && [ -x "$folder/bin/$tool" ]; then
      jdk=$folder
      return
    fi
  done
  missing "Falta Java: instale un JDK 25 o más nuevo (por ejemplo Temurin 25, https://adoptium.net) o indique su carpeta en PURIQ_JAVA_HOME." \
    "Java is missing: install a JDK 25 or newer (for instance Temurin 25, https://adoptium.net) or name its folder in PURIQ_JAVA_HOME."
}

# One terminal builds, the others wait. Where there is no flock (macOS), a folder with the owner's number serves.
take_lock() {
  [ -z "${locked:-}" ] || return 0
  mkdir -p "$root/build" 2>/dev/null && [ -w "$root/build" ] || return 1
  if command -v flock >/dev/null; then
    exec 9>"$root/build/lock"
    flock -n 9 || { say_waiting; flock 9; }
    locked=yes
    return
  fi
  until mkdir "$root/build/lock.d" 2>/dev/null; do
    [ -w "$root/build" ] || return 1
    if ! kill -0 "$(cat "$root/build/lock.d/owner" 2>/dev/null || echo $$)" 2>/dev/null; then
      rm -rf "$root/build/lock.d"
    else
      say_waiting
      sleep 2
    fi
  done
  echo $$ >"$root/build/lock.d/owner"
  locked=yes
  trap 'rm -rf "$root/build/lock.d"' EXIT
}

say_waiting() {
  [ -n "${waiting:-}" ] || say "Otra ventana está preparando Puriq; esta espera." "Another terminal is preparing Puriq; this one waits."
  waiting=yes
}

leave_lock() {
  [ -n "${locked:-}" ] || return 0
  rm -rf "$root/build/lock.d"
  trap - EXIT
  exec 9>&-
}

need_build_tools() {
  command -v mvn >/dev/null || missing \
    "Falta Maven, con el que se construye Puriq: instálelo (en Debian y Ubuntu: apt install maven)." \
    "Maven, which builds Puriq, is missing: install it (on Debian and Ubuntu: apt install maven)."
  [ -e "$root/workbench/src/main/web/package.json" ] || return 0
  local version major minor
  version=$(node --version 2>/dev/null) version=${version#v}
  IFS=. read -r major minor _ <<<"${version:-0.0}"
  [ "$major" -gt 20 ] || { [ "$major" -eq 20 ] && [ "$minor" -ge 19 ]; } || missing \
    "Falta Node.js 20.19 o más nuevo (hay: ${version:-ninguno}), con el que se construyen las páginas: instálelo de https://nodejs.org." \
    "Node.js 20.19 or newer is missing (there is: ${version:-none}); it builds the pages: install it from https://nodejs.org."
  command -v npm >/dev/null || missing \
    "Falta npm, que acompaña a Node.js: instálelo de https://nodejs.org." \
    "npm, which comes with Node.js, is missing: install it from https://nodejs.org."
}

# lay_native FOLDER: SQLite's own library beside the jars in FOLDER/lib, so that it is not unpacked again at every start.
lay_native() {
  "$jdk/bin/java" -cp "$1/lib/"sqlite-jdbc-*.jar "$root/build-tools/UnpackSqlite.java" "$1/native"
}
