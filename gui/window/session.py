"""The session: the open dossier, the section one is in, and what is chosen. Panels keep no copy of it."""

from datetime import date
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from gui.base.paths import builtin_dossier
from gui.dossier.load import Opened
from gui.dossier.model import Dossier, Section
from gui.figures.chart import Chart
from gui.figures.chart_state import ChartState
from gui.figures.links import parse
from gui.figures.place import Place, link_to
from gui.figures.related import narrows
from gui.figures.standpoint import TODAY, Standpoint
from gui.figures.supply import currencies_of
from gui.figures.targets import exists
from gui.window.history import History
from gui.window.pages import Pages, pages_of


class Session(QObject):
    """What the window is about.

    Signals: `opened` when there is another dossier; `sectionEntered` with its name, empty where the dossier has none;
    `sectionAsked` when somebody wants to see a section, also the one they are in; `linkChosen` with the link whose card
    is open, empty when it was closed; `chartChanged` when the chart of the section is asked for in another way;
    `standpointChanged` when the dossier is looked at from elsewhere: everything is to be shown anew;
    `wentOn` when one is at another place than before, after everything else.
    """

    opened = Signal()
    sectionEntered = Signal(str)
    sectionAsked = Signal()
    linkChosen = Signal(str)
    chartChanged = Signal()
    standpointChanged = Signal()
    wentOn = Signal()

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened: Opened | None = None
        self._whole: Pages | None = None
        self.path: Path | None = None
        self._section = ""
        self._link = ""
        self._standpoint = TODAY
        self.history = History()
        self._charts: dict[tuple[str, tuple[str, ...], date | None], ChartState] = {}

    @property
    def pages(self) -> Pages | None:
        """What the sections show from the standpoint, or None before the first dossier."""
        return self._whole.seen_from(self._standpoint) if self._whole is not None else None

    @property
    def standpoint(self) -> Standpoint:
        """From where the dossier is looked at; nothing else holds a copy of it."""
        return self._standpoint

    @property
    def dossier(self) -> Dossier | None:
        """The dossier that is open, or None before the first."""
        return self._opened.dossier if self._opened is not None else None

    @property
    def is_builtin(self) -> bool:
        """Whether the built-in dossier is open."""
        return self.path == builtin_dossier()

    @property
    def section(self) -> Section | None:
        """The section one is in; a dossier without any has none."""
        return next((section for section in self._sections() if section.name == self._section), None)

    @property
    def chart_state(self) -> ChartState | None:
        """What is asked of the chart of the section one is in; None where it has no chart.

        Each section keeps its own choices while the dossier is open, for each thing that it is narrowed to; the
        currency is that of the standpoint.
        """
        section, pages = self.section, self.pages
        if section is None or pages is None:
            return None
        state = self._charts.get(self._chart_key(section.name)) or pages.first_state(section)
        if state is None or state.currency == self._standpoint.currency:
            return state
        return msgspec.structs.replace(state, currency=self._standpoint.currency)

    def _chart_key(self, section: str) -> tuple[str, tuple[str, ...], date | None]:
        """Return what a choice of the chart holds for: pages that are narrowed offer other lanes on another day."""
        narrowed = self._standpoint.narrowed
        return section, narrowed, self._standpoint.known_on if narrowed else None

    @property
    def chart(self) -> Chart | None:
        """The chart of the section one is in, as it is asked for."""
        state, section = self.chart_state, self.section
        return self.pages.chart(section, state) if self.pages is not None and section is not None else None

    def show_chart_state(self, state: ChartState) -> None:
        """Ask for the chart of the section in another way."""
        before = self.chart_state
        if before is None or state == before:
            return
        self._charts[self._chart_key(self._section)] = state
        if state.currency != before.currency:
            self.look_from(msgspec.structs.replace(self._standpoint, currency=state.currency))
        else:
            self.chartChanged.emit()

    def look_from(self, standpoint: Standpoint) -> None:
        """Look at the dossier from elsewhere: everything follows in one go."""
        if standpoint != self._standpoint and self._whole is not None:
            self._standpoint = standpoint
            self.standpointChanged.emit()
            self._visit()

    @property
    def link(self) -> str:
        """The link whose card is open, or an empty string."""
        return self._link

    @property
    def place(self) -> Place:
        """Where one is: the section, what is chosen, and from where one looks."""
        return Place(self._section, self._link, self._standpoint)

    @property
    def address(self) -> str:
        """The link that leads here, empty before the first dossier."""
        return link_to(self.dossier.name, self.place) if self.dossier is not None else ""

    def take(self, opened: Opened, path: Path, *, at: Place | None = None) -> None:
        """Show another dossier, at a place or at its first section."""
        self.close()
        self._opened = opened
        self.path = path
        self._whole = pages_of(opened)
        self._charts = {}
        self.history = History()
        self._section = ""
        self._settle(at or Place())
        self.opened.emit()
        self.linkChosen.emit(self._link)
        self.sectionEntered.emit(self._section)
        self._visit()

    def enter(self, name: str) -> None:
        """Go to a section; one that is not there changes nothing."""
        if all(section.name != name for section in self._sections()):
            return
        if name != self._section:
            self._section = name
            self.sectionEntered.emit(name)
            self._visit()
        self.sectionAsked.emit()

    def choose(self, link: str) -> None:
        """Open the card of a link, or go to the section it names; a link that leads nowhere changes nothing.

        A partner, a brand or a model is what all pages keep to from then on.
        """
        if not self.resolves(link):
            return
        if link.startswith("section:"):
            self.enter(link.removeprefix("section:"))
            return
        narrowed = (link,) if narrows(link) else self._standpoint.narrowed
        self._choose(link, narrowed)

    def close_card(self) -> None:
        """Open no card; what pages keep to stays."""
        self._choose("", self._standpoint.narrowed)

    def show_all(self) -> None:
        """Choose nothing, and keep to nothing."""
        self._choose("", ())

    def leave_all(self) -> None:
        """Keep to nothing; where nothing was kept to, leave the day one looks from."""
        if self._standpoint.narrowed:
            self.show_all()
        else:
            self.look_from(msgspec.structs.replace(self._standpoint, known_on=None))

    def leave(self) -> None:
        """Leave what is innermost: the card in what pages keep to, then that, then the day one looks from."""
        narrowed = self._standpoint.narrowed
        if self._link and narrowed and self._link not in narrowed:
            self._choose(narrowed[-1], narrowed)
        elif self._link or narrowed:
            self.show_all()
        else:
            self.leave_all()

    def go_to(self, place: Place) -> None:
        """Be at a place, as far as the open dossier has it."""
        if self._opened is None:
            return
        before = self.place
        self._settle(place)
        if self._section != before.section:
            self.sectionEntered.emit(self._section)
        if self._standpoint != before.standpoint:
            self.standpointChanged.emit()
        elif self._link != before.link:
            self.linkChosen.emit(self._link)
        self.sectionAsked.emit()
        self._visit()

    def go_back(self) -> None:
        """Go to where one was before."""
        place = self.history.back()
        if place is not None:
            self.go_to(place)

    def go_forward(self) -> None:
        """Go to where one was before one went back."""
        place = self.history.forward()
        if place is not None:
            self.go_to(place)

    def _settle(self, place: Place) -> None:
        """Take a place over, without what the dossier does not have."""
        names = [section.name for section in self._sections()]
        wanted = (place.section, self._section, *names)
        self._section = next((name for name in wanted if name in names), "")
        self._link = place.link if self.resolves(place.link) else ""
        asked = place.standpoint
        narrowed = tuple(link for link in asked.narrowed if self.resolves(link) and narrows(link))
        if narrows(self._link) and self._link not in narrowed:
            narrowed = (self._link,)
        offered = currencies_of(self._whole.book) if self._whole is not None else ()
        currency = asked.currency if asked.currency in offered else ""
        self._standpoint = msgspec.structs.replace(asked, narrowed=narrowed, currency=currency)

    def _choose(self, link: str, narrowed: tuple[str, ...]) -> None:
        changed = link != self._link
        self._link = link
        if narrowed != self._standpoint.narrowed:
            self.look_from(msgspec.structs.replace(self._standpoint, narrowed=narrowed))
        elif changed:
            self.linkChosen.emit(link)
            self._visit()

    def _visit(self) -> None:
        self.history.visit(self.place)
        self.wentOn.emit()

    def resolves(self, target: str) -> bool:
        """Tell whether a link leads somewhere in the open dossier."""
        link = parse(target)
        return link is not None and self.dossier is not None and exists(self.dossier, link)

    def close(self) -> None:
        """Let go of the dossier's tables; a folder of theirs goes with them."""
        if self._opened is not None:
            self._opened.close()

    def _sections(self) -> tuple[Section, ...]:
        return self.dossier.sections if self.dossier is not None else ()
