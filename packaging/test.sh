#!/usr/bin/env bash
# Runs pytest, with a sound system of its own where PulseAudio is installed:
#
#     packaging/test.sh [PYTEST-ARGUMENT...]
set -euo pipefail
cd "$(dirname "$0")/.."

if command -v pulseaudio >/dev/null && command -v pactl >/dev/null; then
    exec packaging/with-pulseaudio.sh .venv/bin/python -m pytest "$@"
fi
echo "PulseAudio is not installed: the tests of real devices are skipped." >&2
exec .venv/bin/python -m pytest "$@"
