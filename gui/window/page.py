"""The page of a section: title, headlines, the chart that stays, and below it the faces."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.base.text import Text
from gui.dossier.model import Section
from gui.figures.chart_state import ChartState
from gui.shell.settings import SettingsStore
from gui.theme.parts.elided_label import ElidedLabel
from gui.theme.parts.rule import Rule
from gui.theme.theme import Theme
from gui.views.crumbs import SelectionBar
from gui.views.headlines import HeadlineStrip
from gui.window.chart_slot import ChartSlot
from gui.window.folding import Folding
from gui.window.lower_page import LowerPage
from gui.window.pages import Pages
from gui.window.splits import KeptSplitter

CHART_OF_TEXT = 640
"""Thousandths of the height the chart takes over a text; over a list it is seen less."""
CHART_OF_OTHERS = 440
CHART_BY_TEXT = 620
LOWER_LEAST = 96
BESIDE_AIR = 24


class PageView(QWidget):
    """Shows one section at a time; every panel is made once.

    Signals: `linkOpened` with a link of the dossier, `addressOpened` with a web address, `wholeAsked` when
    everything is to be shown again.
    """

    linkOpened = Signal(str)
    addressOpened = Signal(str)
    wholeAsked = Signal()

    def __init__(self, *, theme: Theme, text: Text, settings: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._settings = settings
        self._beside = False
        self._section: Section | None = None
        self._build()
        self._lay_out()
        self._connect()

    def show_section(
        self, pages: Pages, section: Section, resolves: Callable[[str], bool], *, state: ChartState | None = None
    ) -> None:
        """Show a section from its start, its chart as it is asked for."""
        self._section = section
        self._title.setText(section.title)
        self._subtitle.setText(section.subtitle)
        figures = pages.headlines(section)
        self.headlines.show_headlines(figures)
        self.faces.show_section(pages, section, resolves)
        state = state or pages.first_state(section)
        self.chart.setVisible(state is not None)
        self._arrange()
        self.show_chart(pages, section, state)

    def refresh(
        self, pages: Pages, section: Section, resolves: Callable[[str], bool], *, state: ChartState | None = None
    ) -> None:
        """Show the same section from another standpoint, everything in its place."""
        self.headlines.show_headlines(pages.headlines(section))
        self.faces.refresh(pages, resolves)
        self.show_chart(pages, section, state)

    def show_chart(self, pages: Pages, section: Section, state: ChartState | None) -> None:
        """Show the chart of the section in another way."""
        self.chart.show_chart(pages, pages.chart(section, state), section=section.name, state=state)
        nothing = pages.nothing_drawn(section, state)
        self.chart.say_nothing(self._text.message(nothing) if nothing is not None else "")

    def choose(self, link: str, lit: frozenset[str]) -> None:
        """Mark what is chosen wherever it is seen on the page, and light up what belongs to it."""
        self.headlines.light(lit | {link} if link else lit)
        self.chart.choose(link)
        self.chart.light(lit)
        self.faces.choose(link, lit)

    def set_folding(self, folding: Folding) -> None:
        """Follow the size of the window."""
        self.headlines.set_compact(folding.compact_headlines)
        side = folding.padding
        self.crumbs.set_padding(side)
        self._head.setContentsMargins(side, 16 if side > 16 else 8, side, 0)
        self._column.setContentsMargins(side, 0, side, 0)
        self._beside = folding.text_beside
        self._arrange()

    def hidden_height(self) -> int:
        """Return how much of what lies below the chart, or beside it, is scrolled away."""
        area = self._scrolled()
        return area.verticalScrollBar().maximum() if area is not None and area.isVisible() else 0

    def hold_chart(self) -> None:
        """Leave the chart as high as it is: a page that is made higher shows more of what lies below it."""
        self._split.hold()

    def panes(self) -> tuple[QWidget, ...]:
        """Return what F6 goes through, in order."""
        return (self.crumbs, self.headlines, self.chart, self.faces, *([self._text_column] if self._beside else []))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what lies below the chart: a plain wheel over the plots is for the page."""
        place = self.chart.mapFrom(self, event.position().toPoint())
        area = self._scrolled()
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if area is None or not plain or not self.chart.rect().contains(place):
            super().wheelEvent(event)
            return
        QCoreApplication.sendEvent(area.verticalScrollBar(), event)
        event.accept()

    def _scrolled(self) -> QAbstractScrollArea | None:
        """Return what scrolls below the chart, or beside it."""
        shown = self.faces.shown_panel if self.faces.has_faces else self.faces.prose
        if isinstance(shown, QAbstractScrollArea) or shown is None:
            return shown
        return next((area for area in shown.findChildren(QAbstractScrollArea) if area.isVisible()), None)

    def _build(self) -> None:
        self._title = ElidedLabel(theme=self._theme, role="section_title")
        self._subtitle = ElidedLabel(theme=self._theme, ink="inkSoft")
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # what the title leaves
        self.crumbs = SelectionBar(theme=self._theme, text=self._text)
        self.headlines = HeadlineStrip(theme=self._theme, text=self._text)
        self.chart = ChartSlot(theme=self._theme, text=self._text)
        self.faces = LowerPage(theme=self._theme, text=self._text)
        self.faces.setMinimumHeight(LOWER_LEAST)
        self._split = KeptSplitter(
            orientation=Qt.Orientation.Vertical, settings=self._settings, name="chart-over-text", usual=CHART_OF_TEXT
        )
        self._across = KeptSplitter(
            orientation=Qt.Orientation.Horizontal, settings=self._settings, name="chart-by-text", usual=CHART_BY_TEXT
        )
        self._text_column = QWidget()
        self.setAutoFillBackground(True)

    def _lay_out(self) -> None:
        names = QHBoxLayout()
        names.setSpacing(12)
        names.addWidget(self._title)
        names.addWidget(self._subtitle, 1)
        self._head = QVBoxLayout()
        self._head.setSpacing(8)
        self._head.addLayout(names)
        self._head.addWidget(Rule(theme=self._theme, kind="strong"))
        self._head.addWidget(self.headlines)
        QVBoxLayout(self._text_column)
        self._text_margins(alone=False)
        self._split.addWidget(self.chart)
        self._split.addWidget(self.faces)
        self._across.addWidget(self._split)
        self._across.addWidget(self._text_column)
        self._text_column.hide()
        self._column = QVBoxLayout()
        self._column.addWidget(self._across)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.crumbs)
        whole.addLayout(self._head)
        whole.addLayout(self._column, 1)

    def _connect(self) -> None:
        self.headlines.linkOpened.connect(self.linkOpened)
        self.chart.linkChosen.connect(self.linkOpened)
        self.faces.linkOpened.connect(self.linkOpened)
        self.faces.wholeAsked.connect(self.wholeAsked)
        self.faces.faceChosen.connect(self._divide)
        self.chart.wholeAsked.connect(self.wholeAsked)
        self.faces.addressOpened.connect(self.addressOpened)

    def _arrange(self) -> None:
        """Put the text where the width wants it, and the splitters where they were left."""
        beside = self._beside and self._section is not None and bool(self._section.text.strip())
        self.faces.set_text_beside(beside)
        layout = self._text_column.layout()
        if beside and layout is not None:
            layout.addWidget(self.faces.prose)
            self.faces.prose.show()
        self._text_column.setVisible(beside)
        self.faces.setVisible(self.faces.has_faces)
        self._split.setVisible(self.faces.has_faces or not self.chart.isHidden())
        self._text_margins(alone=self._split.isHidden())
        self._across.restore()
        self._divide()

    def _text_margins(self, *, alone: bool) -> None:
        """Keep the text off what stands left of it; where nothing does, it begins below the title."""
        layout = self._text_column.layout()
        if layout is not None:
            layout.setContentsMargins(0 if alone else BESIDE_AIR, 8, 0, 0)

    def _divide(self) -> None:
        """Give a list more of the height than a text, unless somebody divided it otherwise."""
        if self.faces.shows_text or (self._beside and self._section is not None and self._section.lead == "text"):
            self._split.keep_as("chart-over-text", CHART_OF_TEXT)
        else:
            self._split.keep_as("chart-over-others", CHART_OF_OTHERS)
