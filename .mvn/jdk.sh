# Where a JDK 25 is; read by the launcher and by mvnw.

# The major version a JDK's own `release` file states; empty where there is none.
major() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true; }

usable() { [ -x "$1/bin/javac" ] && m=$(major "$1") && [ -n "$m" ] && [ "$m" -ge 25 ]; }

find_jdk() {
  for home in "${ELSON_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && usable "$home"; then echo "$home"; return 0; fi
  done
  return 1
}
