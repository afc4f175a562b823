#!/usr/bin/env bash
# Writes the versions now in .venv into constraints.txt, for everybody to have the same.
set -euo pipefail
cd "$(dirname "$0")/.."

{
    echo "# Versions that work together, written by \`make pin\`. No addresses: pip asks whatever index it is set up for."
    .venv/bin/python -m pip freeze --exclude-editable --exclude pip --exclude setuptools |
        grep -E '^[A-Za-z0-9._-]+==[^ ]+$' | sed 's/+cpu$//' | LC_ALL=C sort -f # a build for one machine is no pin
} >packaging/constraints.new
mv packaging/constraints.new packaging/constraints.txt
