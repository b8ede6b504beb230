"""What the built-in dossier calls its things, read from the dossier itself."""

import csv
import json
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from tests.house.source import ROOT, words

DOSSIER = ROOT / "resources" / "huawei-smart-car"

EXEMPT = Path(__file__).with_name("exempt.toml")


@cache
def _exempt(kind: str) -> frozenset[str]:
    lists = tomllib.loads(EXEMPT.read_text(encoding="utf-8"))[kind]
    return frozenset(word for entry in lists for word in entry["words"].split())


def _rows(file: str) -> list[dict[str, str]]:
    path = DOSSIER / "data" / file
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _column(files: Iterable[str], column: str) -> set[str]:
    return {row[column] for file in files for row in _rows(file) if row.get(column)}


def _observations() -> list[str]:
    return [path.name for path in sorted((DOSSIER / "data").glob("*.csv")) if "measure" in _head(path)]


def _head(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as stream:
        return next(csv.reader(stream), [])


@cache
def proper_names() -> frozenset[str]:
    """Return the words that entities, partners, brands and models go by, in lower case, Chinese too."""
    names = _column(["entities.csv", "partners.csv", "models.csv"], "name")
    names |= _column(["partners.csv", "models.csv"], "brand") | _column(["partners.csv"], "name_zh")
    spoken = {word for name in names for word in words(name) if len(word) > 2 or not word.isascii()}
    return frozenset(spoken) - _exempt("names")


@cache
def quantity_words() -> frozenset[str]:
    """Return the words of measures and units, in lower case, without those of the format itself."""
    names = _column(_observations(), "measure") | _column(_observations(), "unit")
    descriptor = DOSSIER / "datapackage.json"
    if descriptor.is_file():
        package = json.loads(descriptor.read_text(encoding="utf-8"))
        for measure in package.get("dossier:measures", []):
            names |= {measure["name"], measure.get("unit", "")}
    return frozenset(word for name in names for word in words(name)) - _exempt("quantities")


@cache
def identities() -> frozenset[str]:
    """Return the ids of entities, partners, models and products that are no plain word."""
    ids = _column(["entities.csv", "partners.csv", "models.csv", "products.csv"], "id")
    return frozenset(name for name in ids if "-" in name or not words(name) <= _exempt("names"))
