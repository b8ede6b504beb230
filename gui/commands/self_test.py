"""`--self-test`: opens the built-in dossier in a window, paints every section, and reports as one JSON object."""

import json
import logging
import sys
import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from gui.app.display import NO_DISPLAY, missing_library

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.app.ink import Ink
    from gui.dossier.model import Section
    from gui.window.wiring import Hall

_log = logging.getLogger(__name__)

SIZE = (1440, 900)
LEAST_INK = 0.005
"""The share of each part of a page that stands out from its ground at least; a few lines of text are more."""


class Warnings(logging.Handler):
    """Counts what was logged at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


def run() -> int:
    """Print the report and return 0 if all is well, else 1."""
    begun = time.monotonic()
    warnings = Warnings()
    logging.getLogger().addHandler(warnings)
    try:
        from gui.app.offscreen import offscreen_platform
    except ImportError as error:
        sentence = missing_library(str(error))
        if not sentence:
            raise
        sys.stderr.write(f"{sentence}\n")
        return NO_DISPLAY
    with offscreen_platform(force=False):
        report = _examine()
    report["ok"] = bool(report["ok"]) and not warnings.said
    report["seconds"] = round(time.monotonic() - begun, 2)
    sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=2) + "\n")
    for words in warnings.said:
        sys.stderr.write(f"warning: {words}\n")
    return 0 if report["ok"] else 1


def _examine() -> dict[str, object]:
    from PySide6.QtGui import QGuiApplication

    from gui.app.offscreen import shown
    from gui.app.qt_log import QtLog
    from gui.base.paths import builtin_dossier
    from gui.base.text import Text
    from gui.dossier.load import CannotOpen, load

    qt_log = QtLog()
    qt_log.install()
    path = builtin_dossier()
    try:
        opened = load(path)
    except CannotOpen as error:
        for finding in error.findings:
            _log.error("%s", Text().message(finding.message))
        return _report(ok=False)
    with shown(opened, path, size=SIZE, scheme="light") as hall:
        sections = [examine_section(hall, section) for section in opened.dossier.sections]
        pages = hall.session.pages
        partners = pages.roster().count if pages is not None else 0
        platform = QGuiApplication.platformName()
    qt_log.remove()
    sound = bool(sections) and all(_is_sound(entry) for entry in sections) and not opened.dossier.findings
    sources = len(opened.dossier.sources)
    return _report(ok=sound, platform=platform, sections=sections, partners=partners, sources=sources)


def _report(
    *,
    ok: bool,
    platform: str = "",
    sections: Sequence[Mapping[str, object]] = (),
    partners: int = 0,
    sources: int = 0,
) -> dict[str, object]:
    """Return the report with its keys in the order that is promised."""
    from gui import __version__

    return {
        "ok": ok,
        "version": __version__,
        "frozen": bool(getattr(sys, "frozen", False)),
        "platform": platform,
        "sections": [{key: value for key, value in entry.items() if key != "wantsPoints"} for entry in sections],
        "partners": partners,
        "sources": sources,
        "seconds": 0.0,
    }


def examine_section(hall: "Hall", section: "Section") -> dict[str, object]:
    """Go to a section and count what is seen of it."""
    from gui.app.ink import Ink
    from gui.app.offscreen import picture, settle

    hall.session.enter(section.name)
    settle()
    ink = Ink(picture(hall), ground=hall.theme.colour("page"))
    series, points = _marks(hall, ink)
    links = _links(hall, section)
    return {
        "name": section.name,
        "painted": _is_painted(hall, section, ink),
        "series": series,
        "points": points,
        "links": len(links),
        "deadLinks": sum(not hall.session.resolves(link) for link in links),
        "wantsPoints": any(view.kind == "chart" for view in section.views),
    }


def _is_painted(hall: "Hall", section: "Section", ink: "Ink") -> bool:
    """Tell whether everything the section is made of is seen, each part standing out from the page."""
    from gui.app.ink import place_in_window

    pages, page = hall.session.pages, hall.desk.panes.page
    if pages is None:
        return False
    parts: list[QWidget | None] = [page]
    parts += [page.headlines] if pages.headlines(section) else []
    parts += [page.chart] if pages.chart(section) is not None else []
    parts += [page.faces.shown_panel] if pages.faces(section) else []
    return all(part is not None and ink.share(place_in_window(part)) >= LEAST_INK for part in parts)


def _marks(hall: "Hall", ink: "Ink") -> tuple[int, int]:
    """Return how many series are drawn in the chart, and how many bars and points."""
    from PySide6.QtCore import QPointF

    from gui.app.ink import place_in_window

    pane = hall.desk.panes.page.chart.pane
    if pane is None or not pane.canvas.isVisible():
        return 0, 0
    corner = QPointF(place_in_window(pane.canvas).topLeft())
    marks = (mark for mark in pane.canvas.marks if mark.entity)  # an event is neither bar nor point
    drawn = [mark for mark in marks if ink.is_in(mark.box.translated(corner))]
    return len({(mark.plot.top(), mark.rank, mark.entity) for mark in drawn}), len(drawn)


def _links(hall: "Hall", section: "Section") -> list[str]:
    """Return every link of a section that stays in the dossier: of its text and of its headlines."""
    from gui.figures.audit import links_of
    from gui.theme.parts.door_text import is_web

    pages = hall.session.pages
    links = [link.target for link in links_of(section.text) if not is_web(link.target)]
    links += [figure.link for figure in pages.headlines(section) if figure.link] if pages is not None else []
    return links


def _is_sound(entry: dict[str, object]) -> bool:
    return bool(entry["painted"]) and not entry["deadLinks"] and bool(entry["points"] or not entry["wantsPoints"])
