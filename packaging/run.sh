#!/usr/bin/env bash
# Starts the program: its window where there is a display, otherwise a whole rehearsal that needs none.
# In: what packaging/set-up.sh made. Out: the program's exit code; without a display, a report in build/rehearsal.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
    exec .venv/bin/interview-desktop
fi
echo "There is no display here, so no window: running a whole interview with a simulated candidate instead."
rm -rf build/rehearsal
.venv/bin/interview-desktop rehearse --out build/rehearsal
echo "The report of the rehearsal is in build/rehearsal/report.html"
