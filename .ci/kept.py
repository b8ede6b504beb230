"""Draw the pictures that are kept in docs/screenshots: each section, choices of charts, some places.

usage: kept.py FOLDER light|dark|small
"""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest

from gui.app.ink import place_in_window
from gui.app.offscreen import offscreen_platform, picture, settle, shown
from gui.base.paths import builtin_dossier
from gui.dossier.load import Opened, load
from gui.figures.book import FigureBook
from gui.figures.chart_state import ChartState, Window, window_of
from gui.figures.moves import choose, look_at, turn
from gui.figures.place import Place
from gui.figures.standpoint import Standpoint
from gui.window.wiring import Hall

SIZE, SMALL = (1440, 900), (1024, 640)
ACROSS, NARROW = 3, 640
COLOURS = 256

Move = Callable[[FigureBook, ChartState], ChartState]


def _nearer(_book: FigureBook, state: ChartState) -> ChartState:
    home = window_of(state.home)
    return look_at(state, Window(home.first + home.days * 0.3, home.first + home.days * 0.7))


CHOICES: dict[str, tuple[str, Move]] = {
    "orders-zoomed": ("orders", _nearer),
    "orders-since-launch": ("orders", lambda book, state: choose(book, state, "axis", "launch")),
    "orders-small-plots": ("orders", lambda book, state: choose(book, state, "multiples", "lower:model")),
    "revenue-in-dollars": ("revenue", lambda book, state: choose(book, state, "currency", "USD")),
    "revenue-change": ("revenue", lambda book, state: choose(book, state, "reading", "change")),
    "revenue-logarithmic": ("revenue", lambda book, state: choose(book, state, "scale", "log")),
    "revenue-table": ("revenue", lambda _book, state: turn(state)),
    "deliveries-by-quarter": ("deliveries", lambda book, state: choose(book, state, "period", "quarter")),
}


DAY = date(2023, 11, 5)
PLACES: dict[str, Place] = {
    "source-card": Place("orders", "figure:m7-2023-80k-asiatimes"),
    "as-known-on": Place("revenue", "", Standpoint(known_on=DAY)),
    "partner": Place("partners", "partner:seres"),
}


def main(folder: Path, part: str) -> None:
    """Write the pictures of one part; each needs a program of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    opened = load(builtin_dossier())
    draw = {"light": _draw_light, "dark": _draw_dark, "small": _draw_small}[part]
    with offscreen_platform(force=True):
        draw(opened, folder)


def _draw_small(opened: Opened, folder: Path) -> None:
    with shown(opened, builtin_dossier(), size=SMALL, scheme="light") as hall:
        hall.session.enter("revenue")
        settle()
        _save(picture(hall), folder / "02-revenue-1024x640.png")


def _draw_light(opened: Opened, folder: Path) -> None:
    with shown(opened, builtin_dossier(), size=SIZE, scheme="light") as hall:
        for place, section in enumerate(opened.dossier.sections, start=1):
            hall.session.enter(section.name)
            settle()
            _save(picture(hall), folder / f"{place:02}-{section.name}.png")
        book = FigureBook(opened.dossier)
        for name, (section_name, move) in CHOICES.items():
            hall.session.enter(section_name)
            settle()
            first = hall.session.chart_state
            if first is not None:
                hall.session.show_chart_state(move(book, first))
                settle()
                _save(_chart_of(hall), folder / f"chart-{name}.png")
                hall.session.show_chart_state(first)
        for name, there in PLACES.items():
            hall.session.go_to(there)
            settle()
            _save(picture(hall), folder / f"place-{name}.png")
        hall.session.go_to(Place("revenue"))
        settle()
        _save_pointed_at(hall, folder / "chart-revenue-read-out.png")


def _save_pointed_at(hall: Hall, file: Path) -> None:
    """Write the chart with the pointer over the first bar whose reports differ."""
    hall.session.enter("revenue")
    settle()
    pane, chart = hall.desk.panes.page.chart.pane, hall.session.chart
    if pane is None or chart is None:
        return
    link = next(datum.link for datum in chart.data if datum.different > 1)
    mark = pane.canvas.mark(link)
    if mark is not None:
        QTest.mouseMove(pane.canvas.viewport(), mark.box.center().toPoint())
        settle()
        _save(_chart_of(hall), file)


def _chart_of(hall: Hall) -> QImage:
    return picture(hall).copy(place_in_window(hall.desk.panes.page.chart))


def _draw_dark(opened: Opened, folder: Path) -> None:
    """Write all sections in the dark on one sheet."""
    pictures = []
    with shown(opened, builtin_dossier(), size=SIZE, scheme="dark") as hall:
        for section in opened.dossier.sections:
            hall.session.enter(section.name)
            settle()
            pictures.append(picture(hall).scaledToWidth(NARROW, Qt.TransformationMode.SmoothTransformation))
    each = pictures[0].size()
    sheet = QImage(
        QSize(each.width() * ACROSS, each.height() * -(-len(pictures) // ACROSS)), QImage.Format.Format_RGB32
    )
    sheet.fill(Qt.GlobalColor.black)
    painter = QPainter(sheet)
    for number, made in enumerate(pictures):
        row, column = divmod(number, ACROSS)
        painter.drawImage(QPoint(column * each.width(), row * each.height()), made)
    painter.end()
    _save(sheet, folder / "contact-sheet-dark.png")


def _save(image: QImage, file: Path) -> None:
    """Write a picture with its most frequent colours alone: what is flat stays as it is, and the file is small."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(plain.constBits(), dtype=np.uint32)
    colours, counts = np.unique(pixels, return_counts=True)
    channels = np.stack([colours >> shift & 0xFF for shift in (16, 8, 0)]).astype(int)
    told = counts * (1 + (channels.max(axis=0) - channels.min(axis=0)) / 4)  # a colour says more than a grey
    palette = colours[np.argsort(-told)][:COLOURS].tolist()
    plain.convertToFormat(QImage.Format.Format_Indexed8, palette).save(str(file))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
