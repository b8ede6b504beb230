"""Rows that come as values: data within the descriptor, and tables in files of JSON."""

import json
import re
from collections.abc import Iterator
from itertools import chain, islice

from gui.dossier.csvtext import TextRecord
from gui.dossier.header import MOST_COLUMNS
from gui.dossier.jsontext import DEEPEST

_LONGEST = 4_000
"""A number of more digits is no integer to Python."""


def rows_of(data: object) -> Iterator[TextRecord] | None:
    """Return records, the labels first, of a list of lists or of objects; None where it is no table."""
    if not isinstance(data, list):
        return None
    rows: Iterator[list[object]]
    if data and all(isinstance(item, dict) for item in data):
        labels = labels_of(data)
        known = labels[:MOST_COLUMNS]
        rows = chain([[*labels]], ([item.get(label) for label in known] for item in data))
    else:
        rows = (item if isinstance(item, list) else [item] for item in data)
    return (TextRecord(number, [text_of(cell) for cell in row]) for number, row in enumerate(rows, start=1))


def json_rows(text: str, *, lines: bool, part: str = "") -> Iterator[TextRecord] | None:
    """Return the records of a file of JSON, or of one with a value on each line; None where it is no table.

    `part` is the property of an object in which the table stands. Raise ValueError where the text is not JSON.
    """
    try:
        if lines:
            return rows_of([_value(line) for line in re.split(r"[\r\n]+", text) if line.strip()])
        data = _value(text)
    except RecursionError:
        raise ValueError(f"more than {DEEPEST} levels") from None
    for step in part.split(".") if part else ():
        data = data.get(step) if isinstance(data, dict) else None
    if isinstance(data, dict) and not part:
        tables = [value for value in data.values() if isinstance(value, list)]
        data = tables[0] if len(tables) == 1 else None
    return rows_of(data)


def labels_of(items: list[dict[str, object]]) -> list[str]:
    """Return the names in a list of objects in the order they are met; one more than is read, where there are more."""
    labels: dict[str, None] = {}
    for item in items:
        labels.update(dict.fromkeys(item))
        if len(labels) > MOST_COLUMNS:
            break
    return list(islice(labels, MOST_COLUMNS + 1))


def text_of(cell: object) -> str:
    """Return a value as a cell has it: nothing for null, text as it is, all else as JSON."""
    if cell is None:
        return ""
    return str(cell) if isinstance(cell, str) else json.dumps(_computed(cell), ensure_ascii=False)


class _Number(str):
    """A number of a table in JSON as it is written: its digits tell how exact it is, and it may have any number."""

    __slots__ = ()


def _value(text: str) -> object:
    value: object = json.loads(text, parse_int=_Number, parse_float=_Number)
    return value


def _computed(value: object) -> object:
    """Return a value whose numbers, which JSON would put into quotation marks, are those that they say."""
    if isinstance(value, _Number):
        return int(value) if value.removeprefix("-").isdigit() and len(value) <= _LONGEST else float(value)
    if isinstance(value, list):
        return [_computed(item) for item in value]
    if isinstance(value, dict):
        return {name: _computed(item) for name, item in value.items()}
    return value
