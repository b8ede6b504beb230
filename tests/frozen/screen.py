"""An X display of its own whose picture can be read while programs draw on it."""

import mmap
import os
import re
import subprocess
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import pytest

SIZE = (1600, 1000)
PATIENCE = 30.0
"""Seconds after which what is waited for will not come; nothing takes a tenth of that."""

Pixels = npt.NDArray[np.uint32]
Found = TypeVar("Found")

_WINDOW = re.compile(
    r'^\s+(?P<id>0x[0-9a-f]+) "(?P<title>.*)": \("(?P<instance>.*)" "(?P<kind>.*)"\)'
    r"\s+(?P<width>\d+)x(?P<height>\d+)\+-?\d+\+-?\d+\s+\+(?P<x>-?\d+)\+(?P<y>-?\d+)$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Window:
    """A window with a title, and where it lies on the screen."""

    title: str
    kind: str
    x: int
    y: int
    width: int
    height: int


class Screen:
    """An Xvfb. Nothing is drawn where no window is: there it is black, as no page is."""

    def __init__(self, folder: Path) -> None:
        read, write = os.pipe()
        width, height = SIZE
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-fbdir", str(folder)]
        self._server = subprocess.Popen(
            [*command, "-br", "-noreset", "-nolisten", "tcp"],
            pass_fds=[write],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read, encoding="ascii") as line:
            self.display = f":{line.readline().strip()}"
        with (folder / "Xvfb_screen0").open("rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        # The X Window Dump: 32-bit numbers, the size of the head first, the number of colours as the twentieth.
        head = np.frombuffer(self._memory, ">u4", 25)
        start = int(head[0]) + int(head[19]) * 12
        self.pixels: Pixels = np.frombuffer(self._memory, "<u4", width * height, start).reshape(height, width)

    def close(self) -> None:
        """End the display."""
        self._server.terminate()
        self._server.wait()

    def windows(self) -> list[Window]:
        """Return the windows that have a title and a size a person would call a window."""
        command = ["xwininfo", "-display", self.display, "-root", "-tree"]
        tree = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False).stdout
        found = [
            Window(line["title"], line["kind"], *(int(line[name]) for name in ("x", "y", "width", "height")))
            for line in _WINDOW.finditer(tree)
        ]
        return [window for window in found if window.width > 100 and window.height > 100]

    def picture(self, window: Window) -> Pixels:
        """Return the colours of a window as it is now, 0xRRGGBB each."""
        rows = slice(max(window.y, 0), window.y + window.height)
        return self.pixels[rows, max(window.x, 0) : window.x + window.width] & np.uint32(0xFFFFFF)


def until(condition: Callable[[], Found | None], process: "subprocess.Popen[bytes]", what: str) -> Found:
    """Wait for what a running program does and return it; fail where the program ends or time is up."""
    end = monotonic() + PATIENCE
    while (found := condition()) is None:
        with suppress(subprocess.TimeoutExpired):
            code = process.wait(0.01)
            pytest.fail(f"the program ended with {code} before {what}", pytrace=False)
        if monotonic() > end:
            pytest.fail(f"within {PATIENCE:.0f} seconds there was no sign of {what}", pytrace=False)
    return found
