"""Values as rows: labels first, in the order in which they are met."""

import pytest

from gui.dossier.inline import json_rows, labels_of, rows_of, text_of


def test_objects_have_all_their_labels() -> None:
    rows = rows_of([{"a": 1}, {"b": None, "a": [1]}])
    assert rows is not None
    assert [row.cells for row in rows] == [["a", "b"], ["1", ""], ["[1]", ""]]
    assert labels_of([{"b": 1}, {"a": 1}]) == ["b", "a"]


def test_what_is_no_list_is_no_table() -> None:
    assert rows_of({"a": 1}) is None
    assert rows_of(5) is None


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), ("é", "é"), (True, "true"), (1.5, "1.5"), ({"a": "é"}, '{"a": "é"}')]
)
def test_values_are_written_as_json_has_them(value: object, text: str) -> None:
    assert text_of(value) == text


def test_a_table_in_an_object_is_found_where_it_is_the_only_one() -> None:
    found = json_rows('{"meta": 1, "rows": [[1]]}', lines=False)
    assert found is not None
    assert [row.cells for row in found] == [["1"]]
    assert json_rows('{"a": [], "b": []}', lines=False) is None
    assert json_rows('{"a": [[1]]}', lines=False, part="b") is None


@pytest.mark.parametrize("number", ["26.350", "1e400", "-0", "1E3", "0.1000000000000000055", "9" * 5_000])
@pytest.mark.parametrize("lines", [True, False])
def test_a_number_of_a_table_is_as_it_is_written(number: str, lines: bool) -> None:
    row = f'{{"a": {number}, "b": "{number}"}}'
    found = json_rows(row if lines else f"[{row}]", lines=lines)
    assert found is not None
    assert [record.cells for record in found] == [["a", "b"], [number, number]]


def test_numbers_within_a_value_stay_numbers() -> None:
    found = json_rows('[[{"a": [1, -2.50, null, true, "3"]}, [1e2]]]', lines=False)
    assert found is not None
    assert [record.cells for record in found] == [['{"a": [1, -2.5, null, true, "3"]}', "[100.0]"]]


@pytest.mark.parametrize("sign", ["\u2028", "\x85", "\u2029"])
def test_only_line_feeds_part_the_values_of_a_file_with_one_on_each_line(sign: str) -> None:
    found = json_rows(f'{{"a": "x{sign}y"}}\r\n\n{{"a": "z"}}', lines=True)
    assert found is not None
    assert len(list(found)) == 3
