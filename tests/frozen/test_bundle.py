"""What is in the folder, what is not, and that nothing is ever written into it."""

import hashlib
import os
import re
import subprocess
import sys
import tarfile
from importlib.metadata import version
from pathlib import Path

from tests.frozen.program import STARTER, Program, self_test
from tests.house.source import ROOT, files

FOLDER_MB, ARCHIVE_MB = 240, 100
DEPENDENCIES = ("duckdb", "fsspec", "msgspec", "numpy", "platformdirs", "pyyaml", "regex")
PLUGINS = {
    "iconengines/libqsvgicon.so",
    "imageformats/libqico.so",
    "imageformats/libqjpeg.so",
    "imageformats/libqsvg.so",
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "platforminputcontexts/libibusplatforminputcontextplugin.so",
    "platforms/libqminimal.so",
    "platforms/libqoffscreen.so",
    "platforms/libqwayland.so",
    "platforms/libqxcb.so",
    "platformthemes/libqxdgdesktopportal.so",
    "wayland-decoration-client/libadwaita.so",
    "wayland-decoration-client/libbradient.so",
    "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "wayland-shell-integration/libxdg-shell.so",
}
UNWANTED = re.compile(
    r"WebEngine|Quick|Qml|Qt6Pdf|VirtualKeyboard|Designer|Multimedia|Qt6Test|EglFS|gtk|gdk|pango|libcairo|tkinter|libtcl"
    r"|libtk|unittest|/pip/|setuptools|\.pyi$|/tests?/|libstdc\+\+|libgcc_s|libc\.so|libGL\.|libEGL|libxcb\.so\.1"
    r"|libwayland-|libssl|libcrypto|PyInstaller/"
)
OF_THE_SYSTEM = re.compile(
    r"lib(c|m|dl|rt|pthread|resolv|stdc\+\+|gcc_s|GL|EGL|GLX|OpenGL|GLdispatch|xcb|wayland-\w+)\.so|.*ld-linux|linux-vdso"
)
"""What every desktop has and no bundle should bring along."""


def _everything(built: Path) -> list[Path]:
    return [path for path in sorted(built.rglob("*")) if path.is_symlink() or path.is_file()]


def _state(built: Path) -> dict[str, str]:
    """Return each file's name with its sum and the time it was written."""
    return {
        str(path.relative_to(built)): f"{path.lstat().st_mtime_ns} "
        + (str(path.readlink()) if path.is_symlink() else hashlib.blake2b(path.read_bytes()).hexdigest())
        for path in _everything(built)
    }


def test_it_is_as_small_as_promised(built: Path, tmp_path: Path) -> None:
    packed = tmp_path / "smartcar-viewer.tar.gz"
    with tarfile.open(packed, "w:gz", compresslevel=6) as tar:
        tar.add(built, "smartcar-viewer")
    size, archive = sum(path.lstat().st_size for path in _everything(built)) / 1e6, packed.stat().st_size / 1e6
    sys.stdout.write(f"folder {size:.1f} MB, tar.gz {archive:.1f} MB\n")
    assert size <= FOLDER_MB
    assert archive <= ARCHIVE_MB


def test_the_plugins_are_these_and_no_more(built: Path) -> None:
    folder = built / "_internal" / "PySide6" / "Qt" / "plugins"
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*.so")} == PLUGINS


def test_nothing_came_along_that_is_not_needed(built: Path) -> None:
    names = [path.relative_to(built).as_posix() for path in _everything(built)]
    assert [name for name in names if UNWANTED.search(name) and "/licences/" not in name] == []


def test_our_resources_are_all_there_and_nothing_of_the_tests(built: Path) -> None:
    source = ROOT / "resources"
    wanted = {
        path.relative_to(source).as_posix(): path.read_bytes()
        for path in files()
        if path.is_relative_to(source) and path.relative_to(source).parts[0] not in {"licences", "packaging"}
    }
    folder = built / "_internal" / "gui" / "resources"
    inside = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert inside == wanted


