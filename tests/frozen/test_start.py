"""It starts where people put it and as they start it, and says the same everywhere."""

import json
import subprocess
from pathlib import Path

import pytest

import gui
from tests.conftest import DOSSIERS
from tests.frozen.program import Program, as_nobody, may_write, self_test, without_network


def test_the_version_is_the_projects(program: Program) -> None:
    run = program.run("--version")
    assert (run.returncode, run.stdout, run.stderr) == (0, f"smartcar-viewer {gui.__version__}\n", "")


def test_help_is_given_and_nonsense_refused(program: Program) -> None:
    assert "--self-test" in program.run("--help").stdout
    refused = program.run("--no-such-thing")
    assert refused.returncode == 2
    assert "--no-such-thing" in refused.stderr


def test_the_self_test_finds_every_section_painted(program: Program) -> None:
    report = self_test(program, QT_QPA_PLATFORM="offscreen")
    assert report.code == 0
    assert report.said["ok"] is True
    assert report.said["frozen"] is True
    assert report.said["version"] == gui.__version__
    assert len(report.sections) == 10
    assert [section["name"] for section in report.sections if not section["painted"]] == []
    assert [section["name"] for section in report.sections if not section["points"]] == ["disagreements"]
    assert [section["deadLinks"] for section in report.sections] == [0] * 10


def test_without_a_display_it_says_so_in_one_sentence(program: Program) -> None:
    run = program.run()
    assert run.returncode == 3
    assert run.stdout == ""
    assert run.stderr.count("\n") == 1
    assert "display" in run.stderr


def test_the_self_test_needs_no_display(program: Program) -> None:
    report = self_test(program)
    assert report.said["ok"] is True
    assert report.said["platform"] == "offscreen"


def test_it_runs_for_somebody_else_in_a_folder_nobody_can_write(awkward: Path, session_home: Path) -> None:
    assert not may_write(awkward, as_nobody())
    report = self_test(Program(awkward, session_home, as_nobody()))
    assert report.said["ok"] is True


def test_it_runs_where_the_home_cannot_be_written(awkward: Path, session_home: Path) -> None:
    session_home.chmod(0o555)
    assert not may_write(session_home, as_nobody())
    report = self_test(Program(awkward, session_home, as_nobody()))
    assert report.said["ok"] is True


def test_it_runs_without_any_network(program: Program, session_home: Path) -> None:
    interfaces = subprocess.run(
        [*without_network(), "cat", "/proc/net/dev"], capture_output=True, text=True, check=True
    ).stdout.splitlines()[2:]
    assert [line.split(":")[0].strip() for line in interfaces] == ["lo"]
    report = self_test(Program(program.folder, session_home, without_network()))
    assert report.said["ok"] is True


def test_a_link_to_the_starter_starts_it(program: Program, session_home: Path, tmp_path: Path) -> None:
    link = tmp_path / "smartcar-viewer"
    link.symlink_to(program.folder / "smartcar-viewer")
    assert Program(tmp_path, session_home).run("--version").stdout.endswith(f"{gui.__version__}\n")


@pytest.mark.parametrize("name", sorted(DOSSIERS))
def test_pictures_of_a_dossier_need_no_display(program: Program, tmp_path: Path, name: str) -> None:
    run = program.run("screenshots", str(DOSSIERS[name]), "--to", str(tmp_path), "--size", "1024x640")
    assert (run.returncode, run.stderr) == (0, "")
    assert len(list(tmp_path.glob("*.png"))) >= 5


@pytest.mark.parametrize("name", sorted(DOSSIERS))
def test_a_chart_and_its_numbers_leave_without_a_display(program: Program, tmp_path: Path, name: str) -> None:
    descriptor = json.loads((DOSSIERS[name] / "datapackage.json").read_text(encoding="utf-8"))
    section = descriptor["dossier:sections"][0]["name"]
    for what, file in (("chart", tmp_path / "a.png"), ("table", tmp_path / "a.csv")):
        run = program.run("export", str(DOSSIERS[name]), "--section", section, "--what", what, "--to", str(file))
        assert (run.returncode, run.stderr, run.stdout) == (0, "", f"{file} written\n")
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "a.csv").read_bytes().count(b"\r\n") > 2
