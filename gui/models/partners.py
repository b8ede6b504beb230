"""The partner list as a flat list model: heads with their counts, under each the partners that pass the filter."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from difflib import get_close_matches

import msgspec
from PySide6.QtCore import QObject, Qt

from gui.base.period import Period
from gui.base.text import Text
from gui.figures.arranging import Arrangement, arranged
from gui.figures.known import KnownFrom
from gui.figures.roster import GroupKind, Roster, RosterEntry, RosterGroup
from gui.models.grouped import GroupedModel, Head, Linked
from gui.models.roles import Role
from gui.theme.parts.tip import plain_tip

LIKE_ENOUGH = 0.5
"""How alike a name must be to be offered as the nearest: half a partner's name typed with a slip still finds it."""


class PartnerWords(msgspec.Struct, frozen=True):
    """The list's own words: its heads, and since when a partner is known, with `{day}` for a day.

    `since` is of a printed day, `about` of an inferred one, `by_end` of the end of a year or month, `by_day` of any
    other day that stands for an unknown one.
    """

    unstated: str
    named: str
    unknown: str
    since: str
    about: str
    by_end: str
    by_day: str


class PartnerLine(msgspec.Struct, frozen=True):
    """All that is drawn of a partner: `when` is its year, or since when it is known where that is `later`."""

    name: str
    icon: str
    brand: str
    when: str
    later: bool
    lit: bool


class GroupHead(Head, frozen=True):
    """The line above partners that stand together; `folded` where they are there but out of sight."""

    title: str
    kind: GroupKind = "plain"
    folded: bool = False


class PartnersModel(GroupedModel):
    """Partners in groups; those who are not known yet are the last group, out of sight until they are asked for."""

    def __init__(self, *, text: Text, words: PartnerWords, parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._text = text
        self._words = words
        self._roster = Roster()
        self._wish = Arrangement()
        self._folded = True
        self._known = 0

    def show_roster(self, roster: Roster, wish: Arrangement) -> None:
        """Show other partners, as they are wished for."""
        self._roster = roster
        self.arrange(wish)

    def arrange(self, wish: Arrangement) -> None:
        """Group, sort and narrow the same partners in another way."""
        self._wish = wish
        groups = arranged(self._roster, wish)
        self._known = sum(len(group.entries) for group in groups if group.kind != "unknown")
        self.set_rows(row for group in groups for row in self._group(group))

    def fold(self, folded: bool) -> None:
        """Hide or show those who are not known yet; who is looked for by words is shown in any case."""
        if folded != self._folded:
            self._folded = folded
            self.arrange(self._wish)

    def toggle(self) -> None:
        """Show those who are not known yet if they are hidden, else hide them."""
        self.fold(not self._folded)

    @property
    def known(self) -> int:
        """Number of partners that are known and pass the filter."""
        return self._known

    def is_later(self, link: str) -> bool:
        """Tell whether a link is that of a partner who is not known yet."""
        return any(entry.link == link for entry in self._roster.unknown)

    @property
    def fold_row(self) -> int:
        """The row of the head that folds, or -1."""
        rows = range(self.rowCount() - 1, -1, -1)
        return next((row for row in rows if (head := self.head_at(row)) is not None and head.folds), -1)

    @property
    def first_row(self) -> int:
        """The row of the first partner that is shown; where none is, that of the head behind which they are."""
        return min(self._places.values(), default=self.fold_row)

    def nearest(self, words: str) -> str:
        """Return the name of the partner most like the words; empty where none is alike."""
        names: dict[str, str] = {}
        for entry in (*self._roster.entries, *self._roster.unknown):
            for known in (entry.name, *entry.name.split(), entry.brand, *entry.keywords):
                names.setdefault(known.casefold(), entry.name)
        alike = get_close_matches(words.casefold().strip(), list(names), n=1, cutoff=LIKE_ENOUGH)
        return names[alike[0]] if alike else ""

    def _group(self, group: RosterGroup) -> Iterator[Head | Linked]:
        later = group.kind == "unknown"
        folded = later and self._folded and not self._wish.words.strip()
        if group.kind != "rest":
            title = self._title(group)
            yield GroupHead(title=title, count=len(group.entries), kind=group.kind, folds=later, folded=folded)
        if not folded:
            yield from group.entries

    def _title(self, group: RosterGroup) -> str:
        match group.kind:
            case "unstated":
                return self._words.unstated
            case "named":
                return self._words.named
            case "unknown" if self._roster.day is not None:
                return self._words.unknown.format(day=self._text.date(self._roster.day))
            case _:
                return group.title

    def _later(self, known: KnownFrom | None) -> str:
        if known is None or known.day is None:
            return ""
        told = {"printed": self._words.since, "inferred": self._words.about}
        ended = _ending(known.day) if known.how == "ended" else None
        if ended is not None:
            return self._words.by_end.format(day=self._text.period(ended))
        return told.get(known.how, self._words.by_day).format(day=self._text.date(known.day))

    def head_data(self, head: Head, role: int) -> object:
        if not isinstance(head, GroupHead):
            return None
        told = _OF_HEAD.get(role)
        return told(head) if told is not None else None

    def row_data(self, row: Linked, role: int) -> object:
        if not isinstance(row, RosterEntry):
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._said(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(row)
        if role == Role.WHEN:
            return self._later(row.later) or row.since
        if role == Role.ROW:
            return self._line(row)
        told = _OF_ENTRY.get(role)
        return told(row) if told is not None else None

    def _line(self, row: RosterEntry) -> PartnerLine:
        when = self._later(row.later) or str(row.since or "")
        lit = row.link in self._lit
        return PartnerLine(row.name, _icon(row), row.brand, when, later=row.later is not None, lit=lit)

    def _said(self, row: RosterEntry) -> str:
        """Return all that the list tells of a partner."""
        told = (row.name, row.other_name, row.brand, str(row.since or ""), row.status_title, self._later(row.later))
        return ", ".join(filter(None, told))


def _icon(row: RosterEntry) -> str:
    return "" if row.named_only else "dot-full" if row.active else "dot-ring"


_OF_HEAD: Mapping[int, Callable[[GroupHead], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda head: head.title,
    Qt.ItemDataRole.ToolTipRole: lambda head: plain_tip(head.title),
    Qt.ItemDataRole.AccessibleTextRole: lambda head: f"{head.title}, {head.count}",
    Role.LATER: lambda head: head.folds,
    Role.FOLDED: lambda head: head.folded,
}
_OF_ENTRY: Mapping[int, Callable[[RosterEntry], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda row: row.name,
    Role.SORT: lambda row: row.name.casefold(),
    Role.ICON: _icon,
    Role.DETAIL: lambda row: row.brand,
    Role.LATER: lambda row: row.later is not None,
}
"""What is told by role; a view asks for each by itself, some ten times a row."""


def _ending(day: date) -> Period | None:
    """Return the year or the month that ends on a day."""
    if (day + timedelta(days=1)).day > 1:
        return None
    return Period(day.replace(month=1, day=1) if day.month == 12 else day.replace(day=1), day)
