"""Disagreements as rows of a list."""

from PySide6.QtCore import Qt

from gui.base.text import Text
from gui.figures.book import FigureBook
from gui.figures.disagreements import Disagreement, disagreements
from gui.models.disagreements import COMPUTED, DECLARED, DisagreementsModel, kinds_of
from gui.models.roles import Role
from tests.figures.reports import dossier_of, report, year


def rows() -> tuple[Disagreement, ...]:
    return disagreements(
        FigureBook(
            dossier_of(
                report("a", "200", period=year(2020), digits=3),
                report("b", "210", period=year(2020), digits=3),
                report("c", "200", period=year(2021), digits=1),
                report("d", "240", period=year(2021), digits=1, contradicts="c", source="early"),
            )
        )
    )


def filled() -> DisagreementsModel:
    model = DisagreementsModel(text=Text())
    model.show_disagreements(rows())
    return model


def test_a_row_tells_every_value_and_why_one_is_taken(qapp: object) -> None:
    model = filled()
    said = str(model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)).replace("\N{NO-BREAK SPACE}", " ")
    assert said.splitlines() == [
        "The Firm, Income, 2020",
        "XAU 200 m, Late Press, taken",
        "XAU 210 m, Late Press, +5.0 %",
        "values apart · taken by its name; basis, date and number of reports are the same",
    ]
    assert model.index(1).data(Role.LINK) == "figure:a"


def test_kinds_narrow_the_rows(qapp: object) -> None:
    model = filled()
    assert model.rowCount() == 2
    model.narrow(frozenset({DECLARED}))
    assert [model.index(row).data(Role.LINK) for row in range(model.rowCount())] == ["figure:c"]
    model.narrow(frozenset({COMPUTED}))
    assert [model.index(row).data(Role.LINK) for row in range(model.rowCount())] == ["figure:a"]
    assert [kinds_of(row) for row in rows()] == [{DECLARED}, {COMPUTED}]


def test_any_report_of_a_row_finds_it_and_lights_it_up(qapp: object) -> None:
    model = filled()
    assert (model.row_of("figure:d"), model.row_of("figure:b"), model.row_of("figure:z"), model.row_of("")) == (
        0,
        1,
        -1,
        -1,
    )
    model.light(frozenset({"figure:b"}))
    assert [model.index(row).data(Role.LIT) for row in range(2)] == [False, True]
