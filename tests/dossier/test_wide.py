"""Tables of very many columns are judged as any other, some rows at a time."""

import pytest

from gui.dossier import wide
from gui.dossier.columns import column_readers
from gui.dossier.csvtext import TextRecord
from gui.dossier.keys import keys_of
from gui.dossier.rows import Stopped
from gui.dossier.specs import Constraints, FieldSpec, Schema
from gui.dossier.wide import WideJudge

FIELDS = (
    FieldSpec(name="a", type="integer", constraints=Constraints(required=True)),
    FieldSpec(name="b", type="date", format="%d.%m.%Y"),
    FieldSpec(name="c"),
)
SCHEMA = Schema(fields=FIELDS, primary_key="c", missing_values=("", "-", "n/a", "none"))


def judged(*rows: list[str], stop: bool = False) -> tuple[list[TextRecord], list[tuple[str, str, list[int], int]]]:
    judge = WideJudge(column_readers(FIELDS, SCHEMA), keys_of(SCHEMA, FIELDS), lambda: stop)
    records = list(judge.through(TextRecord(10 * number, row) for number, row in enumerate(rows)))
    assert judge.count == len(rows)
    return records, [(one.fault.code, one.fault.field, one.rows, one.count) for one in judge.found()]


@pytest.mark.parametrize("cells", [1, 7, 1_000])
def test_what_is_wrong_is_told_by_the_numbers_of_the_records(monkeypatch: pytest.MonkeyPatch, cells: int) -> None:
    monkeypatch.setattr(wide, "CELLS", cells)
    rows = [["1", "31.01.2020", "x"], ["z", "-", "y"], ["n/a", "2020", "x"], ["y", "none", "z"], ["2", "", "w"]]
    records, found = judged(*rows)
    assert [record.cells for record in records] == rows
    assert found == [
        ("type-error", "a", [10, 30], 2),
        ("constraint-error", "a", [20], 1),
        ("type-error", "b", [20], 1),
        ("primary-key", "c", [20], 1),
    ]


def test_a_cell_that_is_not_there_is_no_bad_one_but_no_key_either() -> None:
    _, found = judged(["1", "01.01.2020", "x"], [], ["2"], ["3", "02.01.2020", "y", "more", "and more"])
    assert found == [("primary-key", "c", [10, 20], 2)]


def test_judging_is_called_off() -> None:
    with pytest.raises(Stopped):
        judged(["1", "", "x"], stop=True)
