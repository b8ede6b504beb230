"""install.sh and uninstall.sh: for one user, inside the home, as often as one likes, and away again."""

import shutil
import subprocess
from pathlib import Path

import pytest

import gui
from tests.frozen.program import Program, as_nobody, may_write, self_test

HOMES = {"plain": "home", "spaces and Chinese": "Frau Müller 智能", "signs": 'a "quoted" $HOME `x` 100% \\ back'}


def _sh(script: Path, home: Path, *words: str, **more: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["sh", str(script), *words],
        cwd="/",
        env={"HOME": str(home), "PATH": "/usr/bin:/bin", **more},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def _holds(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def _exec(entry: Path) -> str:
    """Return the program of a desktop entry as a desktop reads it: the value unescaped, then quotes as in a shell."""
    (line,) = [line for line in entry.read_text(encoding="utf-8").splitlines() if line.startswith("Exec=")]
    value = line.removeprefix("Exec=").replace("\\\\", "\\")
    quoted, _, argument = value.rpartition(" ")
    assert argument == "%f"
    said = subprocess.run(
        ["sh", "-c", f"printf %s {quoted}"], env={}, capture_output=True, text=True, check=True
    ).stdout
    return said.replace("%%", "%")


@pytest.fixture(params=sorted(HOMES))
def any_home(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    home = tmp_path / HOMES[str(request.param)]
    home.mkdir(exist_ok=True)
    return home


def test_the_menu_entry_is_valid_as_it_lies_there(built: Path) -> None:
    run = subprocess.run(
        ["desktop-file-validate", str(built / "smartcar-viewer.desktop")], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout) == (0, "")


def test_it_installs_starts_and_goes_without_a_trace(built: Path, any_home: Path) -> None:
    home = any_home
    (home / ".bashrc").write_text("# mine\n", encoding="utf-8")
    before = _holds(home)
    assert _sh(built / "install.sh", home).returncode == 0

    entry = home / ".local/share/applications/smartcar-viewer.desktop"
    assert subprocess.run(["desktop-file-validate", str(entry)], capture_output=True, check=False).returncode == 0
    installed = Program(Path(_exec(entry)).parent, home)
    assert installed.folder == home / ".local/share/smartcar-viewer"
    assert installed.run("--version").stdout == f"smartcar-viewer {gui.__version__}\n"
    assert self_test(installed).said["ok"] is True
    command = subprocess.run(
        [str(home / ".local/bin/smartcar-viewer"), "--version"], capture_output=True, text=True, check=True
    )
    assert command.stdout.endswith(f"{gui.__version__}\n")
    assert (home / ".local/share/icons/hicolor/scalable/apps/smartcar-viewer.svg").is_file()
    assert (home / ".local/share/icons/hicolor/256x256/apps/smartcar-viewer.png").is_file()

    assert _sh(installed.folder / "uninstall.sh", home).returncode == 0
    assert _holds(home) == before


def test_twice_is_as_good_as_once(built: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    assert _sh(built / "install.sh", home).returncode == 0
    once = _holds(home)
    stale = home / ".local/share/smartcar-viewer/_internal/of-an-older-version"
    stale.write_text("", encoding="utf-8")
    assert _sh(built / "install.sh", home).returncode == 0
    assert _holds(home) == once
    # From where it lies installed, too.
    assert _sh(home / ".local/share/smartcar-viewer/install.sh", home).returncode == 0
    assert _holds(home) == once
    for _time in range(2):
        assert _sh(built / "uninstall.sh", home).returncode == 0
        assert _holds(home) == set()


def test_the_folders_of_xdg_are_taken_where_they_are_named(built: Path, tmp_path: Path) -> None:
    home, data = tmp_path / "home", tmp_path / "my data"
    home.mkdir()
    assert _sh(built / "install.sh", home, XDG_DATA_HOME=str(data)).returncode == 0
    assert _holds(home) == {".local", ".local/bin", ".local/bin/smartcar-viewer"}
    assert _exec(data / "applications/smartcar-viewer.desktop") == str(data / "smartcar-viewer/smartcar-viewer")
    assert _sh(built / "uninstall.sh", home, XDG_DATA_HOME=str(data)).returncode == 0
    assert _holds(home) == set()
    assert not data.exists()


def test_what_is_not_ours_stays(built: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    theirs = home / ".local/bin/smartcar-viewer"
    other = home / ".local/share/applications/other.desktop"
    for path in (theirs, other):
        path.parent.mkdir(parents=True)
        path.write_text("somebody else's", encoding="utf-8")
    settings = home / ".config/smartcar-viewer/settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text("{}", encoding="utf-8")
    before = _holds(home)
    said = _sh(built / "install.sh", home).stdout
    assert "somebody else's" in said
    assert _sh(built / "uninstall.sh", home).returncode == 0
    assert _holds(home) == before
    assert _sh(built / "uninstall.sh", home, "--settings").returncode == 0
    assert before - _holds(home) == {".config/smartcar-viewer", ".config/smartcar-viewer/settings.json"}


def test_it_says_why_it_cannot(built: Path, awkward: Path, session_home: Path) -> None:
    homeless = _sh(built / "install.sh", Path(), HOME="")
    assert (homeless.returncode, homeless.stderr) == (1, "There is no HOME to install into.\n")
    session_home.chmod(0o555)
    assert not may_write(session_home, as_nobody())
    run = subprocess.run(
        [*as_nobody(), "sh", str(awkward / "install.sh")],
        cwd="/",
        env={"HOME": str(session_home), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 1
    assert run.stderr.splitlines()[-1].endswith("cannot be written.")
    assert list(session_home.iterdir()) == []


def test_root_is_not_needed(awkward: Path, session_home: Path) -> None:
    run = subprocess.run(
        [*as_nobody(), "sh", str(awkward / "install.sh")],
        cwd="/",
        env={"HOME": str(session_home), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")
    starter = session_home / ".local/share/smartcar-viewer"
    assert Program(starter, session_home, as_nobody()).run("--version").returncode == 0
    shutil.rmtree(session_home / ".local")
