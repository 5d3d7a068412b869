#!/usr/bin/env bash
# What a screen reader hears: the example map in a real window, walked through
# the desktop's own accessibility bus.
# usage: accessible_tree.sh PROGRAM
set -euo pipefail

program=$(realpath "${1:?the program}")
here=$(realpath "$(dirname "$0")")
example=$here/../../resources/examples/leah.json

python=/usr/bin/python3  # that of Debian: it has the bindings
for tool in Xvfb dbus-run-session "$python"; do
  if ! command -v "$tool" >/dev/null; then
    echo "accessible_tree.sh: skipped, $tool is missing"
    exit 77
  fi
done
if ! "$python" -c 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi' 2>/dev/null; then
  echo "accessible_tree.sh: skipped, gir1.2-atspi-2.0 is missing"
  exit 77
fi

work=$(mktemp -d)
mkdir -p "$work"/{config/throughline,data,cache}
pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT

exec {ready}<> <(:)
Xvfb -displayfd "$ready" -screen 0 1800x1000x24 -nolisten tcp >/dev/null 2>&1 &
pids+=($!)
read -r -t 30 -u "$ready" number
export DISPLAY=:$number HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data
export XDG_CACHE_HOME=$work/cache XDG_RUNTIME_DIR=$work QT_QPA_PLATFORM=xcb
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0
unset DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS

"$program" import "$example" "$work/leah.journey"
timeout 120 dbus-run-session -- "$python" "$here/accessible_tree.py" "$program" "$work/leah.journey" "$example"
