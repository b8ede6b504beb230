"""The partners of a dossier as a list shows them: who is known on a day, who is not yet, and what they are told by."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Literal

import msgspec

from gui.base.period import Period
from gui.dossier.model import Dossier, Record
from gui.figures.known import KnownDays, KnownFrom
from gui.figures.labels import ViewLabels, field_title, resource_of_role, view_of_kind

FEW = 12
"""A column with more different values than this neither groups nor narrows a list: one might as well read the names."""

GroupKind = Literal["plain", "rest", "unstated", "named", "unknown"]
"""What holds a group together: a value, nothing at all, that the value is missing, that only the name is known on the
day, or that not even that is."""

_NO_COLUMNS = frozenset({"id", "name", "brand", "source", "note", "url"})
_NO_KEYWORDS = frozenset({"id", "name", "brand", "status", "source", "note"})


class RosterEntry(msgspec.Struct, frozen=True):
    """One partner as the list shows it.

    `other_name` is its name in another writing, `keywords` are more words the filter finds, and `codes` what it has in
    the columns the list can be grouped by. One that is known by name only has nothing else. `later` is since when a
    partner is known that is not yet.
    """

    link: str
    name: str
    brand: str = ""
    span: Period | None = None
    status: str = ""
    status_title: str = ""
    other_name: str = ""
    keywords: tuple[str, ...] = ()
    codes: Mapping[str, str] = {}
    named_only: bool = False
    later: KnownFrom | None = None

    @property
    def since(self) -> int | None:
        """The year the two have worked together from."""
        return self.span.start.year if self.span is not None else None

    @property
    def active(self) -> bool:
        """Whether they do so now; who says nothing does."""
        return self.status in ("", "active")


class RosterColumn(msgspec.Struct, frozen=True):
    """A column the list can be grouped and narrowed by; `codes` are its values with their words, in order."""

    key: str
    title: str
    codes: tuple[tuple[str, str], ...]


class RosterGroup(msgspec.Struct, frozen=True):
    """Partners that stand together."""

    key: str
    title: str
    entries: tuple[RosterEntry, ...]
    kind: GroupKind = "plain"


class Roster(msgspec.Struct, frozen=True):
    """The partners known on a day, and those that are not yet; today all are known.

    `group` is the column the descriptor groups them by, and `title` what they are called all together.
    """

    title: str = ""
    entries: tuple[RosterEntry, ...] = ()
    unknown: tuple[RosterEntry, ...] = ()
    day: date | None = None
    columns: tuple[RosterColumn, ...] = ()
    group: str = ""

    @property
    def count(self) -> int:
        """Number of partners, known or not."""
        return len(self.entries) + len(self.unknown)

    @property
    def groups(self) -> tuple[RosterGroup, ...]:
        """The partners as the list stands at first."""
        return (*grouped(self, self.entries, self.group), *self.later(self.unknown))

    def later(self, entries: tuple[RosterEntry, ...]) -> Iterator[RosterGroup]:
        """Yield the group of those who are not known yet, where there are any."""
        if entries:
            yield RosterGroup("", "", entries, "unknown")


def grouped(roster: Roster, entries: Iterable[RosterEntry], key: str) -> Iterator[RosterGroup]:
    """Yield partners group by group: by the values of a column in its order, then who has none, then mere names.

    Where no partner has a value, or no column is asked for, they are one group.
    """
    waiting = tuple(entries)
    column = next((column for column in roster.columns if column.key == key), None)
    if column is None:
        if waiting:
            yield RosterGroup("", roster.title, waiting, "rest")
        return
    held: dict[str, list[RosterEntry]] = {code: [] for code, _title in column.codes}
    named: list[RosterEntry] = []
    for entry in waiting:
        (named if entry.named_only else held.setdefault(entry.codes.get(key, ""), [])).append(entry)
    unstated = held.pop("", [])
    for code, title in column.codes:
        if held[code]:
            yield RosterGroup(code, title, tuple(held[code]))
    if unstated:
        yield RosterGroup("", "", tuple(unstated), "unstated")
    if named:
        yield RosterGroup("", "", tuple(named), "named")


class Rosters:
    """The partners of a whole dossier, in the order of the file, as any day knows them.

    A view of kind `partners` names the grouping column (`group`) and the words for its codes (`titles`). A partner is
    known once any fact names it; what its own row says only once its own source is, and until then it has but a name.
    """

    def __init__(self, dossier: Dossier, known: KnownDays | None = None) -> None:
        self._partners = tuple(dossier.records.get("partners", {}).values())
        self._labels = ViewLabels(view_of_kind(dossier, "partners"))
        self._resource = resource_of_role(dossier, "partners")
        self._group = self._labels.option("group", "cooperation")
        self._days = known or KnownDays(dossier)

    def on(self, day: date | None = None) -> Roster:
        """Return them as a day knows them; None is today, when everything is known."""
        if not self._partners:
            return Roster()
        there: list[RosterEntry] = []
        unknown: list[RosterEntry] = []
        for partner, whole in zip(self._partners, self._whole, strict=True):
            since = self._days.of(whole.link) if day is not None else None
            if since is not None and not since.by(day):
                unknown.append(_named(partner, later=since))
            elif day is not None and not self._days.own(partner).by(day):
                there.append(_named(partner))
            else:
                there.append(whole)
        title = self._resource.title if self._resource is not None else ""
        return Roster(title, tuple(there), tuple(unknown), day, self._columns, self._group)

    @cached_property
    def _columns(self) -> tuple[RosterColumn, ...]:
        told = self._labels.title
        return tuple(
            RosterColumn(column, field_title(self._resource, column), tuple((code, told(code)) for code in codes))
            for column, codes in _columns(self._partners, self._group, tuple(self._labels.titles))
        )

    @cached_property
    def _whole(self) -> tuple[RosterEntry, ...]:
        """Each partner with all that its row says."""
        return tuple(_entry(partner, self._labels, self._columns) for partner in self._partners)


def roster(dossier: Dossier, known: KnownDays | None = None, *, day: date | None = None) -> Roster:
    """Return the partners of a whole dossier as one day knows them."""
    return Rosters(dossier, known).on(day)


def _columns(partners: Iterable[Record], group: str, order: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the columns of words whose values repeat and are few, each with these; the descriptor's own in any case."""
    rows = tuple(partners)
    for column in dict.fromkeys((group, *(field for row in rows for field in row.cells))):
        cells = [row.text(column) for row in rows if isinstance(row.cells.get(column), str)]
        codes = dict.fromkeys(cell for cell in cells if cell)
        few = 2 <= len(codes) <= FEW and len(codes) < len(cells) and column not in _NO_COLUMNS
        if codes and (few or column == group):
            told = [code for code in order if code in codes]
            yield column, tuple(dict.fromkeys((*told, *codes)))


def _named(partner: Record, *, later: KnownFrom | None = None) -> RosterEntry:
    """Return a partner of which the list tells its name alone."""
    others = _other_names(partner)
    return RosterEntry(
        link=f"partner:{partner.id}",
        name=partner.text("name") or partner.id,
        other_name=", ".join(others),
        keywords=others,
        named_only=True,
        later=later,
    )


def _entry(partner: Record, labels: ViewLabels, columns: tuple[RosterColumn, ...]) -> RosterEntry:
    told = {column: cell for column, cell in partner.cells.items() if isinstance(cell, str)}
    status = partner.text("status")
    return RosterEntry(
        link=f"partner:{partner.id}",
        name=partner.text("name") or partner.id,
        brand=partner.text("brand"),
        span=partner.span,
        status=status,
        status_title=labels.title(status),
        other_name=", ".join(_other_names(partner)),
        keywords=tuple(cell for column, cell in told.items() if column not in _NO_KEYWORDS),
        codes={column.key: told[column.key] for column in columns if told.get(column.key)},
    )


def _other_names(partner: Record) -> tuple[str, ...]:
    """Return its names in other writings: the cells of columns like `name_zh`."""
    return tuple(str(cell) for column, cell in partner.cells.items() if column.startswith("name_") and cell)
