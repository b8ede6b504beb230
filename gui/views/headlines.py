"""The headline figures of a section, side by side."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.base.text import Text
from gui.figures.headlines import HeadlineFigure
from gui.theme.parts.headline import Headline, Pieces
from gui.theme.theme import Theme

MOST = 4
"""More headlines than this are none."""

HEIGHT = 100
COMPACT_HEIGHT = 32


class HeadlineStrip(QWidget):
    """Up to four headlines with hairlines between them, or one line of them.

    Signals: `linkOpened` with the link of a figure.
    """

    linkOpened = Signal(str)

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._compact = False
        self._shown: tuple[HeadlineFigure, ...] = ()
        self._build()
        self._lay_out()
        self._connect()
        self.set_compact(False)

    def show_headlines(self, headlines: tuple[HeadlineFigure, ...]) -> None:
        """Show these figures; without any the strip takes no room."""
        self._shown = headlines[:MOST]
        for at, part in enumerate(self._parts):
            part.setVisible(at < len(self._shown))
            if at < len(self._shown):
                self._fill(part, self._shown[at])
        self.setVisible(bool(self._shown))
        self._fold()

    def choose(self, link: str) -> None:
        """Tint the figure whose card is open; any other link tints none."""
        self.light(frozenset({link}) if link else frozenset())

    def light(self, links: frozenset[str]) -> None:
        """Tint the figures that are chosen or belong to what is."""
        for part, headline in zip(self._parts, self._shown, strict=False):
            part.set_open(headline.link in links)

    def set_compact(self, compact: bool) -> None:
        """Fold to one line, or back."""
        self._compact = compact
        for part in self._parts:
            part.set_compact(compact)
            across = QSizePolicy.Policy.Preferred if compact else QSizePolicy.Policy.Ignored
            part.setSizePolicy(across, QSizePolicy.Policy.Preferred)
            self._row.setStretchFactor(part, 0 if compact else 1)
        self._set_height()
        self._fold()

    @property
    def is_compact(self) -> bool:
        """Whether the strip is one line."""
        return self._compact

    def _build(self) -> None:
        self._parts = [Headline(theme=self._theme, ruled=at > 0, parent=self) for at in range(MOST)]
        for part in self._parts:
            part.hide()
        self.setAccessibleName(self.tr("Headline figures"))

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        for part in self._parts:
            self._row.addWidget(part, 1)

    def _connect(self) -> None:
        for part in self._parts:
            part.opened.connect(self.linkOpened)
        self._theme.changed.connect(self._set_height)

    def minimumSizeHint(self) -> QSize:
        """Return room for one figure: the others go where there is none."""
        return QSize(self._parts[0].minimumSizeHint().width(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """On one line, leave away from the end what does not fit whole: the stump of a label says nothing."""
        room = self.width()
        for at, part in enumerate(self._parts[: len(self._shown)]):
            room -= part.sizeHint().width()
            part.setVisible(not self._compact or at == 0 or room >= 0)

    def _set_height(self) -> None:
        self.setFixedHeight(self._theme.scaled(COMPACT_HEIGHT if self._compact else HEIGHT))

    def _fill(self, part: Headline, headline: HeadlineFigure) -> None:
        meaning = headline.meaning if headline.told is None else self._text.message(headline.told)
        pedigree = self._text.message(headline.pedigree)
        if headline.amount is not None:
            lead, figure, unit = self._text.headline_parts(headline.amount)
            shown = Pieces(lead, figure, unit, headline.mark)
        else:
            shown = Pieces(words=pedigree)
            pedigree = self._text.message(headline.follow) if headline.follow is not None else ""
        part.set_headline(
            label=headline.label,
            figure=shown,
            meaning=meaning,
            basis=headline.basis or "",
            pedigree=pedigree,
            link=headline.link,
            later=headline.told is not None and headline.amount is None,
        )
