"""The self-test says the truth about the built-in dossier, and notices what is broken."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from gui import __version__
from gui.commands.self_test import examine_section
from gui.window.wiring import Hall
from tests.app.program import ROOT, run

NO_DISPLAY = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}


def test_the_report_has_the_form_that_is_promised(builtin_dossier_path: Path) -> None:
    done = run("--self-test", **NO_DISPLAY)
    report = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert list(report) == [
        "ok",
        "version",
        "frozen",
        "platform",
        "sections",
        "partners",
        "sources",
        "seconds",
    ]
    assert (report["ok"], report["version"], report["frozen"]) == (True, __version__, False)
    assert report["platform"] == "offscreen"
    assert report["seconds"] <= 30
    descriptor = json.loads((builtin_dossier_path / "datapackage.json").read_text(encoding="utf-8"))
    assert [entry["name"] for entry in report["sections"]] == [
        *(section["name"] for section in descriptor["dossier:sections"]),
        "disagreements",
    ]
    for entry in report["sections"]:
        assert list(entry) == ["name", "painted", "series", "points", "links", "deadLinks"]
        assert (entry["painted"], entry["deadLinks"]) == (True, 0)
    for entry in report["sections"][:-1]:  # the last has no chart and no text
        assert entry["series"] > 1
        assert entry["points"] > 5
        assert entry["links"] > 0
    for count, file in (("partners", "partners.csv"), ("sources", "sources.csv")):
        rows = (builtin_dossier_path / "data" / file).read_text(encoding="utf-8").count("\n") - 1
        assert 0 < report[count] <= rows


def test_a_dead_link_in_the_built_in_dossier_is_noticed(tmp_path: Path, builtin_dossier_path: Path) -> None:
    shutil.copytree(ROOT / "gui", tmp_path / "gui", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "resources", tmp_path / "gui" / "resources")
    text = tmp_path / "gui" / "resources" / builtin_dossier_path.name / "sections" / "overview.md"
    text.write_text("A [door](figure:that-leads-nowhere).\n", encoding="utf-8")
    done = run("--self-test", PYTHONPATH=str(tmp_path), PYTHONSAFEPATH="1", **NO_DISPLAY)
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert report["ok"] is False
    assert report["sections"][0]["deadLinks"] == 1


def test_a_built_in_dossier_that_cannot_be_read_is_in_the_report(tmp_path: Path, builtin_dossier_path: Path) -> None:
    shutil.copytree(ROOT / "gui", tmp_path / "gui", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "resources", tmp_path / "gui" / "resources")
    copied = tmp_path / "gui" / "resources" / builtin_dossier_path.name
    shutil.rmtree(copied / "data")
    (copied / "datapackage.json").write_text("{", encoding="utf-8")
    done = run("--self-test", PYTHONPATH=str(tmp_path), PYTHONSAFEPATH="1", **NO_DISPLAY)
    report = json.loads(done.stdout)
    assert (done.returncode, report["ok"], report["sections"]) == (1, False, [])
    assert "warning: " in done.stderr
    assert "Traceback" not in done.stderr


def without_the_page(hall: Hall) -> None:
    hall.desk.panes.page.hide()


def without_words(hall: Hall) -> None:
    hall.desk.panes.page.faces.prose.show_text("", hall.session.resolves)


def without_the_chart(hall: Hall) -> None:
    hall.desk.panes.page.chart.hide()


def with_an_empty_chart(hall: Hall) -> None:
    pane = hall.desk.panes.page.chart.pane
    assert pane is not None
    pane.show_chart(None)


@pytest.mark.parametrize(
    ("spoil", "has_points"),
    [
        (without_the_page, False),
        (without_words, True),
        (without_the_chart, False),
        (with_an_empty_chart, False),
    ],
)
def test_a_blank_part_of_a_section_is_noticed(
    hall_with_charts: Hall, spoil: Callable[[Hall], None], has_points: bool
) -> None:
    hall = hall_with_charts
    section = hall.session.section
    assert section is not None
    whole = examine_section(hall, section)
    assert (whole["painted"], bool(whole["points"])) == (True, True)
    spoil(hall)
    spoilt = examine_section(hall, section)
    assert bool(spoilt["points"]) is has_points
    assert (spoilt["painted"], bool(spoilt["points"])) != (True, True)
