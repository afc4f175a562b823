#!/usr/bin/env bash
# Runs a command with a sound system that needs no sound card:
#
#     packaging/with-pulseaudio.sh [--if-installed] COMMAND [ARGUMENT...]
#
# Two PulseAudio null sinks stand for the two ends of an interview:
#     candidate     play a voice into it (paplay --device=candidate); its monitor is the default microphone
#     interviewer   the default loudspeaker; record its monitor (parec --device=interviewer.monitor)
#
# PULSE_SERVER names the daemon's own socket, and ALSA's default device leads there (Debian's PortAudio speaks ALSA
# only). Everything lives in a temporary folder and ends with the command.
# Exit code: the command's; 1 when PulseAudio does not start; 127 when it is not installed (with --if-installed the
# command then runs without it).
set -euo pipefail

required=true
if [ "${1:-}" = --if-installed ]; then
    required=false
    shift
fi
if [ $# -eq 0 ]; then
    echo "usage: $0 [--if-installed] COMMAND [ARGUMENT...]" >&2
    exit 2
fi
for program in pulseaudio pactl; do
    if ! command -v "$program" >/dev/null; then
        echo "PulseAudio ($program) is not installed (Debian: apt-get install pulseaudio pulseaudio-utils)." >&2
        if $required; then exit 127; fi
        echo "Going on without it: tests of real devices are skipped." >&2
        exec "$@"
    fi
done

folder=$(mktemp -d "${TMPDIR:-/tmp}/interview-sound.XXXXXX")
daemon=""
finish() {
    status=$?
    trap - EXIT INT TERM
    if [ -n "$daemon" ]; then
        kill "$daemon" 2>/dev/null || true
        wait "$daemon" 2>/dev/null || true
    fi
    rm -rf "$folder"
    exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

mkdir -m 700 "$folder/runtime" "$folder/state"
socket="$folder/runtime/native"
# The daemon's own arguments rather than a configuration of this machine: the same everywhere. Real-time
# priority is off because root in a container may not have it.
daemon_arguments=(
    --daemonize=no --use-pid-file=no --exit-idle-time=-1 --disable-shm=yes --realtime=no --high-priority=no
    --log-target=stderr --log-level=error -n
    "--load=module-native-protocol-unix socket=$socket auth-anonymous=1"
    "--load=module-null-sink sink_name=candidate sink_properties=device.description=candidate"
    "--load=module-null-sink sink_name=interviewer sink_properties=device.description=interviewer"
)
env -u PULSE_SERVER XDG_RUNTIME_DIR="$folder/runtime" PULSE_RUNTIME_PATH="$folder/runtime" \
    PULSE_STATE_PATH="$folder/state" HOME="$folder/state" \
    pulseaudio "${daemon_arguments[@]}" >"$folder/log" 2>&1 &
daemon=$!

export PULSE_SERVER="unix:$socket"
# A cookie of the user's own session would be offered to, and not known by, this daemon: give it its own place.
export PULSE_COOKIE="$folder/state/cookie"
for _ in $(seq 100); do
    if pactl info >/dev/null 2>&1; then break; fi
    if ! kill -0 "$daemon" 2>/dev/null; then break; fi
    sleep 0.1
done
if ! pactl set-default-sink interviewer || ! pactl set-default-source candidate.monitor; then
    echo "PulseAudio did not start:" >&2
    cat "$folder/log" >&2
    exit 1
fi

# ALSA reads this in place of the machine's own files: two devices, the same everywhere, no real sound card.
cat >"$folder/alsa.conf" <<'ALSA'
defaults.namehint.basic on
pcm.pulse { type pulse hint { show on description "PulseAudio" } }
ctl.pulse { type pulse }
pcm.default { type pulse hint { show on description "PulseAudio, its default devices" } }
ctl.default { type pulse }
ALSA
export ALSA_CONFIG_PATH="$folder/alsa.conf"

"$@"
