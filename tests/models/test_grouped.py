"""Rows under heads: what every such list does."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.models.grouped import GroupedModel, Head, Linked
from gui.models.roles import Role
from tests.models.conftest import Contract


class Row(msgspec.Struct, frozen=True):
    """A row below a head."""

    link: str


class Plain(GroupedModel):
    """A list whose rows go by their links."""

    def head_data(self, head: Head, role: int) -> object:
        return "head" if role == Qt.ItemDataRole.DisplayRole else None

    def row_data(self, row: Linked, role: int) -> object:
        return row.link if role == Qt.ItemDataRole.DisplayRole else None


ROWS = (Head(count=2), Row("a"), Row("b"), Head(count=5, folds=True))


@pytest.fixture
def model() -> Plain:
    """Return a list of two rows under a head, and a head that folds."""
    model = Plain()
    model.set_rows(ROWS)
    return model


def test_rows_are_found_by_their_links(model: Plain, contract: Contract) -> None:
    contract(model)
    assert [model.index(row).data() for row in range(4)] == ["head", "a", "b", "head"]
    assert (model.row_of("b"), model.row_of("nowhere"), model.shown) == (2, -1, 2)
    assert [model.index(row).data(Role.LINK) for row in (0, 1)] == [None, "a"]


def test_heads_count_and_only_one_that_folds_can_be_entered(model: Plain) -> None:
    assert [model.index(row).data(Role.COUNT) for row in range(4)] == [2, None, None, 5]
    assert [bool(model.flags(model.index(row)) & Qt.ItemFlag.ItemIsEnabled) for row in range(4)] == [False] + [True] * 3


def test_the_same_rows_again_change_nothing(model: Plain, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_rows(list(ROWS))
    with qtbot.waitSignal(model.modelReset):
        model.set_rows(ROWS[:2])


def test_what_belongs_to_the_choice_is_lit_and_told_once(model: Plain, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.dataChanged):
        model.light(frozenset({"b"}))
    assert [model.index(row).data(Role.LIT) for row in (1, 2)] == [False, True]
    with qtbot.assertNotEmitted(model.dataChanged):
        model.light(frozenset({"b"}))


def test_where_all_rows_belong_to_what_is_chosen_none_stands_out(model: Plain) -> None:
    model.light(frozenset({"a", "b", "elsewhere"}))
    assert not any(model.index(row).data(Role.LIT) for row in range(model.rowCount()))
    model.set_rows((*ROWS, Row("c")))
    assert [model.index(row).data(Role.LIT) for row in (1, 2, 4)] == [True, True, False]
