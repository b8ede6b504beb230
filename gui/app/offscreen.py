"""A window without a screen, for pictures and the self-test: everything at once, nothing of the user's is touched."""

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QImage, QPainter

from gui.app.application import Application
from gui.app.assembly import assemble, hang_charts, import_charts
from gui.dossier.load import Opened
from gui.shell.settings import SettingsStore
from gui.shell.tasks import TaskPool
from gui.theme.scheme import SchemeSource
from gui.theme.tokens import load_tokens
from gui.window.main_window import MainWindow
from gui.window.wiring import Hall

LARGEST = (10_240, 10_240)


@contextmanager
def offscreen_platform(*, force: bool) -> Iterator[None]:
    """Let Qt draw without a display; where one is named by the environment it is only left if `force` says so."""
    named = any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))
    if os.environ.get("QT_QPA_PLATFORM") or (named and not force):
        yield
        return
    screen = {"name": "pictures", "x": 0, "y": 0, "width": LARGEST[0], "height": LARGEST[1], "dpr": 1}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "screens.json"
        file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"
        try:
            yield
        finally:
            del os.environ["QT_QPA_PLATFORM"]


@contextmanager
def shown(opened: Opened, path: Path, *, size: tuple[int, int], scheme: str) -> Iterator[Hall]:
    """Show a dossier in a window with its charts; nothing is read from or written to the user's folders."""
    application = Application()
    schemes = SchemeSource()
    schemes.choose(scheme)
    pool = TaskPool()
    settings = SettingsStore(path=None)
    window = MainWindow(tokens=load_tokens(schemes.scheme()), settings=settings)
    hall = assemble(application=application, window=window, settings=settings, schemes=schemes, pool=pool, end=_stay)
    try:
        hall.window.resize(*size)
        hang_charts(hall, import_charts())
        hall.session.take(opened, path)
        hall.window.show()
        settle()
        yield hall
    finally:
        hall.window.close()
        pool.close()
        hall.session.close()
        hall.window.deleteLater()
        settle()


def settle() -> None:
    """Let everything that is due happen: layouts, paints and deletions."""
    for _turn in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def picture(hall: Hall) -> QImage:
    """Return the whole window as it is drawn, at the scale Qt was given."""
    window = hall.window
    ratio = window.devicePixelRatioF()
    image = QImage(window.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(hall.theme.colour("page"))
    painter = QPainter(image)
    window.render(painter, QPoint())
    painter.end()
    return image


def _stay() -> None:
    """Ignore the wish to quit: whoever draws decides when it is over."""
