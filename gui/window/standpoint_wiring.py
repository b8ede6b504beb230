"""From where the dossier is looked at: the controls of day, currency and preference, and the bars that say so."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from typing import Protocol

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, QPoint, QTimer
from PySide6.QtWidgets import QMainWindow

from gui.base.text import Text
from gui.figures.standpoint import Standpoint
from gui.figures.supply import currencies_of
from gui.theme.theme import Theme
from gui.views.known_bar import KnownState
from gui.window.desk import Desk
from gui.window.session import Session
from gui.window.standpoint_actions import preference_of


class Parts(Protocol):
    """What the standpoint has to do with."""

    @property
    def window(self) -> QMainWindow: ...
    @property
    def desk(self) -> Desk: ...
    @property
    def session(self) -> Session: ...
    @property
    def theme(self) -> Theme: ...
    @property
    def text(self) -> Text: ...


class Looking(QObject):
    """Hands the last wish on once in a turn of the event loop: who drags a slider never waits for what is past."""

    def __init__(self, session: Session, *, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._wish: Standpoint | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        session.opened.connect(self._forget)

    @property
    def standpoint(self) -> Standpoint:
        """From where one will look in a moment."""
        return self._wish or self._session.standpoint

    def from_day(self, day: date | None) -> None:
        """Look from another day, None for today."""
        self._wish = msgspec.structs.replace(self.standpoint, known_on=day)
        self._soon.start()

    def _forget(self) -> None:
        """Want nothing any more: there is another dossier."""
        self._wish = None

    def _look(self) -> None:
        if self._wish is not None:
            wish, self._wish = self._wish, None
            self._session.look_from(msgspec.structs.replace(self._session.standpoint, known_on=wish.known_on))


def wire_controls(hall: Parts) -> None:
    """Choose a day, a currency or a preference anywhere: all controls show it, and the bars say what it means."""
    desk, session = hall.desk, hall.session
    actions = desk.menu.standpoint
    looking = Looking(session, parent=desk)

    def step(towards: int) -> None:
        pages = session.pages
        if pages is not None:
            looking.from_day(next_day(pages.book.known.days, looking.standpoint.known_on, towards))

    def take(preference: str) -> None:
        session.look_from(msgspec.structs.replace(session.standpoint, preference=preference_of(preference)))

    def show_in(currency: str) -> None:
        session.look_from(msgspec.structs.replace(session.standpoint, currency=currency))

    for asked in (desk.known.dayChosen, desk.days.dayChosen):
        asked.connect(looking.from_day)
    for asked in (desk.known.earlierAsked, actions.earlier.triggered):
        asked.connect(lambda: step(-1))
    for asked in (desk.known.laterAsked, actions.later.triggered):
        asked.connect(lambda: step(1))
    desk.toolbar.dayAsked.connect(desk.days.open_below)
    actions.choose.triggered.connect(lambda: desk.days.open_below(_middle(desk)))
    actions.today.triggered.connect(lambda: looking.from_day(None))
    actions.currencyChosen.connect(show_in)
    actions.preferenceChosen.connect(take)
    desk.preference.usualAsked.connect(lambda: take("preferred"))
    session.opened.connect(lambda: _offer(hall))
    session.opened.connect(lambda: show_controls(hall))


def next_day(days: Sequence[date], day: date | None, towards: int) -> date | None:
    """Return the day of publication before a day (`towards` −1) or after it (1); None, which is today, after the last.

    Before the first there is only the first.
    """
    if towards > 0:
        at = len(days) if day is None else bisect_right(days, day)
        return days[at] if at < len(days) else None
    at = len(days) if day is None else bisect_left(days, day)
    return days[max(0, at - 1)] if days else None


def _offer(hall: Parts) -> None:
    """Offer what the dossier has a use for: days of publication, currencies, several reports of a figure."""
    pages = hall.session.pages
    if pages is None:
        return
    book = pages.book.whole
    days, currencies = book.known.days, currencies_of(book)
    several = any(len(figure.reports) > 1 for figure in book.figures())
    desk = hall.desk
    desk.known.show_days(days)
    desk.days.show_days(days)
    desk.menu.standpoint.offer(days=bool(days), currencies=currencies, reports=several)
    desk.toolbar.offer(days=bool(days), currencies=len(currencies) > 1, reports=several)


def show_controls(hall: Parts) -> None:
    """Let all controls show from where one looks, and the bars say what it means; a bar takes its room at once."""
    desk, session = hall.desk, hall.session
    standpoint, pages = session.standpoint, session.pages
    if pages is None:
        return
    known, day = pages.book.known, standpoint.known_on
    state = KnownState(day, known.count(day), known.total, known.guessed(day)) if day is not None else None
    actions = desk.menu.standpoint
    actions.show_standpoint(standpoint)
    desk.known.show_state(state)
    desk.days.show_day(day)
    desk.preference.show_preference(standpoint.preference)
    desk.toolbar.show_standpoint(
        day=hall.text.date(day) if day is not None else "",
        currency=actions.currency_words(standpoint.currency),
        reports=actions.preference_words(standpoint.preference),
    )
    dossier, whole = pages.book.dossier, pages.book.whole.dossier
    told = QCoreApplication.translate("Wiring", "As known on {day}").format(day=hall.text.date(day)) if day else ""
    desk.status.show_standpoint(told, sources=len(dossier.sources), of=len(whole.sources))
    desk.make_room()


def _middle(desk: Desk) -> QPoint:
    """Return a place below the tool bar for a popup that a key has asked for."""
    return desk.toolbar.mapToGlobal(desk.toolbar.rect().bottomRight()) - QPoint(120, -3)