def test_the_modules_are_ours_and_our_dependencies(built: Path) -> None:
    viewer = [str(Path(sys.executable).with_name("pyi-archive_viewer")), "--recursive", "--brief", str(built / STARTER)]
    listed = subprocess.run(viewer, capture_output=True, text=True, check=True).stdout
    modules = set(re.findall(r"^ ([\w.]+)$", listed.partition("(PYZ):")[2], re.MULTILINE))
    tops = {name.split(".")[0] for name in modules} - set(sys.stdlib_module_names)
    tops = {name for name in tops if not name.startswith(("_sysconfigdata", "_pyi_rth"))}
    assert tops <= {"gui", "PySide6", "shiboken6", "pyqtgraph", "colorama", "yaml", *DEPENDENCIES}
    ours = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in files()
        if path.is_relative_to(ROOT / "gui") and path.suffix == ".py" and not path.stem.startswith("__")
    }
    assert ours - set(modules) == set()


def test_the_versions_that_about_tells_are_in_it(built: Path) -> None:
    parts = {path.name.partition("-")[0].lower() for path in (built / "_internal").glob("*.dist-info")}
    assert parts == {"pyside6_essentials", "shiboken6", "pyqtgraph", "colorama", *DEPENDENCIES}


def test_every_library_finds_what_it_links(built: Path) -> None:
    inside = built / "_internal"
    libraries = [path for path in _everything(inside) if ".so" in path.name and not path.is_symlink()]
    assert len(libraries) > 50
    environment = {"LD_LIBRARY_PATH": str(inside), "PATH": os.environ["PATH"]}
    said = subprocess.run(["ldd", *libraries], capture_output=True, text=True, env=environment, check=False).stdout
    lost = {line.split()[0] for line in said.splitlines() if "not found" in line}
    assert {name for name in lost if not OF_THE_SYSTEM.match(name)} == set()
    # What is not the system's own comes from the bundle, not from what happens to lie on this machine.
    elsewhere = {
        name for name, path in re.findall(r"^\s+(\S+) => (\S+) \(", said, re.MULTILINE) if str(inside) not in path
    }
    assert {name for name in elsewhere if not OF_THE_SYSTEM.match(name)} == set()


def test_no_path_of_the_build_machine_is_in_it(built: Path) -> None:
    here = str(ROOT).encode()
    text = [path for path in _everything(built) if path.suffix in {".txt", ".json", ".toml", ".desktop", ".sh"}]
    assert [path.name for path in text if here in path.read_bytes()] == []


def test_every_part_has_its_licence(built: Path) -> None:
    folder = built / "_internal" / "licences"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (folder / "LGPL-3.0.txt").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in (folder / "GPL-3.0.txt").read_text(encoding="utf-8")
    notice = (built / "NOTICE.txt").read_text(encoding="utf-8")
    assert notice == (folder / "NOTICE.txt").read_text(encoding="utf-8")
    for name in (
        "PySide6_Essentials",
        "shiboken6",
        "numpy",
        "pyqtgraph",
        "duckdb",
        "fsspec",
        "msgspec",
        "platformdirs",
        "regex",
        "PyYAML",
    ):
        assert f"  {name} {version(name)}: " in notice
    assert re.search(r"unknown|None\b", notice, re.IGNORECASE) is None
    for place in re.findall(r"\((\S+)/\)$", notice, re.MULTILINE):
        assert any(path.stat().st_size > 100 for path in (folder / place).iterdir()), place
    bundled = {path.name for path in (built / "_internal").glob("lib*.so*") if not path.is_symlink()}
    bundled = {name for name in bundled if not name.startswith("libpython")}
    assert bundled == set(re.findall(r"^  (lib\S+\.so\S*): ", notice, re.MULTILINE))
    assert "MIT License" in (built / "LICENSE.txt").read_text(encoding="utf-8")


def test_nothing_is_written_into_it(program: Program) -> None:
    before = _state(program.folder)
    assert self_test(program).code == 0
    assert program.run("--version").returncode == 0
    assert _state(program.folder) == before
