"""The style keeps out of the way what Qt would draw by itself."""

from PySide6.QtCore import QEvent, QPoint, QRect, QStringListModel
from PySide6.QtGui import QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStatusBar,
    QStyle,
    QStyleOption,
    QToolTip,
)
from pytestqt.qtbot import QtBot

from gui.theme.style import ViewerStyle
from gui.theme.theme import Theme
from tests.theme.conftest import Look


def test_the_application_is_drawn_by_our_style(qtbot: QtBot, light: Theme, qapp: QApplication) -> None:
    assert isinstance(qapp.style(), ViewerStyle)


def test_tips_wait_half_a_second_and_nothing_moves(qtbot: QtBot, light: Theme, qapp: QApplication) -> None:
    style = qapp.style()
    assert style.styleHint(QStyle.StyleHint.SH_ToolTip_WakeUpDelay) == 500
    assert style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0


def test_a_splitter_can_be_grabbed(qtbot: QtBot, light: Theme, qapp: QApplication) -> None:
    assert qapp.style().pixelMetric(QStyle.PixelMetric.PM_SplitterWidth) == 9


def test_a_tip_is_page_on_ink(qtbot: QtBot, theme: Theme, look: Look) -> None:
    label = QLabel("words")
    label.setToolTip("Log is off: bars need a zero")
    qtbot.addWidget(label)
    label.show()
    qtbot.waitExposed(label)
    QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), label.mapToGlobal(QPoint(1, 1))))
    tips = [widget for widget in QApplication.topLevelWidgets() if widget.inherits("QTipLabel") and widget.isVisible()]
    assert len(tips) == 1
    assert look(tips[0]).at(1, 1) == theme.colour("ink").name()
    assert look(tips[0]).shows(theme.colour("page"))
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_a_list_shows_its_choice_in_the_one_tint_without_dots(qtbot: QtBot, theme: Theme, look: Look) -> None:
    rows = QListView()
    model = QStringListModel(["one", "two"], rows)
    rows.setModel(model)
    rows.setFrameShape(QFrame.Shape.NoFrame)
    rows.setCurrentIndex(model.index(0, 0))
    qtbot.addWidget(rows)
    assert look(rows).shows(theme.colour("selection"))


def test_the_cross_that_clears_a_field_is_ours(qtbot: QtBot, light: Theme, qapp: QApplication) -> None:
    icon = qapp.style().standardIcon(QStyle.StandardPixmap.SP_LineEditClearButton)
    assert icon.pixmap(16).toImage() == light.icon("close").pixmap(16).toImage()


def test_a_field_leaves_room_before_its_words(qtbot: QtBot, light: Theme) -> None:
    field = QLineEdit("words")
    qtbot.addWidget(field)
    assert field.cursorRect().left() >= 0
    field.setCursorPosition(0)
    assert field.cursorRect().center().x() >= 8


def test_the_status_bar_has_no_frames_of_its_own(qtbot: QtBot, theme: Theme, look: Look) -> None:
    bar = QStatusBar()
    bar.setSizeGripEnabled(False)
    bar.addWidget(QLabel("sources"))
    bar.resize(200, 28)
    qtbot.addWidget(bar)
    picture = look(bar)
    assert {picture.at(x, y) for x in range(150, 200) for y in range(28)} == {theme.colour("page").name()}


def test_arrows_are_our_chevrons(qtbot: QtBot, light: Theme, qapp: QApplication) -> None:
    option = QStyleOption()
    option.rect = QRect(0, 0, 16, 16)
    option.state = QStyle.StateFlag.State_Enabled
    drawn = QPixmap(16, 16)
    drawn.fill(light.colour("page"))
    painter = QPainter(drawn)
    qapp.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorArrowDown, option, painter)
    painter.end()
    wanted = QPixmap(16, 16)
    wanted.fill(light.colour("page"))
    painter = QPainter(wanted)
    painter.drawPixmap(0, 0, light.pixmap("chevron-down", "inkSoft", 16))
    painter.end()
    assert drawn.toImage() == wanted.toImage()
