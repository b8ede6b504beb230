"""How a disagreement is drawn: nothing on top of another, in every width and theme."""

from itertools import combinations, pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from gui.base.text import Text
from gui.figures.book import FigureBook
from gui.figures.disagreements import Disagreement, disagreements
from gui.theme.theme import Theme
from gui.views.disagreements import DisagreementsPanel
from gui.views.disagreements.row import DisagreementDelegate, RowPlan
from tests.dossier.packages import opened
from tests.figures.reports import dossier_of, report


def plan(row: Disagreement, theme: Theme, text: Text, width: int, qtbot: QtBot) -> RowPlan:
    view = QListView()
    qtbot.addWidget(view)
    return DisagreementDelegate(theme=theme, text=text, view=view, more="").plan(row, QRect(0, 0, width, 0))


def places(made: RowPlan) -> list[QRect]:
    rects = [rect for line in made.lines for rect in (line.amount, line.who, line.told)]
    rects += [made.head, made.reason, made.more, *([made.lens] if made.lens is not None else [])]
    return [rect for rect in rects if not rect.isEmpty()]


@pytest.mark.parametrize("size", [(width, scale) for width in (420, 700, 800, 1200) for scale in (100, 200)])
def test_no_part_of_a_row_covers_another(
    dossier_path: Path, theme: Theme, text: Text, qtbot: QtBot, size: tuple[int, int]
) -> None:
    width, scale = size
    theme.set_text_scale(scale)
    for row in disagreements(FigureBook(opened(dossier_path))):
        made = plan(row, theme, text, width, qtbot)
        for one, other in combinations(places(made), 2):
            assert not one.intersects(other), (row.link, one, other)
        assert all(rect.left() >= 0 and rect.right() < width for rect in places(made))
        assert all(rect.bottom() < made.height for rect in places(made))
        assert len(made.lines) == 1 + len(row.others)


def test_the_lens_stands_beside_the_words_where_there_is_room(theme: Theme, text: Text, qtbot: QtBot) -> None:
    (row,) = disagreements(FigureBook(dossier_of(report("a", "200", digits=3), report("b", "210", digits=3))))
    wide, narrow = plan(row, theme, text, 900, qtbot), plan(row, theme, text, 500, qtbot)
    assert wide.lens is not None
    assert narrow.lens is not None
    assert wide.lens.left() > wide.lines[0].told.right()
    assert narrow.lens.top() > narrow.lines[-1].told.bottom()


def test_a_part_that_others_share_reads_the_same_in_every_theme(every_theme: Theme, text: Text, qtbot: QtBot) -> None:
    panel = DisagreementsPanel(theme=every_theme, text=text)
    qtbot.addWidget(panel)
    panel.resize(800, 300)
    panel.show()
    rows = disagreements(FigureBook(dossier_of(report("a", "200", digits=3), report("b", "210", digits=3))))
    panel.show_disagreements(rows)
    drawn = panel.grab().toImage()
    colours = {drawn.pixelColor(x, y).name() for x in range(0, 800, 2) for y in range(0, 300, 2)}
    for role in ("page", "doubtTint", "doubtLine"):
        assert every_theme.colour(role).name() in colours, role


def test_the_lines_of_a_row_stand_below_one_another(theme: Theme, text: Text, qtbot: QtBot) -> None:
    reports = (report(f"r{n}", str(n), digits=3) for n in range(100, 130))
    (row,) = disagreements(FigureBook(dossier_of(*reports)))
    made = plan(row, theme, text, 800, qtbot)
    assert all(one.amount.bottom() < other.amount.top() for one, other in pairwise(made.lines))
    assert not made.more.isEmpty()
