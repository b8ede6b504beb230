"""Each section as a picture, without a display."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from gui.theme.tokens import load_tokens
from tests.app.program import run

NO_DISPLAY = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}


def pictures(folder: Path) -> dict[str, QImage]:
    return {file.name: QImage(str(file)) for file in sorted(folder.iterdir())}


def sections(dossier: Path) -> list[str]:
    descriptor = json.loads((dossier / "datapackage.json").read_text(encoding="utf-8"))
    return [section["name"] for section in descriptor["dossier:sections"]]


def test_every_section_has_a_picture_of_the_size_and_theme_asked_for(dossier_path: Path, tmp_path: Path) -> None:
    done = run(
        "screenshots",
        str(dossier_path),
        "--to",
        str(tmp_path / "a b"),
        "--size",
        "1024x640",
        "--theme",
        "dark",
        **NO_DISPLAY,
    )
    assert (done.returncode, done.stderr) == (0, "")
    made = pictures(tmp_path / "a b")
    shown = [*sections(dossier_path), "disagreements"]
    assert list(made) == [f"{place:02}-{name}.png" for place, name in enumerate(shown, start=1)]
    page = QColor(load_tokens("dark").colours["page"])
    for picture in made.values():
        assert (picture.width(), picture.height()) == (1024, 640)
        colours = [picture.pixelColor(x, y) for x in range(0, 1024, 8) for y in range(0, 640, 8)]
        assert colours.count(page) > len(colours) / 4
        assert len({colour.rgb() for colour in colours}) > 24
    assert len({bytes(picture.constBits()) for picture in made.values()}) == len(made)


@pytest.mark.parametrize("scale", ["1.5", "2"])
def test_a_scale_gives_more_pixels_of_the_same_window(ferry_dossier_path: Path, tmp_path: Path, scale: str) -> None:
    done = run(
        "screenshots",
        str(ferry_dossier_path),
        "--to",
        str(tmp_path),
        "--size",
        "800x500",
        "--scale",
        scale,
        **NO_DISPLAY,
    )
    assert (done.returncode, done.stderr) == (0, "")
    wanted = (round(800 * float(scale)), round(500 * float(scale)))
    assert {(picture.width(), picture.height()) for picture in pictures(tmp_path).values()} == {wanted}


def test_what_cannot_be_read_or_written_is_one_sentence(tmp_path: Path, ferry_dossier_path: Path) -> None:
    gone = run("screenshots", str(tmp_path / "gone"), "--to", str(tmp_path))
    assert gone.returncode == 2
    assert gone.stderr.count("\n") == 1
    assert "gone" in gone.stderr
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    blocked = run("screenshots", str(ferry_dossier_path), "--to", str(tmp_path / "file" / "x"))
    assert blocked.returncode == 1
    assert blocked.stderr.count("\n") == 1


def test_nothing_of_the_users_is_touched(home: Path, ferry_dossier_path: Path, tmp_path: Path) -> None:
    run("screenshots", str(ferry_dossier_path), "--to", str(tmp_path), "--size", "800x500", **NO_DISPLAY)
    assert not [file for file in home.rglob("*") if file.is_file()]
