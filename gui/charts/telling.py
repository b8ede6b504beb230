"""What is said of a mark while it is lit: the read-out beside it, the names of events that stand in one place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCursor
from PySide6.QtWidgets import QMenu, QWidget

from gui.base import chart_messages as cm
from gui.base.messages import Message, plain
from gui.base.text import Text
from gui.charts.canvas import PlotCanvas
from gui.charts.readoutcard import SHADE, ReadoutCard
from gui.figures.chart import Flag
from gui.figures.readout_values import Readout, ReadoutRow

_MOST_EVENTS = 6


class Telling(QObject):
    """Puts the card where it covers nothing, says it to assistive technology, and lets one of several events be chosen.

    `link` is the mark that is read out now, an empty string where none is.

    Signals: `told` with the entity of what is said, empty where nothing is; `linkChosen` with the link of an event.
    """

    told = Signal(str)
    linkChosen = Signal(str)

    def __init__(self, *, canvas: PlotCanvas, card: ReadoutCard, text: Text, parent: QWidget) -> None:
        super().__init__(parent)
        self._pane = parent
        self._canvas = canvas
        self._card = card
        self._text = text
        self._flags: tuple[Flag, ...] = ()
        self._reader: Callable[[str], Readout] | None = None
        self._events = QMenu(parent)
        self.link = ""
        canvas.markLit.connect(self._on_lit)
        canvas.eventsLit.connect(self._on_events)
        canvas.eventsChosen.connect(self._offer)

    def set_flags(self, flags: Sequence[Flag]) -> None:
        """Take the events of another chart."""
        self._flags = tuple(flags)

    def set_reader(self, reader: Callable[[str], Readout]) -> None:
        """Take who tells what is said of a figure."""
        self._reader = reader

    def value(self, link: str) -> str:
        """Return the value of a figure that is drawn, in words; empty for all else."""
        if self._reader is None or not link or link.startswith("event:") or self._canvas.mark(link) is None:
            return ""
        return self._text.message(self._reader(link).value)

    def _on_lit(self, link: str) -> None:
        """Show what is said of a mark; nothing hides the card."""
        self.link = link
        if link and self._reader is not None:
            self._show(link, self._reader(link))
        else:
            self._card.hide()
            self.told.emit("")

    def _on_events(self, links: tuple[str, ...]) -> None:
        """Name the events that stand in one place."""
        flags = self._of(links)
        told = flags if len(flags) <= _MOST_EVENTS else flags[: _MOST_EVENTS - 1]
        rows = [ReadoutRow(Message("{span}", {"span": flag.span}), plain(flag.title)) for flag in told]
        if len(told) < len(flags):
            rows.append(ReadoutRow(Message(cm.EVENTS_MORE, {"count": len(flags) - len(told)}), plain("")))
        title = Message(cm.EVENTS_HERE, {"count": len(flags)})
        self._show(links[0], Readout(title, plain(""), None, tuple(rows)))

    def _show(self, link: str, readout: Readout) -> None:
        mark = self._canvas.mark(link)
        self.told.emit(mark.entity if mark is not None else "")
        if mark is None:
            self._card.hide()
            return
        card, canvas, stage = self._card, self._canvas, self._canvas.stage
        card.set_readout(readout, sign=mark.sign, rank=mark.rank)
        within = QRectF(self._pane.rect()).translated(QPointF(-canvas.pos()))
        place = stage.place_for(card.card_size(), mark, within=within)
        while (stage.room.covers_data(place) or not within.contains(place)) and card.shrink():
            place = stage.place_for(card.card_size(), mark, within=within)
        card.setGeometry(place.translated(canvas.pos()).toAlignedRect().adjusted(-SHADE, -SHADE, SHADE, SHADE))
        card.show()
        card.raise_()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(canvas, card.spoken()))

    def _offer(self, links: tuple[str, ...]) -> None:
        """Let one of several events be chosen."""
        self._events.clear()
        for flag in self._of(links):
            words = f"{self._text.period(flag.span)}  {flag.title}".replace("&", "&&")
            action = self._events.addAction(words)
            action.triggered.connect(lambda _checked=False, link=flag.link: self.linkChosen.emit(link))
        self._events.popup(QCursor.pos())

    def _of(self, links: tuple[str, ...]) -> tuple[Flag, ...]:
        return tuple(flag for flag in self._flags if flag.link in links)
