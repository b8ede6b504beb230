"""Draw each chart of a dossier with each choice that can be made of it, one picture each, for people to look at.

Each section's chart is drawn as a sheet, too, as it is saved: once and three times its size.

usage: pictures.py DOSSIER|builtin FOLDER [light|dark|contrast]
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from gui.app.ink import place_in_window
from gui.app.offscreen import offscreen_platform, picture, settle, shown
from gui.base.paths import builtin_dossier
from gui.charts.poster import poster
from gui.dossier.load import load
from gui.figures.book import FigureBook
from gui.figures.chart import Chart
from gui.figures.chart_state import ChartState, Window
from gui.figures.moves import choose, look_at, turn
from gui.figures.offers import offers
from gui.shell.language import make_text
from gui.window.wiring import Hall

SIZE = (1440, 900)
FEW = 40
"""Days of a close look."""


def main(path: Path, folder: Path, scheme: str) -> None:
    """Write the pictures into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with offscreen_platform(force=True):
        written = draw(folder, path, scheme)
    sys.stdout.write(f"{written} pictures in {folder}\n")


def draw(folder: Path, path: Path, scheme: str) -> int:
    """Draw every section; a choice that gives a chart which was drawn before is not drawn again."""
    opened = load(path)
    drawn: set[ChartState] = set()
    with shown(opened, path, size=SIZE, scheme=scheme) as hall:
        for place, section in enumerate(opened.dossier.sections, start=1):
            hall.session.enter(section.name)
            settle()
            chart = hall.session.chart
            if chart is None:
                continue
            book = FigureBook(opened.dossier)
            save_sheets(book, chart, folder / f"{place:02}-{section.name}-sheet")
            for choice, state in choices(book, chart):
                if state in drawn:
                    continue
                drawn.add(state)
                hall.session.show_chart_state(state)
                settle()
                save(hall, folder / f"{place:02}-{section.name}-{choice}.png")
            hall.session.show_chart_state(chart.state)
    return len(drawn)


def choices(book: FigureBook, chart: Chart) -> Iterator[tuple[str, ChartState]]:
    """Yield what a section begins with and each single step from there, by name."""
    state = chart.state
    yield "as-it-begins", state
    yield "table", turn(state)
    home = chart.home
    yield "zoomed", look_at(state, Window(home.first + home.days * 0.4, home.first + home.days * 0.7))
    yield "close", look_at(state, Window(home.last - home.days / 3 - FEW, home.last - home.days / 3))
    for group in offers(book, state):
        for offer in group.offers:
            if offer.reason is None and (group.several or not offer.chosen):
                name = f"{group.name}-{offer.key or 'none'}" + ("-off" if offer.chosen else "")
                yield re.sub(r"[^\w-]+", "-", name), choose(book, state, group.name, offer.key)


def save_sheets(book: FigureBook, chart: Chart, name: Path) -> None:
    """Write a chart as it is saved from the window."""
    with poster(book, chart, text=make_text()) as sheet:
        for scale in (1, 3):
            name.with_name(f"{name.name}-{scale}x.png").write_bytes(sheet.file(scale=scale))


def save(hall: Hall, file: Path) -> None:
    """Write the chart's part of the window."""
    place = place_in_window(hall.desk.panes.page.chart)
    picture(hall).copy(place).save(str(file))


if __name__ == "__main__":
    dossier, to, *theme = sys.argv[1:]
    main(builtin_dossier() if dossier == "builtin" else Path(dossier), Path(to), *(theme or ["light"]))
