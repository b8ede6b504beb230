"""Text of a form is told from other text."""

import pytest

from gui.dossier.specs import FieldSpec
from gui.dossier.strings import json_of, strings


@pytest.mark.parametrize(
    ("form", "text", "good"),
    [
        ("email", "a@b.org", True),
        ("email", "a@b", True),
        ("email", "a b@c.org", False),
        ("email", "a@@b.org", False),
        ("uri", "https://example.org/a?b#c", True),
        ("uri", "urn:isbn:123", True),
        ("uri", "example.org", False),
        ("uri", "http://a b", False),
        ("binary", "aGVsbG8=", True),
        ("binary", "aGVsbG8", False),
        ("uuid", "6f1d2c1e-0b1a-4c1d-9f9e-2a3b4c5d6e7f", True),
        ("uuid", "6f1d2c1e", False),
        ("default", "anything", True),
        ("bogus", "anything", True),
    ],
)
def test_forms_of_text(form: str, text: str, good: bool) -> None:
    cast = strings(FieldSpec(type="string", format=form))
    if good:
        assert cast(text) == text
    else:
        with pytest.raises(ValueError, match=r"."):
            cast(text)


@pytest.mark.parametrize("text", ["NaN", "[Infinity]", "[" * 100_000, "{'a': 1}", ""])
def test_what_is_no_json_is_none(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        json_of(text)
