"""The timeline as a flat list model: a head for each year and under it the events of the chosen categories."""

from typing import TypeAlias

import msgspec
from PySide6.QtCore import QAbstractListModel, QObject, Qt

from gui.base.text import Text
from gui.figures.timeline import Timeline, TimelineEntry
from gui.models.roles import ROOT, Index, Role
from gui.theme.parts.tip import plain_tip


class YearHead(msgspec.Struct, frozen=True):
    """The line above the events of one year; None heads the events without a date."""

    year: int | None
    count: int


Row: TypeAlias = YearHead | TimelineEntry


class TimelineModel(QAbstractListModel):
    """Events, oldest first. `undated` is the word above events without a date."""

    def __init__(self, *, text: Text, undated: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._undated = undated
        self._timeline = Timeline()
        self._rows: tuple[Row, ...] = ()
        self._lit: frozenset[str] = frozenset()

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
        rows: list[Row] = []
        for year, entries in years.items():
            rows += [YearHead(year, len(entries)), *entries]
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def light(self, links: frozenset[str]) -> None:
        """Light up the events that belong to what is chosen."""
        if links != self._lit:
            self._lit = links
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [Role.LIT])

    @property
    def shown(self) -> int:
        """Number of events that are shown."""
        return sum(isinstance(row, TimelineEntry) for row in self._rows)

    @property
    def years(self) -> tuple[int, ...]:
        """The years that have events shown, in order."""
        return tuple(row.year for row in self._rows if isinstance(row, YearHead) and row.year is not None)

    def row_of_year(self, year: int) -> int:
        """Return the row of a year's head, or -1."""
        return next((at for at, row in enumerate(self._rows) if isinstance(row, YearHead) and row.year == year), -1)

    def row_of(self, link: str) -> int:
        """Return the row of an event by its link, or -1 where it is not shown."""
        return next(
            (at for at, row in enumerate(self._rows) if isinstance(row, TimelineEntry) and row.link == link), -1
        )

    def year_at(self, row: int) -> tuple[int | None, int]:
        """Return the year a row belongs to and how many events it shows; (None, 0) where nothing is shown."""
        for at in range(min(row, len(self._rows) - 1), -1, -1):
            head = self._rows[at]
            if isinstance(head, YearHead):
                return head.year, head.count
        return None, 0

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], YearHead):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        return self._of_head(row, role) if isinstance(row, YearHead) else self._of_entry(row, role)

    def _of_head(self, head: YearHead, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._undated if head.year is None else str(head.year)
            case Role.HEAD:
                return True
            case Role.COUNT:
                return head.count
            case _:
                return None

    def _of_entry(self, entry: TimelineEntry, role: int) -> object:
        when = self._when(entry)
        said = "\n".join(filter(None, (f"{when} {entry.title}".strip(), entry.detail, entry.source)))
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: entry.title,
            Qt.ItemDataRole.ToolTipRole: plain_tip(said),
            Qt.ItemDataRole.AccessibleTextRole: said,
            Role.SORT: entry.span.start if entry.span else None,
            Role.LINK: entry.link,
            Role.HEAD: False,
            Role.ICON: entry.glyph,
            Role.DETAIL: entry.detail,
            Role.ASIDE: entry.source,
            Role.WHEN: when,
            Role.LIT: entry.link in self._lit,
        }
        return answers.get(role)

    def _when(self, entry: TimelineEntry) -> str:
        return self._text.span(entry.span) if entry.span else ""
