"""Headlines: a label, a figure, what it means and who says so; what is not known is said in words."""

from decimal import Decimal

import msgspec
import pytest

from gui.dossier.model import SOUND, Dossier, Observation, Standing, View
from gui.figures.book import FigureBook
from gui.figures.headlines import HeadlineFigure, headlines
from tests.figures.dossiers import dossier, observation, year
from tests.figures.words import read


def _headlines(given: Dossier, *links: str) -> tuple[HeadlineFigure, ...]:
    items = [{"label": "Label", "link": link, "meaning": "Meaning"} for link in links]
    return headlines(FigureBook(given), View("headline", options={"items": items}))


def _held(row: Observation, standing: Standing) -> Observation:
    return msgspec.structs.replace(row, standing=standing)


def test_a_headline_says_who_says_so_and_how_many_agree() -> None:
    rows = (
        observation("a", "2098", year(2022)),
        observation("b", "2100", year(2022)),
        observation("c", "2200", year(2022)),
        observation("d", "4700", year(2023)),
    )
    agreed, alone = _headlines(dossier(*rows), "figure:a", "figure:d")
    assert (agreed.label, agreed.meaning, agreed.link) == ("Label", "Meaning", "figure:a")
    assert agreed.amount == rows[0].amount
    assert read(agreed.pedigree) == "Paper 24 · 2 of 3 agree"
    assert read(alone.pedigree) == "Paper 24 · the only report"


def test_a_computed_headline_is_as_sure_as_its_weakest_figure() -> None:
    reported = msgspec.structs.replace(observation("a", "200", year(2023)), basis="reported")
    guessed = msgspec.structs.replace(observation("b", "300", year(2024)), basis="estimate")
    (made,) = _headlines(dossier(reported, guessed), "calc:growth(a,b)")
    assert made.amount is not None
    assert (made.amount.value, made.basis, read(made.pedigree)) == (Decimal(50), "estimate", "computed from 2 figures")


@pytest.mark.parametrize("link", ["figure:nowhere", "", "calc:growth(a,z)", "partner:x", "nonsense"])
def test_a_figure_that_nobody_gave_is_said_to_be_missing(link: str) -> None:
    (made,) = _headlines(dossier(observation("a", "1", year(2023))), link)
    assert (made.label, made.amount, made.link) == ("Label", None, "")
    assert read(made.pedigree) == "not disclosed"


@pytest.mark.parametrize("standing", ["doubtful", "error"])
def test_what_is_doubtful_is_never_a_headline(standing: Standing) -> None:
    doubtful = _held(observation("a", "27000", year(2025)), standing)
    (alone,) = _headlines(dossier(doubtful), "figure:a")
    assert (alone.amount, alone.link, read(alone.pedigree)) == (None, "figure:a", "no report of it stands")
    better = observation("b", "9000", year(2025))
    (made,) = _headlines(dossier(doubtful, better), "figure:a")
    assert (made.amount, made.link) == (better.amount, "figure:b")


@pytest.mark.parametrize("items", [None, "figure:a", 7, [], ["figure:a"], [{}], [{"link": "figure:a"}]])
def test_items_that_make_no_sense_are_left_out(items: object) -> None:
    book = FigureBook(dossier(observation("a", "1", year(2023))))
    assert headlines(book, View("headline", options={"items": items} if items is not None else {})) == ()


def test_every_headline_of_a_dossier_is_a_figure_that_stands(book: FigureBook) -> None:
    views = [view for section in book.dossier.sections for view in section.views if view.kind == "headline"]
    made = [headline for view in views for headline in headlines(book, view)]
    assert len(made) >= 3 * len(views)
    assert [headline.label for headline in made if headline.amount is None or not headline.meaning] == []
    named = [link.partition(":")[2] for link in (headline.link for headline in made) if link.startswith("figure:")]
    assert all(book.dossier.observations[name].standing in SOUND for name in named)
