#!/usr/bin/env bash
# Installs the system libraries of system-packages.txt that are missing:
#
#     packaging/system-packages.sh SECTION [EXTRA-PACKAGE...]
#
# As root or with a sudo that asks no password it installs them; otherwise it prints the one line to run and
# fails. Where there is no apt it says what is needed and succeeds: only the person knows their system.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

section=$1
shift
listed=$(awk -v wanted="[$section]" '/^\[/ { inside = ($1 == wanted) } inside && /^[a-z0-9]/ { print $1 }' \
    "$here/system-packages.txt")

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    if [ "$section" = run ]; then
        echo "This system has no apt. If something does not start, install these libraries under its own names:" >&2
        echo "PortAudio, flite, OpenGL and EGL, fontconfig, D-Bus, xkbcommon and the xcb utilities (on macOS: none)." >&2
    fi
    exit 0
fi

installed() {
    # dpkg-query fails when it does not know one of the two names, whatever it says of the other.
    case $(dpkg-query -W -f '[${db:Status-Status}]' "$1" "${1}t64" 2>/dev/null || true) in
    *"[installed]"*) return 0 ;;
    *) return 1 ;;
    esac
}

missing=""
for package in $listed "$@"; do
    installed "$package" || missing="$missing $package"
done
if [ -z "$missing" ]; then exit 0; fi

say_the_line() {
    echo "System libraries are missing. Run this, then try again:" >&2
    echo "    sudo apt-get update && sudo apt-get install --no-install-recommends --yes$missing" >&2
}

if [ "$(id -u)" = 0 ]; then
    as_root="env"
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root="sudo -n env"
else
    say_the_line
    exit 1
fi
echo "Installing system libraries:$missing"
apt() {
    $as_root DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 "$@" >/dev/null
}
apt update || echo "The package lists could not all be renewed; trying with those there are." >&2
# shellcheck disable=SC2086  # the names are words of one line on purpose
if ! apt install --no-install-recommends --yes $missing; then
    say_the_line
    exit 1
fi
