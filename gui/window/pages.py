"""Which panels make a section, and what each shows: computed when first asked for, then kept with the dossier."""

from collections.abc import Callable, Hashable, Iterator
from functools import cached_property, partial
from typing import Literal, TypeVar, cast

import msgspec

from gui.base import card_messages as km
from gui.base.messages import Message
from gui.dossier.load import Opened, Stopped
from gui.dossier.model import Section, View
from gui.dossier.rows import never
from gui.figures.book import FigureBook
from gui.figures.card import Card
from gui.figures.cards import card
from gui.figures.chart import Chart, Ranks
from gui.figures.chart_options import chart_state
from gui.figures.chart_state import ChartState
from gui.figures.decks import Deck, deck
from gui.figures.disagreements import Disagreement, count_disagreements, disagreements
from gui.figures.figure_text import link_text
from gui.figures.headlines import HeadlineFigure, headlines
from gui.figures.narrowing import has_figures, kept_links, narrowed_dossier, narrowed_state
from gui.figures.offers import OfferGroup, offers
from gui.figures.ranks import session_ranks
from gui.figures.readout import readout
from gui.figures.readout_values import Readout
from gui.figures.related import related
from gui.figures.roster import Roster, Rosters
from gui.figures.selection import name_of
from gui.figures.series import chart
from gui.figures.standpoint import TODAY, Standpoint
from gui.figures.tables import Table, table
from gui.figures.text_notes import TextNotes, text_notes
from gui.figures.timeline import Timeline, timeline

FaceKind = Literal["text", "table", "cards", "timeline", "disagreements"]

LARGE = 5_000
"""From so many rows on, working out a section takes longer than a window may stand still."""

KEPT = 32
"""So many charts, other than those the sections begin with, are kept for whoever goes back and forth."""

KEPT_SEEN = 12
"""So many standpoints, other than today's, are kept with what their sections show."""

_KINDS: dict[str, FaceKind] = {
    "table": "table",
    "cards": "cards",
    "timeline": "timeline",
    "disagreements": "disagreements",
}
_T = TypeVar("_T")
_K = TypeVar("_K", bound=Hashable)


class Face(msgspec.Struct, frozen=True):
    """One face of the lower page. `place` counts those of one kind; `title` is the resource's, empty for the text."""

    kind: FaceKind
    place: int
    title: str
    view: View | None

    @property
    def key(self) -> str:
        """The name of the face within its section."""
        return f"{self.kind}-{self.place + 1}" if self.place else self.kind


def faces(section: Section, titles: dict[str, str]) -> tuple[Face, ...]:
    """Return the faces of a section in the descriptor's order, the text first; `titles` are those of the resources."""
    found = [Face("text", 0, "", None)] if section.text.strip() else []
    for view in section.views:
        kind = _KINDS.get(view.kind)
        if kind is not None and (view.resource in titles or kind == "disagreements"):
            place = sum(face.kind == kind for face in found)
            found.append(Face(kind, place, titles.get(view.resource, ""), view))
    return tuple(found)


def first_face(section: Section, found: tuple[Face, ...]) -> Face | None:
    """Return the face the section begins with: the one it leads with, where it has that."""
    return next((face for face in found if face.kind == section.lead), found[0] if found else None)


