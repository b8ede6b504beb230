"""Codes of the format in words."""

from datetime import date
from typing import get_args

import pytest

from gui.base.amount import Qualifier
from gui.dossier.model import Basis, Source, Standing
from gui.figures.wording import BASIS, MEANING, STANDING, entity_kind, published, publisher
from tests.figures.words import read

DAY = date(2024, 5, 1)


def test_every_code_of_the_format_has_words_of_its_own() -> None:
    for words, codes in ((BASIS, Basis), (STANDING, Standing), (MEANING, Qualifier)):
        assert set(words) == set(get_args(codes))
        assert len({read(message) for message in words.values()}) == len(words)


@pytest.mark.parametrize(
    ("kind", "words"), [("segment", "Segment"), ("scope", "Scope of a count"), ("", "Subject"), ("fleet", "Subject")]
)
def test_an_entity_is_told_by_what_it_is(kind: str, words: str) -> None:
    assert read(entity_kind(kind)) == words


@pytest.mark.parametrize(
    ("source", "long", "short"),
    [
        (Source("s", "S", published=DAY, published_kind="printed"), "1 May 2024", "1 May 2024"),
        (Source("s", "S", published=DAY, published_kind="inferred"), "≈ 1 May 2024, inferred", "≈ 1 May 2024"),
        (Source("s", "S"), "undated", "undated"),
    ],
)
def test_a_day_of_publication_says_how_it_is_known(source: Source, long: str, short: str) -> None:
    assert (read(published(source)), read(published(source, short=True))) == (long, short)


def test_where_no_publisher_is_named_the_title_stands_in() -> None:
    assert read(publisher(Source("s", "Title", "Publisher"))) == "Publisher"
    assert read(publisher(Source("s", "Title"))) == "Title"
    assert read(publisher(None)) == "not stated"
