"""Properties one by one: a bad one is a finding with its path, the others count."""

import msgspec

from gui.base.text import Text
from gui.dossier.findings import Findings
from gui.dossier.properties import Properties


class _Inner(msgspec.Struct, frozen=True):
    size: int = 1


class _Outer(msgspec.Struct, frozen=True, rename="camel"):
    name: str = "unnamed"
    max_size: int | None = None
    inner: _Inner = _Inner()
    parts: tuple[_Inner, ...] = ()


def read(raw: object) -> tuple[_Outer, list[tuple[str, str, str]]]:
    findings = Findings()
    made = Properties("d.json", findings).struct(_Outer, raw, "resources[0].schema")
    return made, [(f.code, f.field, Text().message(f.message)) for f in findings.all()]


def told(path: str, problem: str) -> str:
    return f"The property resources[0].schema.{path} of the descriptor is not as it should be: {problem}."


def test_what_is_well_is_read() -> None:
    made, faults = read({"name": "a", "maxSize": 3, "inner": {"size": 2}, "parts": [{"size": 5}], "unknown": 1})
    assert made == _Outer("a", 3, _Inner(2), (_Inner(5),))
    assert faults == []


def test_each_bad_property_is_told_and_the_rest_counts() -> None:
    made, faults = read({"name": 7, "maxSize": "x", "inner": [], "parts": [{"size": "big"}, {"size": 4}]})
    assert made == _Outer(parts=(_Inner(1), _Inner(4)))
    assert faults == [
        ("schema-error", "resources[0].schema.name", told("name", "7 does not belong there")),
        ("schema-error", "resources[0].schema.maxSize", told("maxSize", '"x" does not belong there')),
        ("schema-error", "resources[0].schema.inner", told("inner", "an object in braces is expected")),
        ("schema-error", "resources[0].schema.parts[0].size", told("parts[0].size", '"big" does not belong there')),
    ]


def test_null_is_as_good_as_nothing() -> None:
    assert read({"name": None, "inner": None}) == (_Outer(), [])
