"""The values of the panels' tests serve the models' tests too; beside them Qt's contract for models."""

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import QAbstractItemModel
from pytestqt.modeltest import ModelTester

from tests.views.conftest import findings, roster, table, text, timeline

__all__ = ["findings", "roster", "table", "text", "timeline"]

Contract = Callable[[QAbstractItemModel], None]


@pytest.fixture
def contract(qtmodeltester: ModelTester) -> Contract:
    """Return the check of Qt's contract: it fails the test of a model that breaks it."""
    return cast(Contract, qtmodeltester.check)
