"""The chart of a section as a picture and its numbers as a table, without a display."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from gui import __version__
from gui.commands.export import run as export
from gui.theme.tokens import load_tokens
from tests.app.program import ROOT, run
from tests.conftest import DOSSIERS
from tests.frozen.program import as_nobody, may_write

NO_DISPLAY = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}


def sections(dossier: Path) -> list[str]:
    descriptor = json.loads((dossier / "datapackage.json").read_text(encoding="utf-8"))
    return [section["name"] for section in descriptor["dossier:sections"]]


def lines(file: Path, dialect: str = "excel") -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.read_bytes().decode("utf-8"), newline=""), dialect=dialect))


def table(dossier: Path, section: str, to: Path) -> int:
    return export(dossier=str(dossier), section=section, what="table", to=str(to), scale=1, theme="light")


@pytest.mark.parametrize(("scale", "theme"), [("1", "light"), ("1.5", "dark")])
def test_a_chart_is_a_picture_of_its_scale_and_theme(
    dossier_path: Path, tmp_path: Path, scale: str, theme: str
) -> None:
    file = tmp_path / "a chart.png"
    asked = ["--section", sections(dossier_path)[0], "--what", "chart", "--to", str(file)]
    done = run("export", str(dossier_path), *asked, "--scale", scale, "--theme", theme, **NO_DISPLAY)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", f"{file} written\n")
    picture = QImage(str(file))
    assert picture.width() == 1200 * float(scale)
    assert picture.height() >= 800 * float(scale)
    page = QColor(load_tokens(theme).colours["page"])
    grounds = [picture.pixelColor(x, y) for x in range(0, picture.width(), 8) for y in range(0, picture.height(), 8)]
    assert grounds.count(page) > len(grounds) / 3
    assert len({colour.rgb() for colour in grounds}) > 12
    assert picture.text("Title")
    assert picture.text("Description")
    assert picture.text("Software") == f"Smart Car Viewer {__version__}"


def test_a_scale_that_the_desktop_asks_for_changes_no_picture(ferry_dossier_path: Path, tmp_path: Path) -> None:
    asked = ["--section", sections(ferry_dossier_path)[0], "--what", "chart", "--to"]
    for name, more in (("plain", {}), ("scaled", {"QT_SCALE_FACTOR": "2"})):
        done = run("export", str(ferry_dossier_path), *asked, str(tmp_path / f"{name}.png"), **NO_DISPLAY, **more)
        assert (done.returncode, done.stderr) == (0, "")
    assert QImage(str(tmp_path / "plain.png")) == QImage(str(tmp_path / "scaled.png"))


def test_every_section_gives_its_numbers_with_their_heads(dossier_path: Path, tmp_path: Path) -> None:
    for section in sections(dossier_path):
        assert table(dossier_path, section, tmp_path / "a.csv") == 0
        heads, *rows = lines(tmp_path / "a.csv")
        assert rows
        assert {len(row) for row in rows} == {len(heads)}
        assert len(heads) == len(set(heads))
        assert table(dossier_path, section, tmp_path / "a.tsv") == 0
        assert lines(tmp_path / "a.tsv", "excel-tab") == [heads, *rows]


def test_a_table_needs_no_qt_and_no_display(ferry_dossier_path: Path, tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "for name in ('PySide6', 'shiboken6', 'pyqtgraph'): sys.modules[name] = None\n"
        "from gui.__main__ import main\n"
        "sys.exit(main(sys.argv[1:]))"
    )
    file = tmp_path / "a.csv"
    words = ["export", str(ferry_dossier_path), "--section", sections(ferry_dossier_path)[1], "--what", "table"]
    env = {name: value for name, value in os.environ.items() if name not in NO_DISPLAY}
    done = subprocess.run(
        [sys.executable, "-c", script, *words, "--to", str(file)],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr, done.stdout) == (0, "", f"{file} written\n")
    assert len(lines(file)) > 2


def test_the_builtin_dossier_is_asked_for_by_its_word(tmp_path: Path) -> None:
    builtin = DOSSIERS["builtin"]
    asked = ["--section", sections(builtin)[0], "--what", "table", "--to", str(tmp_path / "a.csv")]
    assert run("export", "builtin", *asked).returncode == 0
    assert table(builtin, sections(builtin)[0], tmp_path / "b.csv") == 0
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


@pytest.mark.parametrize(("scale", "theme", "place"), [("1", "light", 1), ("2", "dark", 0)])
def test_a_page_is_the_section_as_the_window_shows_it_with_all_its_text(
    dossier_path: Path, tmp_path: Path, scale: str, theme: str, place: int
) -> None:
    file = tmp_path / "a page.png"
    asked = ["--section", sections(dossier_path)[place], "--what", "page", "--to", str(file)]
    done = run("export", str(dossier_path), *asked, "--scale", scale, "--theme", theme, **NO_DISPLAY)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", f"{file} written\n")
    picture = QImage(str(file))
    assert picture.width() > 800 * int(scale)
    assert picture.height() > 800 * int(scale)
    page = QColor(load_tokens(theme).colours["page"])
    assert picture.pixelColor(2, picture.height() - 2) == page
    parts = [
        {picture.pixelColor(x, y).rgb() for x in range(0, picture.width(), 3) for y in range(top, top + 99, 3)}
        for top in range(0, picture.height() - 99, picture.height() // 8)
    ]
    assert all(len(colours) > 6 for colours in parts)
    assert picture.text("Title")
    assert picture.text("Software") == f"Smart Car Viewer {__version__}"


def test_a_page_that_would_be_too_large_is_refused_before_it_is_drawn(tmp_path: Path) -> None:
    builtin = DOSSIERS["builtin"]
    asked = ["--section", sections(builtin)[-1], "--what", "page", "--to", str(tmp_path / "a.png"), "--scale", "6"]
    done = run("export", "builtin", *asked, **NO_DISPLAY)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert "is too large; choose a smaller scale." in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("what", "name"),
    [("chart", "a.csv"), ("chart", "png"), ("table", "a.png"), ("table", "a"), ("page", "a.csv"), ("page", "a.pdf")],
)
def test_a_wrong_ending_is_one_sentence(
    ferry_dossier_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], what: str, name: str
) -> None:
    code = export(
        dossier=str(ferry_dossier_path), section="x", what=what, to=str(tmp_path / name), scale=1, theme="light"
    )
    said = capsys.readouterr()
    assert (code, said.out, said.err.count("\n")) == (2, "", 1)
    assert said.err.startswith(f"{name} does not end in ")
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_section_is_answered_with_those_there_are(
    ferry_dossier_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert table(ferry_dossier_path, "nowhere", tmp_path / "a.csv") == 2
    said = capsys.readouterr().err
    assert (
        said == f"There is no section nowhere; there are: {', '.join(sections(ferry_dossier_path))}, disagreements.\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_dossier_that_cannot_be_read_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert table(tmp_path / "gone", "orders", tmp_path / "a.csv") == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "gone" in said


def test_a_file_that_cannot_be_written_is_one_sentence(
    ferry_dossier_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert table(ferry_dossier_path, sections(ferry_dossier_path)[0], tmp_path / "gone" / "a.csv") == 1
    said = capsys.readouterr().err
    assert said == f"a.csv was not written: there is no folder {tmp_path / 'gone'}.\n"


def test_what_may_not_be_replaced_stays(ferry_dossier_path: Path, tmp_path: Path) -> None:
    """Root may write anywhere, so that another user tries."""
    (tmp_path / "a.csv").write_bytes(b"old")
    for above in (tmp_path, *tmp_path.parents[:2]):
        above.chmod(0o755)
    before = as_nobody()
    assert not may_write(tmp_path, before)
    asked = ["--section", sections(ferry_dossier_path)[0], "--what", "table", "--to", str(tmp_path / "a.csv")]
    command = [*before, sys.executable, "-m", "gui", "export", str(ferry_dossier_path), *asked]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert (tmp_path / "a.csv").read_bytes() == b"old"


def test_nothing_of_the_users_is_touched(home: Path, ferry_dossier_path: Path, tmp_path: Path) -> None:
    asked = ["--section", sections(ferry_dossier_path)[0], "--what", "chart", "--to", str(tmp_path / "a.png")]
    run("export", str(ferry_dossier_path), *asked, **NO_DISPLAY)
    assert not [file for file in home.rglob("*") if file.is_file()]
