"""How a person has the partner list: grouped, sorted, and narrowed by words and by what partners have in common."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from gui.figures.roster import FEW, Roster, RosterColumn, RosterEntry, RosterGroup, grouped

Order = Literal["dossier", "name", "newest", "oldest", "brand"]


class Arrangement(msgspec.Struct, frozen=True):
    """What is asked of the list.

    `group` is the column it is grouped by, empty for no groups, None for the descriptor's. `facets` are pairs of a
    column and the value partners must have in it.
    """

    words: str = ""
    facets: tuple[tuple[str, str], ...] = ()
    group: str | None = None
    order: Order = "dossier"

    @property
    def narrows(self) -> bool:
        """Whether it may keep partners from being seen."""
        return bool(self.words.strip() or self.facets)

    def value(self, column: str) -> str:
        """Return the value that partners must have in a column; empty for any."""
        return dict(self.facets).get(column, "")

    def with_facet(self, column: str, code: str) -> "Arrangement":
        """Return the same with another value asked of a column; an empty one asks for nothing."""
        others = tuple(pair for pair in self.facets if pair[0] != column)
        return msgspec.structs.replace(self, facets=(*others, (column, code)) if code else others)

    def with_all(self) -> "Arrangement":
        """Return the same without any filter."""
        return msgspec.structs.replace(self, words="", facets=())


class FacetChoice(msgspec.Struct, frozen=True):
    """A value one may ask for: how many partners have it and pass all the other filters."""

    code: str
    title: str
    count: int


class Facet(msgspec.Struct, frozen=True):
    """A column one may narrow the list by, with the value that is asked of it; the most frequent values first."""

    key: str
    title: str
    chosen: str
    choices: tuple[FacetChoice, ...]

    @property
    def told(self) -> str:
        """The words of the value that is asked of it."""
        return next((choice.title for choice in self.choices if choice.code == self.chosen), "")


def arranged(roster: Roster, wish: Arrangement) -> tuple[RosterGroup, ...]:
    """Return the groups that are left; those who are not known yet come last and are told by their names alone."""
    column = roster.group if wish.group is None else wish.group
    kept = _sorted((entry for entry in roster.entries if _passes(entry, wish)), wish.order)
    later = _sorted((entry for entry in roster.unknown if _passes(entry, wish)), wish.order)
    return (*grouped(roster, kept, column), *roster.later(later))


def facets(roster: Roster, wish: Arrangement) -> tuple[Facet, ...]:
    """Return what the list may be narrowed by: columns of which two values or more are known, but only a few."""
    return tuple(_facets(roster, wish))


def _facets(roster: Roster, wish: Arrangement) -> Iterator[Facet]:
    for column in roster.columns:
        known = Counter(entry.codes[column.key] for entry in roster.entries if column.key in entry.codes)
        chosen = wish.value(column.key)
        if chosen:
            known.setdefault(chosen, 0)
        if chosen or 2 <= len(known) <= FEW:
            yield Facet(column.key, column.title, chosen, tuple(_choices(roster, wish, column, known)))


def _choices(roster: Roster, wish: Arrangement, column: RosterColumn, known: Counter[str]) -> Iterator[FacetChoice]:
    others = wish.with_facet(column.key, "")
    left = Counter(entry.codes.get(column.key, "") for entry in roster.entries if _passes(entry, others))
    titles = dict(column.codes)
    place = {code: at for at, code in enumerate(titles)}
    for code in sorted(known, key=lambda code: (-known[code], place[code])):
        yield FacetChoice(code, titles[code], left[code])


def _passes(entry: RosterEntry, wish: Arrangement) -> bool:
    """Tell whether a partner has all the values and every word somewhere in its names."""
    if any(entry.codes.get(column) != code for column, code in wish.facets):
        return False
    words = wish.words.casefold().split()
    if not words:
        return True
    told = " ".join((entry.name, entry.brand, *entry.keywords)).casefold()
    return all(word in told for word in words)


def _sorted(entries: Iterable[RosterEntry], order: Order) -> tuple[RosterEntry, ...]:
    """Return partners in an order; who lacks what they are sorted by comes last, and equals stay as they were."""
    match order:
        case "dossier":
            return tuple(entries)
        case "name":
            return tuple(sorted(entries, key=lambda entry: _plain(entry.name)))
        case "brand":
            return tuple(sorted(entries, key=lambda entry: (not entry.brand, _plain(entry.brand))))
        case "newest":
            return tuple(sorted(entries, key=lambda entry: -_day(entry, last=0)))
        case "oldest":
            return tuple(sorted(entries, key=lambda entry: _day(entry, last=9_999_999)))


def _plain(words: str) -> str:
    """Return words as they are looked up: without accents and capitals."""
    taken_apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in taken_apart if not unicodedata.combining(letter))


def _day(entry: RosterEntry, *, last: int) -> int:
    return entry.span.start.toordinal() if entry.span is not None else last
