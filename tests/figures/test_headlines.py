"""Headlines: a label, a figure, what it means and who says so; what is not known is said in words."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from gui.dossier.model import SOUND, Dossier, Observation, Standing, View
from gui.figures.book import FigureBook
from gui.figures.headlines import HeadlineFigure, headlines
from gui.figures.standpoint import Standpoint
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


def _item(link: str) -> View:
    return View("headline", options={"items": [{"label": "Label", "link": link, "meaning": "Meaning"}]})


def test_what_nobody_had_told_says_when_it_was_first_told(builtin_book: FigureBook) -> None:
    early = builtin_book.seen_from(Standpoint(known_on=date(2023, 11, 5)))
    (later,) = headlines(early, _item("figure:rev-2023-artsairline"))
    assert (later.amount, later.link) == (None, "figure:rev-2023-artsairline")
    assert read(later.pedigree) == "not known yet"
    assert read(later.told) == "first told on 29 Mar 2024"
    assert read(later.follow).endswith("reports follow")
    (share,) = headlines(early, _item("calc:share(rev-2024-zgcsb,rev-group-2024-netease)"))
    assert read(share.pedigree) == "not known yet"
    assert read(share.follow) == "computed from 2 figures that follow"


def test_a_figure_of_which_another_report_was_known_shows_that_one(builtin_book: FigureBook) -> None:
    early = builtin_book.seen_from(Standpoint(known_on=date(2024, 6, 1)))
    (made,) = headlines(early, _item("figure:rev-2023-artsairline"))
    assert made.amount is not None
    assert made.link != "figure:rev-2023-artsairline"


def test_a_day_that_nobody_printed_is_marked_while_one_looks_from_a_day(builtin_book: FigureBook) -> None:
    target = "figure:m7-2022-pre-60k-1gmr"
    (today,) = headlines(builtin_book, _item(target))
    (then,) = headlines(builtin_book.seen_from(Standpoint(known_on=date(2024, 6, 1))), _item(target))
    assert (today.mark, then.mark) == ("", "†")
    assert today.told is None
    assert read(then.told).startswith("first told "), "what it means was written later"


def test_in_another_currency_it_says_the_rate_or_that_there_is_none(builtin_book: FigureBook) -> None:
    usd = builtin_book.seen_from(Standpoint(currency="USD"))
    (made,) = headlines(usd, _item("figure:rev-2022-artsairline"))
    assert made.amount is not None
    assert made.amount.unit == "USD"
    assert read(made.pedigree) == "CNY 2.098 bn at 6.9533, 31 Dec 2022"
    (none,) = headlines(builtin_book.seen_from(Standpoint(currency="JPY")), _item("figure:rev-2024-zgcsb"))
    assert none.amount is not None
    assert none.amount.unit.startswith("CNY")
    assert read(none.pedigree) == "no rate for 31 Dec 2024"


def test_another_preference_shows_another_report(ferry_book: FigureBook) -> None:
    highest = ferry_book.seen_from(Standpoint(preference="highest"))
    figure = next(one for one in ferry_book.figures() if one.differs and one.preferred)
    (made,) = headlines(highest, _item(f"figure:{figure.reports[0].id}"))
    taken = highest.figure(figure.reports[0].id)
    assert taken is not None
    assert taken.preferred is not None
    assert made.link == f"figure:{taken.preferred.id}"


def test_a_stated_growth_that_the_values_contradict_shows_both(builtin_book: FigureBook) -> None:
    (stated,) = headlines(builtin_book, _item("figure:growth-2024-zgcsb"))
    assert read(stated.pedigree).startswith("≠ +464 % computed · ") or read(stated.pedigree).startswith("≠ +46")
