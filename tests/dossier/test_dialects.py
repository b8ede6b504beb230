"""What of a dialect is not kept to is said by its name."""

import pytest

from gui.base import package_messages as pm
from gui.dossier.dialects import passed_over
from gui.dossier.specs import ResourceSpec

CSV = ResourceSpec(paths=("a.csv.gz",))
JSON = ResourceSpec(paths=("a.json",))


@pytest.mark.parametrize(
    ("name", "value", "template"),
    [
        ("sheetNumber", 2, pm.FAULT_DIALECT_SHEET),
        ("sheetName", "Rows", pm.FAULT_DIALECT_SHEET),
        ("table", "rows", pm.FAULT_DIALECT_DATABASE),
        ("nullSequence", "\\N", pm.FAULT_DIALECT_NULL),
        ("lineTerminator", "|", pm.FAULT_DIALECT_LINES),
        ("lineTerminator", ["\n"], pm.FAULT_DIALECT_LINES),
        ("property", "rows", pm.FAULT_DIALECT_JSON),
        ("itemType", "object", pm.FAULT_DIALECT_JSON),
        ("itemKeys", ["id"], pm.FAULT_DIALECT_JSON),
        ("caseSensitiveHeader", False, pm.FAULT_DIALECT_CASE),
        ("delimeter", ";", pm.FAULT_DIALECT_UNKNOWN),
    ],
)
def test_a_property_that_is_not_kept_to_is_named(name: str, value: object, template: str) -> None:
    assert list(passed_over({name: value}, CSV)) == [(name, template)]


@pytest.mark.parametrize(
    "given",
    [
        {"delimiter": ";", "quoteChar": None, "header": False, "headerRows": [2], "commentChar": "#", "sheetName": ""},
        {"lineTerminator": "\r\n", "skipInitialSpace": True, "caseSensitiveHeader": True, "csvddfVersion": 1.2},
        {"$schema": "tabledialect.json", "title": "Ours", "dossier:own": 1, "nullSequence": None},
        None,
        "dialect.json",
    ],
)
def test_what_is_kept_to_or_says_nothing_of_reading_is_not(given: object) -> None:
    assert list(passed_over(given, CSV)) == []


def test_parts_of_json_are_for_json() -> None:
    given = {"property": "rows", "itemType": "object", "itemKeys": ["id"]}
    assert list(passed_over(given, JSON)) == [("itemKeys", pm.FAULT_DIALECT_KEYS)]
    assert list(passed_over({"itemType": "row"}, JSON)) == [("itemType", pm.FAULT_DIALECT_UNKNOWN)]
    assert list(passed_over({"property": "rows"}, ResourceSpec(format="json", data="[]"))) == []
