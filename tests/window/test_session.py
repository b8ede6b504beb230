"""The session says what changed, and only then."""

from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from gui.figures.place import Place
from gui.window.session import Session
from tests.window.conftest import read


@pytest.fixture
def session(qtbot: QtBot, dossier_path: Path) -> Session:
    session = Session()
    session.take(read(dossier_path), dossier_path)
    return session


def test_a_dossier_begins_at_its_first_section(session: Session) -> None:
    assert session.dossier is not None
    assert session.section == session.dossier.sections[0]
    assert session.link == ""


def test_a_dossier_can_be_entered_at_a_section(qtbot: QtBot, dossier_path: Path) -> None:
    session = Session()
    entered: list[str] = []
    session.sectionEntered.connect(entered.append)
    session.take(read(dossier_path), dossier_path, at=Place("sources"))
    session.take(read(dossier_path), dossier_path, at=Place("no such section"))
    assert entered == ["sources", "overview"]


def test_entering_is_said_once(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.sectionEntered) as said:
        session.enter("sources")
    assert said.args == ["sources"]
    with qtbot.assertNotEmitted(session.sectionEntered):
        session.enter("sources")
        session.enter("no such section")
    assert session.section is not None
    assert session.section.name == "sources"


def test_whoever_asks_for_the_section_they_are_in_wants_to_see_it(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.sectionAsked):
        session.enter("overview")
    with qtbot.assertNotEmitted(session.sectionAsked):
        session.enter("no such section")


def test_a_link_is_chosen_once_and_one_that_leads_nowhere_never(session: Session, qtbot: QtBot) -> None:
    assert session.dossier is not None
    link = f"figure:{next(iter(session.dossier.observations))}"
    with qtbot.waitSignal(session.linkChosen) as said:
        session.choose(link)
    assert said.args == [link] == [session.link]
    with qtbot.assertNotEmitted(session.linkChosen):
        session.choose(link)
        session.choose("figure:none-of-that-name")
        session.choose("https://example.org")
        session.choose("")
    with qtbot.waitSignal(session.linkChosen) as said:
        session.close_card()
    assert said.args == [""]
    with qtbot.assertNotEmitted(session.linkChosen):
        session.close_card()


def test_a_section_link_goes_there_and_opens_no_card(session: Session, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(session.linkChosen), qtbot.waitSignal(session.sectionEntered):
        session.choose("section:sources")


def test_another_dossier_closes_the_card(session: Session, dossier_path: Path) -> None:
    assert session.dossier is not None
    session.choose(f"figure:{next(iter(session.dossier.observations))}")
    session.take(read(dossier_path), dossier_path)
    assert session.link == ""


def test_before_the_first_dossier_nothing_is_there(qtbot: QtBot) -> None:
    session = Session()
    session.enter("overview")
    session.choose("section:overview")
    session.close()
    assert (session.dossier, session.section, session.link) == (None, None, "")
    assert not session.is_builtin


def test_a_choice_of_the_chart_is_said_once_and_kept_by_its_section(session: Session, qtbot: QtBot) -> None:
    assert session.dossier is not None
    first, second = session.dossier.sections[:2]
    state = session.chart_state
    assert state is not None
    log = msgspec.structs.replace(state, scale="log")
    with qtbot.waitSignal(session.chartChanged, timeout=1000):
        session.show_chart_state(log)
    with qtbot.assertNotEmitted(session.chartChanged):
        session.show_chart_state(log)
    session.enter(second.name)
    assert session.chart_state is not None
    assert session.chart_state.scale == "linear"
    session.enter(first.name)
    assert session.chart_state == log
    assert session.chart is not None
    assert session.chart.state == log


def test_a_currency_holds_for_all_sections_until_another_dossier(session: Session, dossier_path: Path) -> None:
    assert session.dossier is not None
    state = session.chart_state
    assert state is not None
    session.show_chart_state(msgspec.structs.replace(state, currency="XAU"))
    for section in session.dossier.sections:
        session.enter(section.name)
        assert (session.chart_state is not None) == any(view.kind == "chart" for view in section.views)
        assert session.chart_state is None or session.chart_state.currency == "XAU"
    session.take(read(dossier_path), dossier_path)
    assert session.chart_state == state
