"""Events under their years, by category."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from gui.base.text import Text
from gui.figures.timeline import Timeline
from gui.models.roles import Role
from gui.models.timeline import TimelineModel
from tests.models.conftest import Contract


@pytest.fixture
def model(timeline: Timeline, text: Text) -> TimelineModel:
    model = TimelineModel(text=text, undated="No date")
    model.show_timeline(timeline)
    return model


def words(model: TimelineModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_events_stand_under_their_years_and_those_without_a_date_last(model: TimelineModel, contract: Contract) -> None:
    contract(model)
    assert words(model) == [
        *("2019", "First ferry"),
        *("2021", "Crews on strike", "Second ferry"),
        *("2023", "Pilots on strike"),
        *("No date", "Third ferry"),
    ]


def test_a_category_keeps_its_events_and_their_years_only(model: TimelineModel) -> None:
    model.narrow(frozenset({"strike"}))
    assert words(model) == ["2021", "Crews on strike", "2023", "Pilots on strike"]
    assert model.years == (2021, 2023)
    assert model.shown == 2


def test_every_row_knows_the_year_it_is_in(model: TimelineModel) -> None:
    assert model.year_at(0) == (2019, 1)
    assert model.year_at(4) == (2021, 2)
    assert model.year_at(model.rowCount() - 1) == (None, 1)
    assert model.row_of_year(2023) == 5
    assert model.row_of("event:e3") == 4


def test_heads_cannot_be_chosen_and_events_can(model: TimelineModel) -> None:
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_an_event_gives_its_day_in_words_and_as_a_value(model: TimelineModel) -> None:
    event = model.index(3)
    assert event.data(Role.WHEN) == "4 Mar 2021"
    assert event.data(Role.SORT) == date(2021, 3, 4)
    assert "Port Gazette" in str(event.data(Qt.ItemDataRole.AccessibleTextRole))


def test_nothing_shown_has_no_year(text: Text) -> None:
    model = TimelineModel(text=text, undated="No date")
    assert model.year_at(0) == (None, 0)
