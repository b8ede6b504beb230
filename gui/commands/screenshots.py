"""`screenshots`: each section of a dossier as a picture of the whole window; no display is needed."""

import os
import re
import sys
from pathlib import Path

from gui.app.display import NO_DISPLAY, missing_library

UNREADABLE = 2
UNWRITABLE = 1


def run(*, dossier: str, to: str, size: tuple[int, int], theme: str, scale: float) -> int:
    """Write `NN-name.png` for each section into a folder, and say where they are."""
    folder = Path(to)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return _fail(f"The pictures cannot be written to {folder}: {error.strerror}.", UNWRITABLE)
    try:
        from gui.app.offscreen import offscreen_platform
    except ImportError as error:
        sentence = missing_library(str(error))
        if not sentence:
            raise
        return _fail(sentence, NO_DISPLAY)
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    with offscreen_platform(force=True):
        return _write(dossier, folder, size=size, theme=theme)


def _write(dossier: str, folder: Path, *, size: tuple[int, int], theme: str) -> int:
    from gui.app.offscreen import picture, settle, shown
    from gui.base.paths import builtin_dossier
    from gui.base.text import Text
    from gui.dossier.load import CannotOpen, load
    from gui.window.places import path_of

    path = builtin_dossier() if dossier == "builtin" else path_of(dossier)
    try:
        opened = load(path)
    except CannotOpen as error:
        words = Text()
        return _fail(" ".join(words.message(finding.message) for finding in error.findings[:1]), UNREADABLE)
    written = 0
    with shown(opened, path, size=size, scheme=theme) as hall:
        for place, section in enumerate(opened.dossier.sections, start=1):
            hall.session.enter(section.name)
            settle()
            file = folder / f"{place:02}-{_file_name(section.name)}.png"
            if not picture(hall).save(str(file)):
                return _fail(f"{file} cannot be written.", UNWRITABLE)
            written += 1
    sys.stdout.write(f"{written} pictures in {folder}\n")
    return 0


def _file_name(section: str) -> str:
    """Return a section's name as part of a file name, whatever it holds."""
    return re.sub(r"[^\w-]+", "-", section).strip("-") or "section"


def _fail(sentence: str, code: int) -> int:
    sys.stderr.write(f"{sentence}\n")
    return code
