"""A sheet over the whole canvas, painted in its pixels; pyqtgraph's own view boxes lie between such sheets."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.charts.ink import ChartInk


class Layer(QGraphicsItem):
    """Base of what is drawn by us. It is made once; whoever changes what it shows calls `redraw` or `change`."""

    def __init__(self, *, ink: ChartInk, depth: float) -> None:
        """Stand at a depth of the scene; the mouse goes through."""
        super().__init__()
        self.ink = ink
        self._bounds = QRectF()
        self._keeping = False
        self._kept: QPixmap | None = None
        self.setZValue(depth)
        self.setAcceptedMouseButtons(self.acceptedMouseButtons().NoButton)

    def keep(self) -> None:
        """Keep the picture while other sheets are painted anew; not worth it for one that changes all the time."""
        self._keeping = True

    def change(self) -> None:
        """Paint anew."""
        self._kept = None
        self.update()

    def redraw(self, bounds: QRectF) -> None:
        """Take the size of the canvas and paint anew; the picture is not kept any more."""
        self._keeping = False
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = QRectF(bounds)
        self.change()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        ratio = painter.deviceTransform().m11()
        if self._keeping and ratio.is_integer():
            if self._kept is None or self._kept.devicePixelRatio() != ratio:
                self._kept = self._picture(ratio)
            painter.drawPixmap(self._bounds.topLeft(), self._kept)
            return
        painter.save()
        self.draw(painter)
        painter.restore()

    def _picture(self, ratio: float) -> QPixmap:
        """Return the sheet as a picture for a device.

        Qt's own cache has the ratio of the screen whatever is painted on, and at 125 or 150 % lies between two pixels;
        both are blurred.
        """
        picture = QPixmap((self._bounds.size() * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.translate(-self._bounds.topLeft())
        self.draw(painter)
        painter.end()
        return picture

    def draw(self, painter: QPainter) -> None:
        """Paint in pixels of the canvas."""
        raise NotImplementedError
