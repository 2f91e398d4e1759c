# shellcheck shell=bash
# Sourced by ./mvnw and ./rung: sets JAVA_HOME to a JDK 25, or to a newer one where there is no 25.

jdk_version() { # <folder>: the major version of the JDK in it, nothing where there is none
    [ -x "$1/bin/javac" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true
}

find_jdk() {
    local folder version newer="" on_path
    on_path=$(command -v javac 2>/dev/null || true)
    for folder in \
        "${JAVA_HOME:-}" "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_25_ARM64:-}" \
        /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* /opt/*/*jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
        "$HOME"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${on_path%/bin/javac}"; do
        version=$(jdk_version "$folder")
        case $version in
            25)
                export JAVA_HOME=$folder
                return 0
                ;;
            '') ;;
            *) if [ "$version" -gt 25 ] && [ -z "$newer" ]; then newer=$folder; fi ;;
        esac
    done
    if [ -n "$newer" ]; then
        export JAVA_HOME=$newer
        return 0
    fi
    cat >&2 <<'EOT'
Rung needs a JDK 25, and there is none in JAVA_HOME or in the usual folders.
Install one, such as Eclipse Temurin 25 (adoptium.net), beside the Java you have:
  Debian, Ubuntu   apt-get install temurin-25-jdk   (or openjdk-25-jdk where it exists)
  macOS            brew install openjdk@25
  any system       sdk install java 25-tem          (sdkman.io)
EOT
    return 1
}
