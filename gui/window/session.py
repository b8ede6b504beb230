"""The session: the open dossier, the section one is in, and what is chosen. Panels keep no copy of it."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from gui.base.paths import builtin_dossier
from gui.dossier.load import Opened
from gui.dossier.model import Dossier, Section
from gui.figures.chart import Chart
from gui.figures.chart_state import ChartState
from gui.figures.links import parse
from gui.figures.related import narrows
from gui.figures.standpoint import TODAY, Standpoint
from gui.figures.targets import exists
from gui.window.pages import Pages, pages_of


class Session(QObject):
    """What the window is about.

    Signals: `opened` when there is another dossier; `sectionEntered` with its name, empty where the dossier has none;
    `sectionAsked` when somebody wants to see a section, also the one they are in; `linkChosen` with the link whose card
    is open, empty when it was closed; `chartChanged` when the chart of the section is asked for in another way;
    `standpointChanged` when the dossier is looked at from elsewhere: everything is to be shown anew.
    """

    opened = Signal()
    sectionEntered = Signal(str)
    sectionAsked = Signal()
    linkChosen = Signal(str)
    chartChanged = Signal()
    standpointChanged = Signal()

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened: Opened | None = None
        self._whole: Pages | None = None
        self.path: Path | None = None
        self._section = ""
        self._link = ""
        self._standpoint = TODAY
        self._charts: dict[tuple[str, tuple[str, ...]], ChartState] = {}

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
        state = self._charts.get((section.name, self._standpoint.narrowed)) or pages.first_state(section)
        if state is None or state.currency == self._standpoint.currency:
            return state
        return msgspec.structs.replace(state, currency=self._standpoint.currency)

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
        self._charts[self._section, self._standpoint.narrowed] = state
        if state.currency != before.currency:
            self.look_from(msgspec.structs.replace(self._standpoint, currency=state.currency))
        else:
            self.chartChanged.emit()

    def look_from(self, standpoint: Standpoint) -> None:
        """Look at the dossier from elsewhere: everything follows in one go."""
        if standpoint != self._standpoint and self._whole is not None:
            self._standpoint = standpoint
            self.standpointChanged.emit()

    @property
    def link(self) -> str:
        """The link whose card is open, or an empty string."""
        return self._link

    def take(self, opened: Opened, path: Path, *, section: str = "") -> None:
        """Show another dossier, at a section or at its first."""
        self.close()
        self._opened = opened
        self.path = path
        self._whole = pages_of(opened)
        self._standpoint = TODAY
        names = [entry.name for entry in opened.dossier.sections]
        self._section = section if section in names else next(iter(names), "")
        self._link = ""
        self._charts = {}
        self.opened.emit()
        self.linkChosen.emit("")
        self.sectionEntered.emit(self._section)

    def enter(self, name: str) -> None:
        """Go to a section; one that is not there changes nothing."""
        if all(section.name != name for section in self._sections()):
            return
        if name != self._section:
            self._section = name
            self.sectionEntered.emit(name)
        self.sectionAsked.emit()

    def choose(self, link: str) -> None:
        """Open the card of a link, or go to the section it names; a link that leads nowhere changes nothing."""
        if not self.resolves(link):
            return
        if link.startswith("section:"):
            self.enter(link.removeprefix("section:"))
            return
        changed = link != self._link
        self._link = link
        if narrows(link) and self._standpoint.narrowed != (link,):
            self.look_from(msgspec.structs.replace(self._standpoint, narrowed=(link,)))
        elif changed:
            self.linkChosen.emit(link)

    def close_card(self) -> None:
        """Choose nothing."""
        if self._link:
            self._link = ""
            self.linkChosen.emit("")

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
