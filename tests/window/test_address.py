"""Nothing goes on line before a person said so."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from gui.theme.theme import Theme
from gui.window.address import AddressDialog, copy_words, open_in_browser

ADDRESS = "https://example.org/页?a=b#c"


def test_the_address_is_shown_whole_and_only_opened_on_request(qtbot: QtBot) -> None:
    dialog = AddressDialog(theme=Theme(), address=ADDRESS)
    qtbot.addWidget(dialog)
    dialog.show()
    field = dialog.findChild(QLineEdit)
    assert field is not None
    assert field.text() == ADDRESS
    assert field.isReadOnly()
    button = next(button for button in dialog.findChildren(QPushButton) if "browser" in button.text())
    with qtbot.waitSignal(dialog.browserAsked) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [ADDRESS]


@pytest.mark.parametrize(
    ("address", "opened"),
    [
        (ADDRESS, True),
        ("http://example.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("ssh://example.org", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_are_handed_to_the_system(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, address: str, opened: bool
) -> None:
    handed: list[QUrl] = []

    def take(url: QUrl) -> bool:
        handed.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    open_in_browser(address)
    assert bool(handed) == opened


def test_words_are_copied(qtbot: QtBot) -> None:
    copy_words("26.35 十亿")
    assert QGuiApplication.clipboard().text() == "26.35 十亿"
