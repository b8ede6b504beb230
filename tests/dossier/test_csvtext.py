"""Records of a CSV file: exact, numbered, and nothing lost in silence."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.dossier.csvtext import LONGEST_CELL, OFTEN, known_encoding, lines_of, records, usable
from gui.dossier.specs import Dialect

CELLS = st.text(st.characters(codec="utf-8"), max_size=12)


def split(
    text: str | bytes, dialect: Dialect | None = None
) -> tuple[list[tuple[int, list[str]]], list[tuple[str, int]]]:
    told: list[tuple[str, int]] = []
    data = text.encode() if isinstance(text, str) else text
    found = records(
        lines_of(data, "utf-8", strict=True), dialect or Dialect(), lambda what, row: told.append((what, row))
    )
    return [(record.number, record.cells) for record in found], told


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_kind_of_line_end_ends_a_record(end: str) -> None:
    assert split(end.join(["a,b", "1,2", ""])) == ([(1, ["a", "b"]), (2, ["1", "2"])], [])


def test_a_byte_order_mark_is_no_part_of_the_first_label() -> None:
    assert split(b"\xef\xbb\xbfa\n1\n")[0][0] == (1, ["a"])


def test_line_breaks_in_quotation_marks_do_not_count_and_blank_lines_do() -> None:
    assert split('a,b\n1,"x\ny"\n\n3,4\n')[0] == [(1, ["a", "b"]), (2, ["1", "x\ny"]), (3, []), (4, ["3", "4"])]


def test_comment_lines_count_but_are_no_records() -> None:
    found, _ = split("a\n#one\n#two\n1\n", Dialect(comment_char="#"))
    assert found == [(1, ["a"]), (4, ["1"])]


def test_a_quotation_mark_that_is_never_closed_costs_only_its_own_row() -> None:
    found, told = split('a,b\n1,"x\n2,y\n3,z\n')
    assert told == [("open quote", 2)]
    assert found == [(1, ["a", "b"]), (2, ["1", '"x']), (3, ["2", "y"]), (4, ["3", "z"])]


def test_a_mark_that_is_closed_by_the_next_one_swallows_no_row() -> None:
    """What csv takes for the closing mark opens another cell."""
    found, told = split('a,b,c\n1,"x,1\n2,y,2\n3,"z",3\n4,"w,4\n')
    assert told == [("open quote", 2), ("open quote", 5)]
    assert [cells for _, cells in found] == [
        ["a", "b", "c"],
        ["1", '"x', "1"],
        ["2", "y", "2"],
        ["3", "z", "3"],
        ["4", '"w', "4"],
    ]


def test_cells_before_an_open_mark_are_read_as_they_are_meant() -> None:
    assert split('"a, b","c,d\n')[0] == [(1, ["a, b", '"c', "d"])]


def test_line_breaks_stay_in_a_cell_with_a_stray_mark() -> None:
    found, told = split('a,b\n1,"he\nsaid "x" y"\n2,z\n')
    assert told == [("quoting", 2)]
    assert [len(cells) for _, cells in found] == [2, 2, 2]


def test_lines_that_swallow_all_others_are_read_again_a_few_times_only() -> None:
    """Each line would be read as often as there are lines before it."""
    found = list(records(['x","\n'] * 20_000, Dialect(), lambda _what, _row: None))
    assert sum(len(record.cells) for record in found) >= 20_000
    assert len(found) <= 2 * OFTEN + LONGEST_CELL // (5 * 20_000)


def test_text_behind_a_closing_mark_is_told() -> None:
    assert split('a\n"x"y\n2\n') == ([(1, ["a"]), (2, ["xy"]), (3, ["2"])], [("quoting", 2)])


def test_a_cell_beyond_the_bound_is_refused_and_reading_goes_on() -> None:
    found, told = split(f"a\n{'x' * (LONGEST_CELL + 1)}\n2\n")
    assert told == [("cell too large", 2)]
    assert found == [(1, ["a"]), (3, ["2"])]


@pytest.mark.parametrize(
    ("dialect", "works"),
    [
        (Dialect(), True),
        (Dialect(delimiter=";", quote_char=None), True),
        (Dialect(delimiter="||"), False),
        (Dialect(delimiter=""), False),
        (Dialect(delimiter="\n"), False),
        (Dialect(quote_char="''"), False),
    ],
)
def test_dialects_that_cannot_work_are_told_from_those_that_can(dialect: Dialect, *, works: bool) -> None:
    assert usable(dialect) is works


@pytest.mark.parametrize(
    ("name", "known"),
    [("utf-8", True), ("gb18030", True), ("zlib", False), ("no-such", False), ("idna", False), ("\0", False)],
)
def test_only_encodings_of_text_are_known(name: str, *, known: bool) -> None:
    assert known_encoding(name) is known


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=6))
def test_what_python_writes_is_read_back(rows: list[list[str]]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(rows)
    found, told = split("\ufeff" + text.getvalue())
    assert [record[1] for record in found] == rows
    assert told == []


@given(st.binary(max_size=60))
def test_any_bytes_are_split_without_an_error(data: bytes) -> None:
    found = list(records(lines_of(data, "latin-1", strict=False), Dialect(), lambda _what, _row: None))
    assert [record.number for record in found] == sorted({record.number for record in found})
