"""Opening in a worker: one answer, for the dossier that was asked for last."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.dossier.load import CannotOpen, Opened
from gui.figures.place import Address, Place
from gui.shell.tasks import TaskPool
from gui.window.opening import Opener


@pytest.fixture
def opener(qtbot: QtBot) -> Iterator[Opener]:
    pool = TaskPool()
    opener = Opener(pool=pool)
    yield opener
    opener.cancel()
    assert pool.close()


def test_a_dossier_is_read(opener: Opener, qtbot: QtBot, dossier_path: Path) -> None:
    with qtbot.waitSignal(opener.opened, timeout=20_000) as answer:
        opener.open(dossier_path, at=Address("", Place("sources")))
    opened, path, at = answer.args
    assert isinstance(opened, Opened)
    assert opened.dossier.sections
    assert (path, at) == (dossier_path, Address("", Place("sources")))


def test_one_that_is_none_is_refused_with_the_reason(opener: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(opener.refused, timeout=20_000) as answer:
        opener.open(tmp_path / "nothing here")
    error, path = answer.args
    assert isinstance(error, CannotOpen)
    assert error.findings
    assert path == tmp_path / "nothing here"


def test_only_the_last_one_asked_for_is_answered(
    opener: Opener, qtbot: QtBot, builtin_dossier_path: Path, ferry_dossier_path: Path
) -> None:
    answered: list[Path] = []
    opener.opened.connect(lambda _opened, path, _section: answered.append(path))
    opener.open(builtin_dossier_path)
    opener.open(ferry_dossier_path)
    qtbot.waitUntil(lambda: bool(answered), timeout=20_000)
    assert answered == [ferry_dossier_path]


def test_waiting_can_be_given_up(opener: Opener, qtbot: QtBot, builtin_dossier_path: Path) -> None:
    with qtbot.assertNotEmitted(opener.opened, wait=300), qtbot.waitSignal(opener.idle):
        opener.open(builtin_dossier_path)
        opener.cancel()
