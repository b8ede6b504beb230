"""Keeping the chosen row of a list in view where a bar or a card takes room away from it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView


@contextmanager
def chosen_row_kept(view: QAbstractItemView, event: QResizeEvent) -> Iterator[None]:
    """Let the view take its new size within; a chosen row that was to be seen before is to be seen after it."""
    before = QRect(QPoint(), event.oldSize())
    chosen = view.currentIndex()
    seen = chosen.isValid() and view.selectionModel().isSelected(chosen) and view.visualRect(chosen).intersects(before)
    yield
    if seen:
        across = view.horizontalScrollBar().value()
        view.scrollTo(chosen)
        view.horizontalScrollBar().setValue(across)
