#!/bin/sh
# Runs a command on a small desktop of its own: a session bus, an X display and a window manager.
#
#   tests/desktop.sh COMMAND [ARGUMENT...]
#
# Several may run side by side. What the command reads and writes is its own: it may be a worker of
# pytest-xdist, which is spoken to by both.

if [ -z "$EASEFUL_DESKTOP" ]; then
    EASEFUL_DESKTOP=1 exec dbus-run-session -- \
        xvfb-run --auto-servernum --server-args="-screen 0 1280x800x24" "$0" "$@"
fi

openbox >&2 &
openbox=$!
trap 'kill "$openbox" 2>/dev/null' EXIT
# A window shown before the window manager is up would be placed and focused otherwise.
tries=100
until xdotool get_num_desktops >/dev/null 2>&1; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || { echo "The window manager did not start." >&2; exit 1; }
    sleep 0.1
done

export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
"$@"
