"""Tests of gui.charts.legend_model."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QAbstractItemModel, QObject, Qt

from gui.base.text import Text
from gui.charts.entries import Entry, additions, entries
from gui.charts.legend_model import LegendModel, LegendRole
from tests.charts import samples

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

CHECK = Qt.ItemDataRole.CheckStateRole
Contract = Callable[[QAbstractItemModel], None]


@pytest.fixture
def contract(qtmodeltester: "ModelTester") -> Contract:
    """Return the check of Qt's own contract for item models."""
    return cast(Contract, qtmodeltester.check)


def rows(text: Text) -> tuple[Entry, ...]:
    chart = samples.lively_chart()
    return (*entries(chart, text), *additions(chart, text))


@pytest.fixture
def model(qapp: object, text: Text) -> Iterator[LegendModel]:
    owner = QObject()
    made = LegendModel(owner)
    made.show_entries(rows(text))
    yield made
    owner.deleteLater()


def row(model: LegendModel, words: str) -> int:
    return next(at for at, entry in enumerate(model.entries) if entry.words == words)


def test_it_keeps_qts_contract_before_while_and_after_it_lists(qapp: object, text: Text, contract: Contract) -> None:
    owner = QObject()
    model = LegendModel(owner)
    contract(model)
    model.show_entries(rows(text))
    contract(model)
    assert model.rowCount() == len(rows(text))
    assert model.rowCount(model.index(0)) == 0
    model.show_entries(())
    contract(model)
    assert model.rowCount() == 0


def test_what_may_be_put_in_has_a_box_and_what_is_in_a_tick(model: LegendModel) -> None:
    def state(words: str) -> object:
        return model.index(row(model, words)).data(CHECK)

    assert Qt.CheckState(state("Heron class")) is Qt.CheckState.Checked
    assert Qt.CheckState(state("Odd events")) is Qt.CheckState.Checked
    assert Qt.CheckState(state("Gannet & Co")) is Qt.CheckState.Unchecked
    assert Qt.CheckState(state("Even events")) is Qt.CheckState.Unchecked
    assert state("Seats booked") is None
    assert state("Press") is None


def test_headings_are_passed_over_and_samples_cannot_be_chosen(model: LegendModel) -> None:
    flag = Qt.ItemFlag
    assert model.flags(model.index(row(model, "Seats booked"))) == flag.NoItemFlags
    assert model.flags(model.index(row(model, "Press"))) == flag.ItemIsEnabled
    heron = model.flags(model.index(row(model, "Heron class")))
    assert heron == flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable


def test_name_and_latest_value_are_read_out(model: LegendModel) -> None:
    index = model.index(row(model, "Heron class"))
    assert index.data() == "Heron class"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Heron class > 240"
    assert index.data(LegendRole.ENTRY) is model.entries[index.row()]
    assert model.index(0, 0, index).data() is None


def test_where_nothing_but_what_is_in_changes_the_rows_stay(model: LegendModel, text: Text) -> None:
    heard: list[str] = []
    model.modelReset.connect(lambda: heard.append("reset"))
    model.dataChanged.connect(lambda: heard.append("changed"))
    at = row(model, "Gannet & Co")
    ticked = list(rows(text))
    ticked[at] = replace(ticked[at], shown=True)
    model.show_entries(tuple(ticked))
    assert heard == ["changed"]
    assert Qt.CheckState(model.index(at).data(CHECK)) is Qt.CheckState.Checked
    model.show_entries(model.entries[1:])
    assert heard == ["changed", "reset"]
