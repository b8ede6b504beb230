"""What ``pip install .`` puts into an environment runs by itself, resources and all."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

import gui
from tests.house.source import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    return zipfile.ZipFile(built)


def test_every_resource_is_in_it_unchanged(wheel: zipfile.ZipFile) -> None:
    resources = ROOT / "resources"
    wanted = {
        path.relative_to(resources).as_posix(): path.read_bytes() for path in resources.rglob("*") if path.is_file()
    }
    inside = {
        name.removeprefix("gui/resources/"): wheel.read(name) for name in wheel.namelist() if "/resources/" in name
    }
    assert "huawei-smart-car/datapackage.json" in inside
    assert {"themes/light.toml", "themes/dark.toml", "themes/contrast.toml"} <= set(inside)
    assert inside == wanted


def test_it_holds_the_program_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    assert {name.split("/")[0] for name in wheel.namelist()} == {"gui", f"smartcar_viewer-{gui.__version__}.dist-info"}


def test_it_runs_from_where_it_was_unpacked(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    say = "import gui, gui.base.paths; print(gui.__version__, gui.base.paths.builtin_dossier())"
    run = subprocess.run(
        [sys.executable, "-c", say],
        cwd="/",
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.split(maxsplit=1)[0] == gui.__version__
    assert Path(run.stdout.split(maxsplit=1)[1].strip()).is_relative_to(tmp_path)


def test_its_command_is_called_smartcar_viewer(wheel: zipfile.ZipFile) -> None:
    points = wheel.read(f"smartcar_viewer-{gui.__version__}.dist-info/entry_points.txt").decode()
    assert "smartcar-viewer = gui.__main__:main" in points
