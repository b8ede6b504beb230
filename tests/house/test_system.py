"""The system's packages: only what is missing, installed by root, named in one sentence to anybody else."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.house.source import ROOT

NEEDED = ["libgl1", "libegl1", "libglib2.0-0", "libxkbcommon0", "libfontconfig1", "libdbus-1-3"]
NEEDED += ["libxcb-cursor0", "libxkbcommon-x11-0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0"]
NEEDED += ["libwayland-cursor0"]


@dataclass(frozen=True, slots=True)
class Debian:
    """A folder of commands that play a Debian, with a note of what apt-get was told."""

    bin: Path
    told: Path

    def plays(self, command: str, script: str) -> None:
        """Make one command."""
        path = self.bin / command
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    def has(self, *packages: str) -> None:
        """Say which packages are installed."""
        lines = "\n".join(f"installed {package}, " for package in packages)
        self.plays("dpkg-query", f"cat <<'END'\n{lines}\nEND")

    def system(self, what: str) -> subprocess.CompletedProcess[str]:
        """Run .ci/system here, with the Python of these tests, which is nobody's package."""
        python = self.bin / "python"
        python.write_text("#!/bin/sh\ncase $2 in *base_prefix*) echo /elsewhere ;; *) echo 3.11 ;; esac\n")
        python.chmod(0o755)
        return subprocess.run(
            [str(ROOT / ".ci" / "system"), what, str(python)],
            env={"PATH": str(self.bin)},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def debian(tmp_path: Path) -> Debian:
    place = Debian(tmp_path / "bin", tmp_path / "told")
    place.bin.mkdir()
    for tool in ("cat", "grep", "sed", "sort", "tr"):
        found = shutil.which(tool)
        assert found
        (place.bin / tool).symlink_to(found)
    place.plays("id", "echo 0")
    place.plays("apt-get", f'echo "$@" >>{place.told}')
    return place


def test_nothing_is_said_or_done_where_all_is_there(debian: Debian) -> None:
    debian.has(*NEEDED)
    run = debian.system("run")
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    assert not debian.told.exists()


def test_root_installs_only_what_is_missing(debian: Debian) -> None:
    debian.has(*(package for package in NEEDED if package not in {"libegl1", "libxcb-shape0"}))
    assert debian.system("run").returncode == 0
    update, install = debian.told.read_text(encoding="utf-8").splitlines()
    assert update.endswith("update")
    assert install.endswith("--no-install-recommends libegl1 libxcb-shape0")


def test_a_package_that_another_provides_is_not_missing(debian: Debian) -> None:
    others = [package for package in NEEDED if package != "libglib2.0-0"]
    debian.has(*others, "libglib2.0-0t64, libglib2.0-0 (= 2.84)")
    assert debian.system("run").stdout == ""


def test_anybody_else_reads_one_sentence(debian: Debian) -> None:
    debian.plays("id", "echo 1000")
    debian.has(*NEEDED[1:])
    run = debian.system("run")
    assert run.returncode == 0
    assert run.stdout.count("\n") == 1
    assert run.stdout.endswith("sudo apt-get install --no-install-recommends libgl1\n")
    assert not debian.told.exists()


def test_the_tests_need_more_than_the_window(debian: Debian) -> None:
    debian.has(*NEEDED)
    assert debian.system("test").returncode == 0
    installed = debian.told.read_text(encoding="utf-8").splitlines()[-1].split()
    assert {"binutils", "desktop-file-utils", "xvfb"} <= set(installed)


def test_where_there_is_no_dpkg_the_packages_are_named(debian: Debian) -> None:
    run = debian.system("run")
    assert run.returncode == 0
    assert run.stdout.startswith("This is no Debian")
    assert all(package in run.stdout for package in NEEDED)
