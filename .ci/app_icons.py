"""Draw ``resources/icons/app.svg`` as ``app.png``, ``app.ico`` and ``app.icns`` beside it; run it after a change.

The two containers hold PNG pictures, which Windows reads since Vista and macOS since 10.7.
"""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
ICO_SIDES = (16, 24, 32, 48, 64, 128, 256)
ICNS_SIDES = {
    b"icp4": 16,
    b"icp5": 32,
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic09": 512,
}


def png(renderer: QSvgRenderer, side: int) -> bytes:
    """Return the picture as a PNG with sides of so many pixels."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, b"PNG")
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return an ICO file of PNG pictures by side."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    entries, body = b"", b""
    for side, picture in pictures.items():
        entries += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), offset + len(body))
        body += picture
    return head + entries + body


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Return an ICNS file of PNG pictures by type."""
    body = b"".join(kind + struct.pack(">I", len(picture) + 8) + picture for kind, picture in pictures.items())
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main() -> None:
    """Write the three files."""
    renderer = QSvgRenderer(str(ICONS / "app.svg"))
    (ICONS / "app.png").write_bytes(png(renderer, 256))
    (ICONS / "app.ico").write_bytes(ico({side: png(renderer, side) for side in ICO_SIDES}))
    (ICONS / "app.icns").write_bytes(icns({kind: png(renderer, side) for kind, side in ICNS_SIDES.items()}))


if __name__ == "__main__":
    main()
