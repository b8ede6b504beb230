"""The chart's journey: every choice makes another state of the session, and the page shows that."""

from collections.abc import Callable
from typing import Protocol, cast

import msgspec
from PySide6.QtCore import QObject

from gui.base import chart_messages as cm
from gui.base.messages import Message
from gui.figures import moves
from gui.figures.book import FigureBook
from gui.figures.chart_state import ChartState, LaneName, Window
from gui.figures.offers import GroupName
from gui.views.chart.menu import ALL_EVENTS, REPORTS
from gui.window.desk import Desk
from gui.window.pages import Pages
from gui.window.session import Session


class Parts(Protocol):
    """What this journey needs of the hall."""

    @property
    def desk(self) -> Desk: ...
    @property
    def session(self) -> Session: ...


def wire_chart(hall: Parts) -> None:
    """Choose in the bar, the menu, the legend, on the plots or by a key: the chart, its table and its bar follow."""
    ChartWires(desk=hall.desk, session=hall.session)


class ChartWires(QObject):
    """Turns what was asked for into the next state."""

    def __init__(self, *, desk: Desk, session: Session) -> None:
        super().__init__(desk)
        self._desk = desk
        self._session = session
        self._events: dict[str, tuple[str, ...]] = {}
        self._connect()

    def _connect(self) -> None:
        slot = self._desk.panes.page.chart
        bar = slot.bar
        bar.chosen.connect(self._choose)
        bar.turned.connect(self._turn)
        bar.resetAsked.connect(lambda: self._look_at(None))
        self._desk.menu.turn_chart.triggered.connect(self._turn)
        slot.windowChanged.connect(self._look_at)
        slot.seriesToggled.connect(self._toggle_series)
        slot.seriesIsolated.connect(self._isolate_series)
        slot.categoryToggled.connect(lambda key: self._choose("events", key))
        slot.laneAsked.connect(self._show_lane)
        self._session.chartChanged.connect(self._show)
        self._session.sectionEntered.connect(self._offer)
        self._session.opened.connect(self._events.clear)

    def _show(self) -> None:
        session = self._session
        if session.pages is not None and session.section is not None:
            self._desk.panes.page.show_chart(session.pages, session.section, session.chart_state)

    def _offer(self) -> None:
        """Offer the other face where there is a chart."""
        self._desk.menu.turn_chart.setEnabled(self._session.chart_state is not None)

    def _move(self, move: Callable[[FigureBook, ChartState], ChartState]) -> None:
        state, pages = self._session.chart_state, self._session.pages
        if state is not None and pages is not None:
            self._session.show_chart_state(move(pages.book, state))
            self._show_if_refused(pages, state)

    def _show_if_refused(self, pages: Pages, before: ChartState) -> None:
        """Bring a segment back that was pressed for nothing."""
        section = self._session.section
        if section is not None and self._session.chart_state == before:
            self._desk.panes.page.show_chart(pages, section, before)

    def _choose(self, group: str, key: str) -> None:
        if group == REPORTS:
            self._move(lambda _book, state: msgspec.structs.replace(state, taken_only=key == "taken"))
        elif group == "events" and key == ALL_EVENTS:
            self._move(self._without_events)
        else:
            self._move(lambda book, state: moves.choose(book, state, cast(GroupName, group), key))

    def _without_events(self, book: FigureBook, state: ChartState) -> ChartState:
        """Return the state without events; where there are none, with those that were last seen here.

        Before any were, they are those the section begins with, or all.
        """
        section, pages = self._session.section, self._session.pages
        if section is None or pages is None:
            return state
        if state.categories:
            self._events[section.name] = state.categories
            return msgspec.structs.replace(state, categories=())
        offered = tuple(one.key for group in pages.offers(state) if group.name == "events" for one in group.offers)
        first = pages.first_state(section)
        seen = self._events.get(section.name) or (first.categories if first else ())
        return msgspec.structs.replace(state, categories=tuple(key for key in seen if key in offered) or offered)

    def _turn(self) -> None:
        self._move(lambda _book, state: moves.turn(state))

    def _look_at(self, window: Window | None) -> None:
        self._move(lambda _book, state: moves.look_at(state, window))

    def _show_lane(self, name: str) -> None:
        """Show a lane again that has nothing of what the pages are narrowed to, as the section has it."""
        section, pages, lane = self._session.section, self._session.pages, cast(LaneName, name)
        first = pages.whole.first_state(section) if section is not None and pages is not None else None
        asked = first.lane(lane) if first is not None else None
        if asked is not None:
            asked = msgspec.structs.replace(asked, shown=True)
            self._move(lambda _book, state: state.with_lane(lane, asked))

    def _toggle_series(self, lane: str, entity: str) -> None:
        before = self._session.chart_state
        self._move(lambda book, state: moves.toggle_series(book, state, cast(LaneName, lane), entity))
        if self._session.chart_state == before:
            self._desk.panes.page.chart.say(Message(cm.REASON_LAST_SERIES))

    def _isolate_series(self, lane: str, entity: str) -> None:
        section, pages = self._session.section, self._session.pages
        first = pages.first_state(section) if section is not None and pages is not None else None
        asked = first.lane(cast(LaneName, lane)) if first is not None else None
        entities = asked.entities if asked is not None else ()
        self._move(
            lambda book, state: moves.isolate_series(book, state, cast(LaneName, lane), entity, all_entities=entities)
        )
