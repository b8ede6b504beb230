"""Faults in a table: where they are, how severe, what to do."""

import pytest
from PySide6.QtCore import Qt

from gui.base.text import Text
from gui.dossier.model import Finding
from gui.models.findings import CELL, FAULT, ROW, WORDS, FindingsModel
from gui.models.roles import Role
from gui.theme.parts.row_guide import RowRole
from tests.models.conftest import Contract

TITLES = ("Fault", "File", "Row", "Column", "Cell", "What is wrong")


@pytest.fixture
def model(findings: tuple[Finding, ...], text: Text) -> FindingsModel:
    model = FindingsModel(text=text, titles=TITLES, severities={"error": "Error", "warning": "Warning"})
    model.show_findings(findings)
    return model


def test_errors_come_first_with_their_place(model: FindingsModel, contract: Contract) -> None:
    contract(model)
    cells = [model.index(0, column).data() for column in range(model.columnCount())]
    assert cells == ["type-error", "data/turnover.csv", "21", "value", "26,353", "Not a number."]
    assert model.index(1, FAULT).data() == "byte-count"
    assert model.index(1, ROW).data() == ""


def test_severity_is_told_by_shape_and_word(model: FindingsModel) -> None:
    assert [model.index(row, FAULT).data(RowRole.GLYPH) for row in range(2)] == ["error", "warning"]
    assert model.index(1, FAULT).data(Qt.ItemDataRole.AccessibleTextRole) == "Warning: byte-count"
    assert model.index(0, CELL).data(RowRole.INK) == "error"


def test_the_tip_says_what_to_do(model: FindingsModel) -> None:
    assert model.index(0, WORDS).data(Qt.ItemDataRole.ToolTipRole) == "Not a number.\nWrite 26353."


def test_rows_sort_as_numbers(model: FindingsModel) -> None:
    assert model.index(0, ROW).data(Role.SORT) == 21
    assert model.index(1, ROW).data(Role.SORT) is None
    found = model.finding_at(0)
    assert found is not None
    assert found.code == "type-error"
    assert model.finding_at(7) is None
