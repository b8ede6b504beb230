"""The View menu of the chart: every choice there is, each with its key; what does not go now says why."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.base.text import Text
from gui.figures.chart_state import LANES, Face
from gui.figures.offers import Offer, OfferGroup
from gui.theme.parts.tip import plain_tip

REPORTS = "reports"
"""Group of the choice which reports the table lists; keys `all` and `taken`."""

ALL_EVENTS = "*"
"""Key in the group of events: all of them, or none."""

_CYCLED = {
    "P": "period",
    "R": "reading",
    "L": "scale",
    "D": "axis",
    "S": "share",
    "C": "currency",
    "B": "marks",
    "M": "multiples",
}
"""Keys that go on to the next choice of a group."""


class ChartMenu(QObject):
    """The menu and the keys of one chart; entries are made when the menu is opened.

    Signals: `chosen` with a group and the key of an offer, `turned` for the other face, `zoomAsked` with a factor,
    `resetAsked`, `copyAsked`.
    """

    chosen = Signal(str, str)
    turned = Signal()
    zoomAsked = Signal(float)
    resetAsked = Signal()
    copyAsked = Signal()

    def __init__(self, *, text: Text, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = text
        self._groups: tuple[OfferGroup, ...] = ()
        self._face: Face = "chart"
        self._taken_only = False
        self._zoomed = False
        self._whole = False
        self._submenus: list[QMenu] = []
        self.menu = QMenu(self.tr("View of the chart"), parent)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._fill)
        self.keys = tuple(self._key(key, words, do) for key, words, do in self._keys())

    def show_offers(self, groups: tuple[OfferGroup, ...], *, face: Face, taken_only: bool) -> None:
        """Take what may be chosen now."""
        self._groups = groups
        self._face = face
        self._taken_only = taken_only

    def set_sight(self, *, zoomed: bool, whole: bool) -> None:
        """Take whether a part is looked at other than the one the chart begins with, and whether it is all there is."""
        self._zoomed = zoomed
        self._whole = whole

    def _keys(self) -> Iterator[tuple[str, str, Callable[[], None]]]:
        words = {
            "period": self.tr("Next period"),
            "reading": self.tr("Next reading"),
            "scale": self.tr("Linear or log scale"),
            "axis": self.tr("Calendar or days since launch"),
            "share": self.tr("Share of the whole"),
            "currency": self.tr("Next currency"),
            "marks": self.tr("Bars or lines"),
            "multiples": self.tr("Small plots"),
        }
        for key, group in _CYCLED.items():
            yield key, words[group], partial(self._next, group)
        yield "E", self.tr("Events on or off"), partial(self.chosen.emit, "events", ALL_EVENTS)
        yield "1", self.tr("Show or hide the upper plot"), lambda: self.chosen.emit("lanes", LANES[0])
        yield "2", self.tr("Show or hide the lower plot"), lambda: self.chosen.emit("lanes", LANES[1])
        yield "+", self.tr("Zoom in"), lambda: self.zoomAsked.emit(ZOOM)
        yield "-", self.tr("Zoom out"), lambda: self.zoomAsked.emit(1 / ZOOM)
        yield "0", self.tr("Reset the zoom"), self.resetAsked.emit

    def _key(self, key: str, words: str, do: Callable[[], None]) -> QAction:
        """Make what a key does; whoever holds the chart lets it be heard."""
        action = QAction(words, self)
        keys = [QKeySequence(key)] + [QKeySequence(other) for other in _SAME_KEY.get(key, ())]
        action.setShortcuts(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: do())
        return action

    def _next(self, name: str) -> None:
        """Go on to the choice after the one that holds, over those that do not go now, round at the end."""
        group = next((group for group in self._groups if group.name == name), None)
        if group is None:
            return
        at = next((at for at, offer in enumerate(group.offers) if offer.chosen), -1)
        turns = range(1, len(group.offers) + (1 if group.several else 0))
        others = (group.offers[(at + turn) % len(group.offers)] for turn in turns)
        found = next((offer for offer in others if offer.reason is None), None)
        if found is not None:
            self.chosen.emit(name, found.key)

    def _fill(self) -> None:
        """Make the entries as the chart is now."""
        self.menu.clear()
        for submenu in self._submenus:
            submenu.deleteLater()
        self._submenus = []
        other = self.tr("Table") if self._face == "chart" else self.tr("Chart")
        self._entry(self.menu, other, "T").triggered.connect(lambda _checked=False: self.turned.emit())
        if self._face == "table":
            self._fill_table()
        self.menu.addSeparator()
        for group in self._groups:
            self._fill_group(group)
        self.menu.addSeparator()
        for action, reason in zip(self.keys[-3:], self._why_not_zoom(), strict=True):
            entry = self._entry(self.menu, action.text(), action.shortcut().toString(), reason=reason)
            entry.triggered.connect(action.trigger)

    def _why_not_zoom(self) -> tuple[str, str, str]:
        """Return why one cannot come nearer, go farther, or go back to the whole; empty where one can."""
        turned = self.tr("on the chart only") if self._face == "table" else ""
        whole = self.tr("everything is in view") if self._whole else ""
        return turned, turned or whole, "" if self._zoomed else self.tr("nothing is zoomed")

    def _fill_table(self) -> None:
        """Offer what concerns the table alone."""
        copy = self._entry(self.menu, self.tr("Copy table"), _native(QKeySequence(QKeySequence.StandardKey.Copy)))
        copy.triggered.connect(lambda _checked=False: self.copyAsked.emit())
        for key, words in reports(self):
            entry = self._entry(self.menu, words)
            entry.setCheckable(True)
            entry.setChecked((key == "taken") == self._taken_only)
            entry.triggered.connect(lambda _checked=False, key=key: self.chosen.emit(REPORTS, key))

    def _fill_group(self, group: OfferGroup) -> None:
        """Offer a group: two choices as one that is on or off, more in a menu of their own."""
        title = self._text.message(group.title)
        keys = [key for key, name in _CYCLED.items() if name == group.name]
        if group.name == "lanes":
            for number, offer in enumerate(group.offers, start=1):
                words = self.tr("Show {plot}").format(plot=self._text.message(offer.words))
                self._offer(self.menu, group, offer, words, key=str(number))
        elif len(group.offers) == 1:
            self._offer(self.menu, group, group.offers[0], self._text.message(group.offers[0].words), key=keys[0])
        elif len(group.offers) == 2 and not group.several:
            self._switch(group, title, keys)
        else:
            self._submenu(group, title, "E" if group.name == "events" else "".join(keys))

    def _switch(self, group: OfferGroup, title: str, keys: Sequence[str]) -> None:
        """Offer the second of two choices, to be put on or off."""
        first, second = group.offers
        words = self.tr("{title}: {choice}").format(title=title, choice=self._text.message(second.words))
        other = first if second.chosen else second
        entry = self._offer(self.menu, group, second, words, key="".join(keys), chosen=other)
        entry.setChecked(second.chosen)

    def _submenu(self, group: OfferGroup, title: str, key: str) -> None:
        submenu = QMenu(f"{_plain(title)}\t{key}" if key else _plain(title), self.menu)
        submenu.setToolTipsVisible(True)
        self._submenus.append(submenu)
        self.menu.addMenu(submenu)
        radio = QActionGroup(submenu)
        radio.setExclusive(not group.several)
        for offer in group.offers:
            radio.addAction(self._offer(submenu, group, offer, self._text.message(offer.words)))

    def _offer(
        self,
        menu: QMenu,
        group: OfferGroup,
        offer: Offer,
        words: str,
        *,
        key: str = "",
        chosen: Offer | None = None,
    ) -> QAction:
        """Offer one choice. `chosen` is what it chooses instead."""
        taken = chosen or offer
        reason = self._text.message(taken.reason) if taken.reason is not None else ""
        entry = self._entry(menu, words, key, reason=reason)
        entry.setCheckable(True)
        entry.setChecked(offer.chosen)
        entry.triggered.connect(lambda _checked=False: self.chosen.emit(group.name, taken.key))
        return entry

    def _entry(self, menu: QMenu, words: str, key: str = "", *, reason: str = "") -> QAction:
        """Make an entry; its key stands beside it as words, and is heard by another action.

        One that does not go now is grey and says why, in its words and in its tip.
        """
        told = _plain(f"{words} – {reason}" if reason else words)
        entry = menu.addAction(f"{told}\t{key.replace('-', '−')}" if key else told)
        entry.setEnabled(not reason)
        entry.setToolTip(plain_tip(reason))
        return entry


ZOOM = 1.5
"""How much nearer one press of a key comes."""

_SAME_KEY = {"+": ("=",), "-": ("_",)}
"""Keys that do the same on a keyboard where the first needs Shift."""


def reports(of: QObject) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return the two choices which reports the table lists, with their words."""
    return ("all", of.tr("All reports")), ("taken", of.tr("Taken only"))


def _plain(words: str) -> str:
    """Return words as an entry shows them: no letter of theirs is a key."""
    return words.replace("&", "&&").replace("\t", " ")


def _native(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.NativeText)