class Pages:
    """What every section of one open dossier shows from one standpoint.

    `book` has what is known from there. What the sections list is made of `listed`, whose tables are narrowed too.
    """

    def __init__(self, opened: Opened, standpoint: Standpoint = TODAY, *, whole: "Pages | None" = None) -> None:
        self._opened = opened
        self._whole = whole or self
        self.standpoint = standpoint
        self.book: FigureBook = FigureBook(opened.dossier) if whole is None else whole.book.seen_from(standpoint)
        self.dossier = self.book.dossier
        self._ranks: Ranks = session_ranks(opened.dossier) if whole is None else whole._ranks
        self._titles = {name: entry.title or name for name, entry in opened.dossier.resources.items()}
        self._made: dict[tuple[str, str], object] = {}
        self._charts: dict[ChartState, Chart] = {}
        self._offers: dict[ChartState, tuple[OfferGroup, ...]] = {}
        self._listed: tuple[Chart, Table] | None = None
        self._seen: dict[Standpoint, Pages] = {}

    @property
    def whole(self) -> "Pages":
        """What the sections of the same dossier show today, narrowed to nothing."""
        return self._whole

    def seen_from(self, standpoint: Standpoint) -> "Pages":
        """Return what the sections show from another standpoint; the last few are kept for whoever goes to and fro."""
        if standpoint == TODAY:
            return self._whole
        return _kept(
            self._whole._seen, standpoint, lambda: Pages(self._opened, standpoint, whole=self._whole), KEPT_SEEN
        )

    @cached_property
    def listed(self) -> FigureBook:
        """The book of what tables, cards and timelines list."""
        if not self.standpoint.narrowed:
            return self.book
        dossier = narrowed_dossier(self.book, self.standpoint.narrowed)
        return FigureBook(dossier, self.standpoint, whole=self.book.whole)

    def lit(self, link: str) -> frozenset[str]:
        """Return the links of all that lights up while something is chosen, or while pages are narrowed."""
        return related(self.book, link) if link else kept_links(self.book, self.standpoint.narrowed)

    @cached_property
    def _rosters(self) -> Rosters:
        return Rosters(self.dossier, self.book.known)

    @cached_property
    def _kept_to(self) -> frozenset[str] | None:
        """The links of what the pages are narrowed to, None for everything."""
        return kept_links(self.book, self.standpoint.narrowed) if self.standpoint.narrowed else None

    def faces(self, section: Section) -> tuple[Face, ...]:
        """Return the faces of the lower page."""
        return faces(section, self._titles)

    def headlines(self, section: Section) -> tuple[HeadlineFigure, ...]:
        """Return the headline figures, none where the section has no such view."""
        view = _view(section, "headline")
        return () if view is None else self._once(section, "headline", lambda: headlines(self.book, view))

    def first_state(self, section: Section) -> ChartState | None:
        """Return what the section asks of its chart at first, None where it has none."""
        return self._once(section, "state", lambda: self._first_state(section))

    def chart(self, section: Section, state: ChartState | None = None) -> Chart | None:
        """Return the chart of the section as it is asked for, or as it is at first."""
        first = self.first_state(section)
        asked = _drawn(state or first)
        if asked is None:
            return None
        if asked == first:
            return self._once(section, "chart", lambda: chart(self.book, asked, self._ranks))
        return _kept(self._charts, asked, lambda: chart(self.book, asked, self._ranks))

    def nothing_drawn(self, section: Section, state: ChartState | None) -> Message | None:
        """Return why the chart a section begins with has nothing of what the pages are narrowed to, None where it has.

        Once somebody has chosen what it draws, it draws that.
        """
        first, narrowed = self.first_state(section), self.standpoint.narrowed
        if not narrowed or state is None or first is None or _series(state) != _series(first):
            return None
        if has_figures(self.book, narrowed):
            return None
        name, day = name_of(self.book, narrowed[-1]), self.standpoint.known_on
        if day is None or not has_figures(self.book.whole, narrowed):
            return Message(km.NOTHING_DRAWN, {"name": name})
        return Message(km.NOTHING_DRAWN_YET, {"name": name, "day": day})

    def offers(self, state: ChartState) -> tuple[OfferGroup, ...]:
        """Return what may be chosen of a chart; which part of its time is looked at makes no difference."""
        asked = _series(state)
        return _kept(self._offers, asked, lambda: offers(self.book, asked))

    def chart_table(self, chart: Chart) -> Table:
        """Return the numbers of a chart; those of the one that was asked for last are kept."""
        from gui.figures.chart_table import chart_table  # most starts never turn a chart to its table

        if self._listed is None or self._listed[0] is not chart:
            self._listed = chart, chart_table(self.book, chart)
        return self._listed[1]

    def table(self, section: Section, face: Face) -> Table | None:
        """Return what a table shows."""
        view = face.view
        return None if view is None else self._once(section, face.key, lambda: table(self.listed, view))

    def deck(self, section: Section, face: Face) -> Deck:
        """Return what a deck of cards shows."""
        view = face.view
        return Deck() if view is None else self._once(section, face.key, lambda: deck(self.listed, view))

    def timeline(self, section: Section, face: Face) -> Timeline:
        """Return what a timeline shows."""
        view = face.view
        return Timeline() if view is None else self._once(section, face.key, lambda: timeline(self.listed, view))

    def nothing(self, section: Section, face: Face) -> Message | None:
        """Return why a list has no row from the standpoint; None where it has some, or has none today either."""
        if self is self.whole or self._rows(section, face) or not self.whole._rows(section, face):
            return None
        narrowed, day = self.standpoint.narrowed, self.standpoint.known_on
        if narrowed:
            return Message(km.NOTHING_BELONGS, {"name": name_of(self.book, narrowed[-1])})
        return Message(km.NOTHING_KNOWN, {"day": day}) if day is not None else None

    def _rows(self, section: Section, face: Face) -> int:
        """Return how many rows a list has; a text has none."""
        match face.kind:
            case "table":
                shown = self.table(section, face)
                return len(shown.rows) if shown is not None else 0
            case "cards":
                return sum(len(group.cards) for group in self.deck(section, face).groups)
            case "timeline":
                return len(self.timeline(section, face).entries)
            case _:
                return 0

    def disagreements(self, section: Section) -> tuple[Disagreement, ...]:
        """Return where reports say different things, of all that the pages are narrowed to."""
        return self._once(section, "disagreements", lambda: disagreements(self.book, kept=self._kept_to))

    def roster(self) -> Roster:
        """Return the partner list: who is known from the standpoint, and who is not yet."""
        return self.whole._rosters.on(self.standpoint.known_on)

    def readout(self, link: str, *, chart: Chart) -> Readout:
        """Return what is said of one mark of a chart."""
        return readout(self.book, chart, link)

    def mark_of(self, link: str, *, chart: Chart) -> str:
        """Return the link of the mark that stands for what a link is about: that of the figure's report that is drawn.

        A link that no mark stands for is returned as it is.
        """
        if not link.startswith("figure:") or chart.datum(link) is not None:
            return link
        figure = self.book.figure(link.removeprefix("figure:"))
        reports = {report.id for report in figure.reports} if figure is not None else set[str]()
        return next((datum.link for datum in chart.data if datum.report in reports), link)

    def text_notes(self, section: Section) -> TextNotes:
        """Return what is to be said of the section's text from the standpoint."""
        return self._once(section, "notes", lambda: text_notes(self.book, section.text))

    def figure_text(self, link: str) -> Message | None:
        """Return the figure behind a link as a sentence; None for anything else."""
        return link_text(self.book, link)

    def card(self, link: str) -> Card | None:
        """Return the card of a link."""
        return card(self.book, link)

    def count(self, section: Section) -> int | None:
        """Return how many things a section holds, None where it counts nothing."""
        if _view(section, "disagreements") is not None:
            return self._once(section, "count", lambda: count_disagreements(self.book, kept=self._kept_to))
        partners = _view(section, "partners")
        if partners is not None and partners.resource in self.dossier.tables:
            return len(self.dossier.tables[partners.resource])
        tables = self.listed.dossier.tables
        views = (view for view in section.views if view.kind in _KINDS)
        return next((len(tables[view.resource]) for view in views if view.resource in tables), None)

    def years(self) -> tuple[int, int] | None:
        """Return the first and the last year the dossier knows something of."""
        spans = [row.period for row in self.dossier.observations.values()]
        spans += [row.span for rows in self.dossier.records.values() for row in rows.values() if row.span is not None]
        if not spans:
            return None
        return min(span.start.year for span in spans), max(span.end.year for span in spans)

    def ahead(self) -> Iterator[Callable[[], object]]:
        """Yield the work of every section in small pieces, for the time when nothing else is to be done."""
        for section in self.dossier.sections:
            yield partial(self.count, section)
            yield partial(self._prepare_chart, section)
            yield partial(self.headlines, section)
            for face in self.faces(section):
                yield partial(self._prepare, section, face)

    def _prepare_chart(self, section: Section) -> None:
        state = self.first_state(section)
        if state is not None:
            self.chart(section)
            self.offers(state)

    def _prepare(self, section: Section, face: Face) -> None:
        match face.kind:
            case "table":
                self.table(section, face)
            case "cards":
                self.deck(section, face)
            case "timeline":
                self.timeline(section, face)
            case "disagreements":
                self.disagreements(section)
            case "text":
                pass

    def _first_state(self, section: Section) -> ChartState | None:
        view = _view(section, "chart")
        state = chart_state(view, self._opened.dossier) if view is not None else None
        return narrowed_state(self.book, state, self.standpoint.narrowed) if state is not None else None

    def _once(self, section: Section, what: str, make: Callable[[], _T]) -> _T:
        key = (section.name, what)
        if key not in self._made:
            self._made[key] = make()
        return cast(_T, self._made[key])  # what is made for a key is always of one kind


