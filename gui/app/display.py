"""Why no window can be shown, in one plain sentence with what to install, before Qt ends the process by itself."""

import re
from collections.abc import Mapping

NO_DISPLAY = 3
"""The exit code where no window can be shown."""

_PACKAGES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
_LIBRARY = re.compile(r"(?P<name>lib[\w.+-]+\.so[.\d]*): cannot open shared object file")
_WAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def no_display(environment: Mapping[str, str], platform: str) -> str:
    """Return the sentence where a Linux session offers no display, else an empty string."""
    if platform != "linux" or any(environment.get(name) for name in _WAYS):
        return ""
    return (
        "There is no display to show a window on: start the program from a desktop session, or set DISPLAY; "
        "'smartcar-viewer screenshots builtin --to FOLDER' needs none."
    )


def missing_library(fault: str) -> str:
    """Return the sentence for a shared library the loader did not find, else an empty string."""
    found = _LIBRARY.search(fault)
    if found is None:
        return ""
    name = found["name"]
    package = _PACKAGES.get(name)
    remedy = f"on Debian or Ubuntu: apt install {package}" if package else "one of the system's graphics libraries"
    return f"The system library {name} is missing; please install it ({remedy})."


def no_platform(fault: str, said_before: str) -> str:
    """Return the sentence for what Qt says before it ends the process for want of a display, else an empty string.

    `said_before` holds Qt's warnings until then, and what the loader says of the plugin.
    """
    if "platform plugin" not in fault:
        return ""
    missing = missing_library(said_before)
    if missing:
        return missing
    if "could not connect to display" in said_before or "wl_display" in said_before:
        return "The display cannot be reached: start the program from a desktop session, or check DISPLAY."
    return (
        "Qt has no platform of the name that QT_QPA_PLATFORM gives: unset it, or set it to xcb, wayland or offscreen."
    )
