#!/bin/sh
# Takes away what install.sh has installed. Your settings stay, unless you say: uninstall.sh --settings
set -eu

main() {
  name=smartcar-viewer
  [ -n "${HOME:-}" ] || { echo "There is no HOME to uninstall from." >&2; exit 1; }
  case ${XDG_DATA_HOME:-} in /*) data=$XDG_DATA_HOME ;; *) data=$HOME/.local/share ;; esac
  case ${XDG_CONFIG_HOME:-} in /*) config=$XDG_CONFIG_HOME ;; *) config=$HOME/.config ;; esac
  case ${XDG_STATE_HOME:-} in /*) state=$XDG_STATE_HOME ;; *) state=$HOME/.local/state ;; esac
  [ "${1:-}" = "" ] || [ "$1" = --settings ] || { echo "usage: uninstall.sh [--settings]" >&2; exit 2; }

  # The command goes only if it is ours: a link into the installed folder.
  case $(readlink "$HOME/.local/bin/$name" 2>/dev/null || true) in
  "$data/$name/$name") rm -f "$HOME/.local/bin/$name" ;;
  esac
  rm -f "$data/applications/$name.desktop" "$data/icons/hicolor/scalable/apps/$name.svg" \
    "$data/icons/hicolor/256x256/apps/$name.png"
  rm -rf "$data/$name" "$data/.$name.new" "$data/.$name.old"
  [ "${1:-}" != --settings ] || rm -rf "$config/$name" "$state/$name"
  # Folders in which nothing else lies go too.
  cd /
  for folder in icons/hicolor/scalable/apps icons/hicolor/scalable icons/hicolor/256x256/apps icons/hicolor/256x256 \
    icons/hicolor icons applications; do
    rmdir "$data/$folder" 2>/dev/null || true
  done
  rmdir "$HOME/.local/bin" "$data" "$HOME/.local/share" "$HOME/.local" 2>/dev/null || true
  echo "Uninstalled."
}

main "$@"
exit
