#!/bin/sh
# Installs Smart Car Viewer for you alone: no root, nothing outside your own home. Run it again for a newer version.
#   the program        $XDG_DATA_HOME/smartcar-viewer      (~/.local/share/smartcar-viewer)
#   its menu entry     $XDG_DATA_HOME/applications, its icons in $XDG_DATA_HOME/icons/hicolor
#   the command        ~/.local/bin/smartcar-viewer
# uninstall.sh takes all of it away.
set -eu

main() {
  name=smartcar-viewer
  here=$(cd "$(dirname "$0")" && pwd -P)
  [ -n "${HOME:-}" ] || fail "There is no HOME to install into."
  case ${XDG_DATA_HOME:-} in /*) data=$XDG_DATA_HOME ;; *) data=$HOME/.local/share ;; esac
  [ -x "$here/$name" ] || fail "The program $name is not beside this script."

  # The new folder takes the place of an old one at once, so that a start never finds half of it.
  mkdir -p "$data" || fail "$data cannot be written."
  if [ "$here" != "$(cd "$data/$name" 2>/dev/null && pwd -P)" ]; then
    rm -rf "$data/.$name.new" "$data/.$name.old"
    trap 'rm -rf "$data/.$name.new"' EXIT
    cp -R "$here" "$data/.$name.new" || fail "The program could not be copied to $data."
    [ ! -e "$data/$name" ] || mv "$data/$name" "$data/.$name.old"
    mv "$data/.$name.new" "$data/$name"
    rm -rf "$data/.$name.old"
  fi

  put "$here/$name.svg" "$data/icons/hicolor/scalable/apps/$name.svg"
  put "$here/$name.png" "$data/icons/hicolor/256x256/apps/$name.png"
  touch "$data/icons/hicolor" # desktops read their icons again when this folder has changed
  mkdir -p "$data/applications"
  # Twice escaped, as the Desktop Entry Specification asks: once for the quotes of Exec, once for the value itself.
  program=$(printf '%s' "$data/$name/$name" | sed 's/["`$\\]/\\&/g; s/\\/\\\\/g; s/%/%%/g')
  PROGRAM=$program awk '/^Exec=/ { print "Exec=\"" ENVIRON["PROGRAM"] "\" %f"; next } { print }' \
    "$here/$name.desktop" >"$data/applications/$name.desktop"

  bin=$HOME/.local/bin
  mkdir -p "$bin"
  if [ -L "$bin/$name" ] || [ ! -e "$bin/$name" ]; then
    ln -sfn "$data/$name/$name" "$bin/$name"
  else
    echo "$bin/$name is somebody else's and stays as it is."
  fi
  echo "Installed. You find Smart Car Viewer among your programs."
}

put() { # file, destination
  mkdir -p "${2%/*}"
  cp "$1" "$2"
}

fail() {
  echo "$1" >&2
  exit 1
}

main "$@"
exit
