"""The values of the panels' tests serve the models' tests too; beside them Qt's contract for models."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QAbstractItemModel

from tests.views.conftest import early_roster, findings, roster, table, text, timeline

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester  # asks at import for an application that pytest-qt has not set up yet

__all__ = ["early_roster", "findings", "roster", "table", "text", "timeline"]

Contract = Callable[[QAbstractItemModel], None]


@pytest.fixture
def contract(qtmodeltester: "ModelTester") -> Contract:
    """Return the check of Qt's contract: it fails the test of a model that breaks it."""
    return cast(Contract, qtmodeltester.check)
