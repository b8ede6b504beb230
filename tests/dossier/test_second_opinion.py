"""A second opinion on the corpus: where the well-known validator says something else, it is known why."""

import json
import logging
import warnings
from pathlib import Path

import pytest
from frictionless import FrictionlessException, Package, system

from gui.dossier.container import DESCRIPTOR
from tests.dossier.test_corpus import CORPUS, EXPECTED, PACKAGES

DIFFERENCES = {
    "delimiter": "A dialect that is not declared has commas; it guesses another delimiter in silence.",
    "encoding-broken": "Bytes that are not of the encoding are none of its text; it replaces them in silence.",
    "encoding-cp1252": "A file without an encoding is UTF-8; it guesses another in silence.",
    "encoding-gb18030": "A file without an encoding is UTF-8; it guesses another in silence.",
    "encoding-latin-1": "The bytes are UTF-8: read as Latin-1, each such character is two wrong ones.",
    "encoding-utf-16": "A file without an encoding is UTF-8, and a byte-order mark says otherwise.",
    "good-json-table": "A table may be a list of objects in JSON, or Parquet; it reads these only with others at hand.",
    "good-nulls": "A property that is null says nothing; it refuses the package whole.",
    "newer-format": "The version of the format is a property of dossiers.",
    "on-line": "An address on line is never fetched; it tries to.",
    "parts-differ": "Labels name columns; it reads the second file by the labels of the first.",
    "sections-broken": "Sections are a property of dossiers.",
    "stray-quote": "A quoted cell ends with its closing mark (RFC 4180); it joins what follows to it.",
}
"""The packages of which the other says otherwise whether they are valid, and what decides it."""


def theirs(folder: Path) -> bool:
    """Tell whether the other validator calls a package valid; one that it cannot read is not."""
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings(), system.use_context(trusted=False):
            warnings.simplefilter("ignore")
            described = next((str(path) for path in sorted(folder.glob("datapackage.*"))), str(folder / DESCRIPTOR))
            return bool(Package(described).validate().valid)
    except FrictionlessException:
        return False
    finally:
        logging.disable(logging.NOTSET)


@pytest.mark.parametrize("name", PACKAGES)
def test_both_say_whether_a_package_is_valid(name: str) -> None:
    ours = json.loads((CORPUS / name / EXPECTED).read_text(encoding="utf-8"))["valid"]
    assert (theirs(CORPUS / name) is ours) is (name not in DIFFERENCES)


def test_the_differences_are_few() -> None:
    assert len(DIFFERENCES) <= 25
    assert set(DIFFERENCES) <= set(PACKAGES)
