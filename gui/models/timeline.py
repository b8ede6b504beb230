"""The timeline as a flat list model: a head for each year and under it the events of the chosen categories."""

from collections.abc import Callable, Mapping

import msgspec
from PySide6.QtCore import QObject, Qt

from gui.base.text import Text
from gui.figures.timeline import Timeline, TimelineEntry
from gui.models.grouped import GroupedModel, Head, Linked
from gui.models.roles import Role
from gui.theme.parts.tip import plain_tip


class YearHead(Head, frozen=True):
    """The line above the events of one year; None heads the events without a date."""

    year: int | None


class EventLine(msgspec.Struct, frozen=True):
    """All that is drawn of an event."""

    when: str
    glyph: str
    title: str
    detail: str
    source: str
    lit: bool


class TimelineModel(GroupedModel):
    """Events, oldest first. `undated` is the word above events without a date."""

    def __init__(self, *, text: Text, undated: str, parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._text = text
        self._undated = undated
        self._timeline = Timeline()

    def show_timeline(self, timeline: Timeline) -> None:
        """Replace all events and show every category."""
        self._timeline = timeline
        self.narrow(frozenset())

    def narrow(self, categories: frozenset[str]) -> None:
        """Keep the events of these categories; none chosen keeps all."""
        years: dict[int | None, list[TimelineEntry]] = {}
        for entry in self._timeline.entries:
            if not categories or entry.category in categories:
                years.setdefault(entry.span.start.year if entry.span else None, []).append(entry)
        rows: list[Head | Linked] = []
        for year, entries in years.items():
            rows += [YearHead(year, count=len(entries)), *entries]
        self.set_rows(rows)

    @property
    def years(self) -> tuple[int, ...]:
        """The years that have events shown, in order."""
        return tuple(row.year for row in self._rows if isinstance(row, YearHead) and row.year is not None)

    def row_of_year(self, year: int) -> int:
        """Return the row of a year's head, or -1."""
        return next((at for at, row in enumerate(self._rows) if isinstance(row, YearHead) and row.year == year), -1)

    def year_at(self, row: int) -> tuple[int | None, int]:
        """Return the year a row belongs to and how many events it shows; (None, 0) where nothing is shown."""
        for at in range(min(row, len(self._rows) - 1), -1, -1):
            head = self._rows[at]
            if isinstance(head, YearHead):
                return head.year, head.count
        return None, 0

    def head_data(self, head: Head, role: int) -> object:
        if role != Qt.ItemDataRole.DisplayRole or not isinstance(head, YearHead):
            return None
        return self._undated if head.year is None else str(head.year)

    def row_data(self, row: Linked, role: int) -> object:
        if not isinstance(row, TimelineEntry):
            return None
        if role == Role.ROW:
            return EventLine(self._when(row), row.glyph, row.title, row.detail, row.source, row.link in self._lit)
        if role == Role.WHEN:
            return self._when(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._said(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(row)
        told = _TOLD.get(role)
        return told(row) if told is not None else None

    def _said(self, row: TimelineEntry) -> str:
        """Return all that the list tells of an event."""
        return "\n".join(filter(None, (f"{self._when(row)} {row.title}".strip(), row.detail, row.source)))

    def _when(self, entry: TimelineEntry) -> str:
        return self._text.span(entry.span) if entry.span else ""


_TOLD: Mapping[int, Callable[[TimelineEntry], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda row: row.title,
    Role.SORT: lambda row: row.span.start if row.span else None,
    Role.ICON: lambda row: row.glyph,
    Role.DETAIL: lambda row: row.detail,
    Role.ASIDE: lambda row: row.source,
}
