"""A sheet over the whole canvas, painted in its pixels; pyqtgraph's own view boxes lie between such sheets."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.charts.ink import ChartInk


class Layer(QGraphicsItem):
    """Base of what is drawn by us. It is made once; whoever changes what it shows calls `redraw`."""

    def __init__(self, *, ink: ChartInk, depth: float) -> None:
        """Stand at a depth of the scene; the mouse goes through."""
        super().__init__()
        self.ink = ink
        self._bounds = QRectF()
        self.setZValue(depth)
        self.setAcceptedMouseButtons(self.acceptedMouseButtons().NoButton)

    def keep(self) -> None:
        """Keep the picture while other sheets are painted anew; not worth it for one that changes all the time.

        On a screen at 125 or 150 % Qt puts a kept picture between two pixels, where it is blurred: there it is not kept.
        """
        if all(view.devicePixelRatioF().is_integer() for view in self.scene().views()):
            self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def redraw(self, bounds: QRectF) -> None:
        """Take the size of the canvas and paint anew; the picture is not kept any more."""
        self.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = QRectF(bounds)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.save()
        self.draw(painter)
        painter.restore()

    def draw(self, painter: QPainter) -> None:
        """Paint in pixels of the canvas."""
        raise NotImplementedError
