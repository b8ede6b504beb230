"""Put the licence of everything that travels in the executable into one folder; what has none stops the build.

``NOTICE.txt`` names each part with its version and licence; the texts lie in one folder for each part. Packages bring
their own texts, libraries of the system those that Debian keeps for them, Qt and Python the ones named here.
"""

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, distribution
from pathlib import Path

OURS = Path(__file__).resolve().parent.parent / "resources" / "licences"
QT = frozenset({"pyside6_essentials", "shiboken6"})
"""Their wheels come without a text; ours hold LGPL and GPL, and the notice that the LGPL asks for."""

_TEXT = re.compile(r"(?i)(licen[cs]e|copying|notice|authors)[^/]*$")


def collect(folder: Path, packages: Iterable[str], libraries: Iterable[Path]) -> list[Path]:
    """Fill the folder for some distributions and libraries of the system; return the files."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(OURS, folder)
    lines = [_python(folder), *(_package(folder, distribution(name)) for name in sorted({*packages, "pyinstaller"}))]
    lines += [_library(folder, path) for path in sorted(libraries)]
    text = "\n".join(["Smart Car Viewer holds these parts by others, each under its own licence:", "", *lines, ""])
    (folder / "NOTICE.txt").write_text(text + "\n" + (OURS / "qt.txt").read_text(encoding="utf-8"), encoding="utf-8")
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _python(folder: Path) -> str:
    stdlib = Path(sysconfig.get_path("stdlib"))
    places = [stdlib / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt", _debian_text(f"python{stdlib.name[6:]}")]
    _keep(folder / "python", [next((place for place in places if place.is_file()), Path())], "Python")
    return f"  Python {sys.version.split()[0]}: PSF-2.0 (python/)"


def _package(folder: Path, package: Distribution) -> str:
    name, licence = package.name.lower().replace("-", "_"), _licence(package)
    texts = [Path(str(package.locate_file(file))) for file in package.files or () if _TEXT.search(file.as_posix())]
    if name not in QT:
        _keep(folder / name, [text for text in texts if ".dist-info/" in text.as_posix()], package.name)
    where = "LGPL-3.0.txt, GPL-3.0.txt" if name in QT else f"{name}/"
    return f"  {package.name} {package.version}: {licence} ({where})"


def _licence(package: Distribution) -> str:
    """Return the licence as the package's metadata name it, in the newest of the three ways there are."""
    fields = ("License-Expression", "Classifier", "License")
    expression, kinds, free = (package.metadata.get_all(field) or [] for field in fields)
    kinds = [kind.rpartition(" :: ")[2] for kind in kinds if kind.startswith("License ::")]
    said = ", ".join(expression or kinds or free).partition("\n")[0]
    if not said.strip():
        raise SystemExit(f"{package.name} does not say under which licence it is.")
    return said


def _library(folder: Path, path: Path) -> str:
    """Keep what Debian says of a library it gave us; on other systems there is none but Python's and Qt's own."""
    owner = _owner(path)
    if not owner:
        return f"  {path.name}: of the system it was built on"
    _keep(folder / "system" / owner, [_debian_text(owner)], path.name)
    return f"  {path.name}: Debian's package {owner} (system/{owner}/)"


def _owner(path: Path) -> str:
    if shutil.which("dpkg-query") is None:
        return ""
    for place in {str(path), str(path.resolve()), f"/usr{path}", str(path.resolve()).removeprefix("/usr")}:
        run = subprocess.run(["dpkg-query", "--search", place], capture_output=True, text=True, check=False)
        if run.returncode == 0:
            return run.stdout.partition(":")[0]
    return ""


def _debian_text(package: str) -> Path:
    return Path("/usr/share/doc") / package / "copyright"


def _keep(folder: Path, texts: list[Path], name: str) -> None:
    found = [text for text in texts if text.is_file()]
    if not found:
        raise SystemExit(f"There is no licence text for {name}.")
    folder.mkdir(parents=True, exist_ok=True)
    for text in found:
        inside = text.as_posix().partition(".dist-info/")[2].removeprefix("licenses/") or text.name
        shutil.copyfile(text, folder / inside.replace("/", "-"))