class Prepared(Opened):
    """A dossier with its pages, whose values were made before it is shown."""

    __slots__ = ("pages",)

    def __init__(self, opened: Opened) -> None:
        super().__init__(opened.dossier, opened.tables)
        self.pages = Pages(opened)


def prepared(opened: Opened, *, stopped: Callable[[], bool] = never) -> Opened:
    """Work out what the sections of a large dossier show, on the thread that has read it: the window never waits.

    A small one is as it was: its sections are worked out as they are entered, or when nothing else is to be done.
    Raise `Stopped` when called off; the dossier is closed then.
    """
    if sum(len(rows) for rows in opened.dossier.tables.values()) < LARGE:
        return opened
    made = Prepared(opened)
    try:
        for work in made.pages.ahead():
            if stopped():
                raise Stopped
            work()
    except BaseException:
        opened.close()
        raise
    return made


def pages_of(opened: Opened) -> Pages:
    """Return the pages of a dossier: those it comes with, or new ones."""
    return opened.pages if isinstance(opened, Prepared) else Pages(opened)


def _view(section: Section, kind: str) -> View | None:
    return next((view for view in section.views if view.kind == kind), None)


def _drawn(state: ChartState | None) -> ChartState | None:
    """Return the state without its face: chart and table are made of one chart."""
    return None if state is None else msgspec.structs.replace(state, face="chart")


def _series(state: ChartState) -> ChartState:
    """Return the state without what changes no series: the face, and the part of the time that is looked at."""
    return msgspec.structs.replace(state, face="chart", taken_only=False, window=None)


def _kept(made: dict[_K, _T], key: _K, make: Callable[[], _T], most: int = KEPT) -> _T:
    """Return what was made for a key, or make it; the oldest is let go of where there are too many."""
    if key in made:
        made[key] = made.pop(key)
    else:
        made[key] = make()
        while len(made) > most:
            del made[next(iter(made))]
    return made[key]
