#!/usr/bin/env bash
# The whole story in a real window: open, rename, drag, add an owner, undo,
# close, reopen, export. Real keys and mouse under Xvfb with a window manager.
# usage: story.sh PROGRAM FOLDER-FOR-SCREENSHOTS [WIDTHxHEIGHT] [light|dark]
set -euo pipefail

program=$(realpath "${1:?the program}")
shots=${2:?a folder for screenshots}
size=${3:-1280x720}
look=${4:-light}
example=$(realpath "$(dirname "$0")/../../resources/examples/leah.json")

for tool in Xvfb xdotool openbox import convert; do
  if ! command -v "$tool" >/dev/null; then
    echo "story.sh: skipped, $tool is missing"
    exit 77
  fi
done

work=$(mktemp -d)
mkdir -p "$shots" "$work"/{config/throughline,data,cache,documents}
pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT

fail() {
  import -window root "$shots/failed.png" || true
  echo "story.sh: FAILED: $*" >&2
  exit 1
}
# Tries until it is so; the machine may be slow.
until_true() {
  local what=$1
  shift
  for _ in $(seq 100); do
    if "$@"; then return 0; fi
    sleep 0.2
  done
  fail "$what"
}

display=:$((90 + RANDOM % 9000))
Xvfb "$display" -screen 0 "${size}x24" -nolisten tcp >/dev/null 2>&1 &
pids+=($!)
export DISPLAY=$display HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data
export XDG_CACHE_HOME=$work/cache XDG_RUNTIME_DIR=$work QT_QPA_PLATFORM=xcb
unset DBUS_SESSION_BUS_ADDRESS
until_true "Xvfb does not start" xdotool getdisplaygeometry >/dev/null 2>&1
openbox >/dev/null 2>&1 &
pids+=($!)
[ "$look" = dark ] && choice=2 || choice=1
printf '[appearance]\nchoice=%s\n' "$choice" >"$work/config/throughline/throughline.conf"

map=$work/leah.journey
"$program" import "$example" "$map"

window=
app=
window_is_there() { window=$(xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -1) && [ -n "$window" ]; }
window_is_gone() { ! kill -0 "$app" 2>/dev/null; }
open_map() {
  "$program" "$@" &
  app=$!
  pids+=("$app")
  until_true "the window does not open" window_is_there "Throughline"
  xdotool windowactivate --sync "$window"
  xdotool windowsize --sync "$window" ${size/x/ } || true
  xdotool windowmove "$window" 0 0
  sleep 1
}
keys() { xdotool key --clearmodifiers --delay 60 "$@"; }
words() { xdotool type --delay 25 "$1"; }
shot() { import -window root "$shots/$look-$size-$1.png"; }
history_has() { "$program" history "$map" 2>/dev/null | grep -q "$1"; }
go_to() {
  keys ctrl+k
  sleep 0.5
  words "$1"
  sleep 0.3
  keys Return
  sleep 0.7
}
# The middle of what has the selection's colour on the canvas.
[ "$look" = dark ] && blue=${SELECTION_DARK:-#6C9BFF} || blue='#2563EB'
selected_at() {
  local box
  import -window root "$work/now.png"
  box=$(convert "$work/now.png" -crop "$((${size%x*} - 310))x$((${size#*x} - 140))+0+100" +repage \
    -fill black +opaque "$blue" -fill white -opaque "$blue" -bordercolor black -border 1 \
    -format '%@' info:)
  IFS='x+' read -r w h x y <<<"$box"
  [ "${w:-0}" -gt 20 ] || fail "nothing is selected on the canvas"
  echo "$((x + w / 2)) $((100 + y + h / 2))"
}

open_map "$map"
shot 1-open

xdotool mousemove 120 50 click 1   # the title, in the bar above
sleep 0.5
keys ctrl+a
words "How Leah stays"
keys Return
until_true "the map is not renamed" history_has "Rename map"
shot 2-renamed

keys ctrl+9             # all of it in view: the overview hides
sleep 0.5
go_to "Pricing page"
read -r x y <<<"$(selected_at)"
shot 3-selected
xdotool mousemove "$x" "$y" mousedown 1
for step in 30 90 150 210; do
  xdotool mousemove $((x - step)) "$y"
  sleep 0.15
done
shot 4-dragging
xdotool mouseup 1
until_true "the card is not moved" history_has "Move touchpoint"

keys ctrl+i             # into the inspector: title, channel, owner
keys Tab Tab
words "Partner network"
sleep 0.5
shot 5-owner
keys Return
sleep 0.3
keys Return
until_true "the owner is not set" history_has "Change owner"

keys ctrl+z
until_true "the owner is not taken back" history_has "Undo"
shot 6-undone

keys ctrl+w
until_true "the window does not close" window_is_gone
"$program" verify "$map" || fail "the map is damaged"

open_map "$map"
shot 7-reopened
keys ctrl+e
sleep 1.5
shot 8-export
keys Return
sleep 1.5
keys ctrl+a
words "$work/leah.png"
keys Return
picture_is_there() { [ -s "$work/leah.png" ]; }
until_true "the picture is not exported" picture_is_there
sleep 1
cp "$work/leah.png" "$shots/$look-$size-exported.png"
shot 9-exported
keys ctrl+q
until_true "the program does not end" window_is_gone

open_map
shot 10-start-page
keys ctrl+q
until_true "the start page does not close" window_is_gone
echo "story.sh: done, screenshots in $shots"
