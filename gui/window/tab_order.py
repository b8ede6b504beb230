"""Where Tab goes: from pane to pane as they stand, and within a pane as one reads.

Qt's own chain is in the order in which parts were made, and panes are made when they are first looked at.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def next_stop(panes: Sequence[QWidget], here: QWidget | None, *, forward: bool) -> QWidget | None:
    """Return the part that Tab goes to from where the keyboard is, round at the ends; None where there is none."""
    every = [stop for pane in panes if pane.isVisible() for stop in stops(pane)]
    while here is not None and here not in every:
        here = here.parentWidget()
    if not every:
        return None
    if here is None:
        return every[0 if forward else -1]
    return every[(every.index(here) + (1 if forward else -1)) % len(every)]


def stops(pane: QWidget) -> list[QWidget]:
    """Return the parts of a pane that take the keyboard, row by row; what scrolls keeps its place among the others."""
    found = [pane] if _takes_keys(pane) else []
    for part in _as_read(pane, list(_outermost(pane))):
        inside = part.widget() if isinstance(part, QScrollArea) else None
        found += [part] if inside is None else stops(inside)
    return found


def _outermost(widget: QWidget) -> Iterator[QWidget]:
    """Yield the parts that take the keyboard, and in the place of what scrolls the area it scrolls in."""
    for child in widget.children():
        if not isinstance(child, QWidget) or child.isWindow() or not child.isVisible():
            continue
        if isinstance(child, QScrollArea):
            yield child
        else:
            if _takes_keys(child):
                yield child
            yield from _outermost(child)


def _as_read(pane: QWidget, parts: list[QWidget]) -> Iterator[QWidget]:
    """Yield parts from the top down, and from left to right where they stand side by side."""
    places = {part: part.mapTo(pane, QPoint()) for part in parts}
    row: list[QWidget] = []
    for part in sorted(parts, key=lambda part: places[part].y()):
        if row and places[part].y() >= places[row[0]].y() + row[0].height() / 2:
            yield from sorted(row, key=lambda part: places[part].x())
            row = []
        row.append(part)
    yield from sorted(row, key=lambda part: places[part].x())


def _takes_keys(part: QWidget) -> bool:
    """Say whether Tab stops at a part."""
    takes = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and part.isVisible() and part.isEnabled() and part.focusProxy() is None
