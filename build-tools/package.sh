# Writes one archive that starts where neither Java nor Maven nor a network is: the built program, a Java of its own for Linux
# (jlink), and puriq.cmd for Windows. Read by ./puriq after a build; $root, $app and $jdk are set. What is asked for:
#   ./puriq package [FILE.zip]     out/puriq-VERSION-linux-ARCH.zip where nothing is said

# What the program and its libraries use of Java (jdeps, and what they look up by name): desktop for letters in pictures, sql for
# SQLite, xml.dom for pictures in PDF files, unsupported for the libraries that reach into memory, localedata for Spanish.
java_modules=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,java.xml.crypto,jdk.charsets,jdk.xml.dom,jdk.localedata,jdk.unsupported,jdk.zipfs

# A file's time in the archive counts whole even seconds.
settled=2026-01-01T00:00:00Z

write_package() {
  local version arch name work target
  [ "$(uname -s)" = Linux ] || missing "El paquete se arma en Linux: lleva un Java para Linux." "The package is made on Linux: it holds a Java for Linux."
  [ -x "$jdk/bin/jlink" ] || missing "En $jdk falta jlink: instale un JDK 25 completo." "There is no jlink in $jdk: install a whole JDK 25."
  version=$("$jdk/bin/java" @"$root/build-tools/java-options" -jar "$app/lib/puriq-workbench.jar" --version) || exit 1
  version=${version##* }
  arch=$(uname -m)
  name=puriq-$version-linux-$arch
  target=${1:-$root/out/$name.zip}
  mkdir -p "$(dirname "$target")" || exit 2
  target=$(cd "$(dirname "$target")" && pwd)/$(basename "$target")
  work=$root/build/package/$$
  rm -rf "$work"
  mkdir -p "$work/$name/app" "$work/$name/docs"
  say "1/4 Java propio..." "1/4 A Java of its own..."
  "$jdk/bin/jlink" --add-modules "$java_modules" --include-locales=es,en --strip-debug --no-header-files --no-man-pages --compress=zip-6 \
    --output "$work/$name/java" >"$root/build/package.log" 2>&1 || failed_package
  say "2/4 Programa, estudios y guías..." "2/4 Program, studies and guides..."
  cp -R "$app/lib" "$work/$name/app/"
  lay_native "$work/$name/app" >>"$root/build/package.log" 2>&1 || failed_package
  cp "$root/build-tools/java-options" "$work/$name/app/"
  cp -R "$root/studies" "$root/LICENSE" "$root/NOTICE" "$root/licences" "$work/$name/"
  cp -R "$root/docs/guide" "$root/docs/es" "$root/docs/en" "$root/docs/screenshots" "$root/docs/glossary.md" "$work/$name/docs/"
  local file
  for file in puriq puriq.cmd Puriq.desktop LEEME.txt README.txt; do
    sed -e "s/@VERSION@/$version/g" -e "s/@ARCH@/$arch/g" "$root/build-tools/package/$file" >"$work/$name/$file"
  done
  sed -i 's/$/\r/' "$work/$name/puriq.cmd" "$work/$name/LEEME.txt" "$work/$name/README.txt"
  chmod +x "$work/$name/puriq" "$work/$name/Puriq.desktop"
  say "3/4 Arranque rápido..." "3/4 Quick starts..."
  archive "$work/$name" - "$settled"
  prepare_quick_start "$work/$name"
  say "4/4 Archivo..." "4/4 Archive..."
  archive "$work/$name" "$target"
  rm -rf "$work"
  printf '%s\n' "$target"
}

archive() { "$jdk/bin/java" -cp "$app/lib/*" "$root/build-tools/Archive.java" "$@" >>"$root/build/package.log" 2>&1 || failed_package; }

# The cache is made by the very Java that will read it.
prepare_quick_start() {
  PURIQ_HOME=$root/build/package/$$/home "$1/java/bin/java" "@$1/app/java-options" "-Dpuriq.studies=$1/studies" \
    "-Dorg.sqlite.lib.path=$1/app/native" -Dorg.sqlite.lib.name=libsqlitejdbc.so "-XX:AOTCacheOutput=$1/app/quick.aot" \
    -jar "$1/app/lib/puriq-workbench.jar" rehearse >>"$root/build/package.log" 2>&1 </dev/null || failed_package
}

failed_package() {
  say "No se pudo armar el paquete; los detalles están en $root/build/package.log" "The package could not be made; the details are in $root/build/package.log"
  exit 1
}
