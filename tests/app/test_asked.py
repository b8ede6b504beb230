"""What a start asks for is opened in the window that is there."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.app.asked import open_asked
from gui.figures.place import Place, link_to
from gui.shell.single import Request
from gui.window.wiring import Hall
from tests.window.conftest import make_hall, read, settings

__all__ = ["make_hall", "settings"]


def test_without_a_dossier_the_built_in_one_is_opened_at_the_section(
    make_hall: Callable[[], Hall], qtbot: QtBot
) -> None:
    hall = make_hall()
    with qtbot.waitSignal(hall.session.opened, timeout=20_000):
        open_asked(hall, Request(section="sources"))
    assert hall.session.is_builtin
    assert hall.session.place == Place("sources")


def test_a_link_opens_the_dossier_of_its_name_at_its_place(
    make_hall: Callable[[], Hall], qtbot: QtBot, builtin_dossier_path: Path
) -> None:
    hall = make_hall()
    dossier = read(builtin_dossier_path).dossier
    figure = f"figure:{next(iter(dossier.observations))}"
    link = link_to(dossier.name, Place("sources", figure))
    with qtbot.waitSignal(hall.session.opened, timeout=20_000):
        open_asked(hall, Request(at=link))
    assert hall.session.place == Place("sources", figure)


def test_a_link_with_a_dossier_is_a_place_in_that_one(
    make_hall: Callable[[], Hall], qtbot: QtBot, ferry_dossier_path: Path
) -> None:
    hall = make_hall()
    link = link_to(read(ferry_dossier_path).dossier.name, Place("sources"))
    with qtbot.waitSignal(hall.session.opened, timeout=20_000):
        open_asked(hall, Request(str(ferry_dossier_path), at=link))
    assert hall.session.place == Place("sources")


def test_a_second_start_goes_to_the_place_in_the_dossier_that_is_open(
    make_hall: Callable[[], Hall], qtbot: QtBot, ferry_dossier_path: Path
) -> None:
    hall = make_hall()
    hall.session.take(read(ferry_dossier_path), ferry_dossier_path)
    dossier = read(ferry_dossier_path).dossier
    with qtbot.assertNotEmitted(hall.session.opened):
        open_asked(hall, Request(at=link_to(dossier.name, Place("sources"))))
        assert hall.session.place == Place("sources")
        open_asked(hall, Request(section="overview"))
        assert hall.session.place == Place("overview")
