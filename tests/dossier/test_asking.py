"""What a table in DuckDB answers of its cells."""

import io
from collections.abc import Iterator

import pytest

from gui.dossier.asking import RawTable
from gui.dossier.held import PlainFile
from gui.dossier.specs import FieldSpec
from gui.dossier.sure import CELL
from gui.dossier.tables import NotStored, Tables
from tests.dossier.packages import columns_of

HELD = b"a,b\n1,x\n,yy\n1,x\n2,\n"


def plain(data: bytes, delimiter: str = ",") -> PlainFile:
    return PlainFile(lambda: io.BytesIO(data), len(data), delimiter, "\n", 1)


@pytest.fixture
def raw() -> Iterator[RawTable]:
    tables = Tables()
    tables.take("r", plain(HELD), columns_of(FieldSpec(), FieldSpec()))
    yield tables.raw("r")
    tables.close()


def test_cells_are_counted_found_and_measured(raw: RawTable) -> None:
    assert raw.count({0: f"{CELL} = '1'", 1: f"length({CELL}) > 1"}) == {0: 2, 1: 1}
    assert list(raw.cells_where(0, f"{CELL} = ''")) == [(1, "")]
    assert list(raw.cells([1, 0]))[:2] == [(0, "x", "1"), (1, "yy", "")]
    assert (raw.lengths(), raw.longest(), raw.blank_records()) == ([3, 4], 2, 0)


def test_what_comes_again_is_told_with_its_first(raw: RawTable) -> None:
    there = f"{CELL} <> ''"
    assert list(raw.repeated([0], [there])) == [(2, 0, "1")]
    assert list(raw.repeated([0, 1], [there, there])) == [(2, 0, "1", "x")]
    assert list(raw.repeated([0], [f"{CELL} = '2'"])) == []


def test_thousands_of_columns_are_asked_in_blocks() -> None:
    width = 250
    data = b",".join(b"a%d" % at for at in range(width)) + b"\n" + b",".join([b"1"] * width) + b"\n"
    tables = Tables()
    tables.take("r", plain(data), columns_of(*[FieldSpec()] * width))
    raw = tables.raw("r")
    assert raw.count(dict.fromkeys(range(width), f"{CELL} = '1'")) == dict.fromkeys(range(width), 1)
    assert raw.lengths() == [1] * width
    tables.close()


@pytest.mark.parametrize("data", [b"a,b\n1\n", b"a,b\n1,2,3\n", b'a,b\n"1,2\n', b'a,b\n"1"x,2\n'])
def test_a_file_that_is_not_strict_is_not_taken(data: bytes) -> None:
    tables = Tables()
    with pytest.raises(NotStored):
        tables.take("r", plain(data), columns_of(FieldSpec(), FieldSpec()))
    tables.close()
