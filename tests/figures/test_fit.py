"""Whether a link's words fit: number, unit, how exact, and the length of the period."""

from datetime import date
from decimal import Decimal

import pytest

from gui.base.period import Period
from gui.dossier.model import Record
from gui.figures.fit import fits
from gui.figures.links import parse
from tests.figures.dossiers import dossier, observation, year

RUN = Period(date(2023, 9, 12), date(2023, 11, 1))
GIVEN = dossier(
    observation("y22", "2098", year(2022)),
    observation("y24", "26353", year(2024)),
    observation("run", "80000", RUN, unit="cabins", measure="bookings", qualifier="over"),
    observation("rush", "20000", Period(RUN.start, RUN.start), unit="cabins", qualifier="about", elapsed="PT4H"),
    observation("fall", "-28.6", year(2021), unit="percent"),
    records=(
        Record("r", "risks", {"title": "Eleven firms", "detail": "Pay 11.5 billion for 10%", "cost": Decimal(7)}),
    ),
)


@pytest.mark.parametrize(
    ("target", "words"),
    [
        *(("figure:y24", "XAU 26.35 bn"), ("figure:y24", "XAU 26.4 billion"), ("figure:y24", "XAU 26,353 million")),
        *(("figure:y24", "about XAU 26 bn"), ("figure:y24", "the revenue of 2024"), ("figure:y22", "XAU 2.1 bn")),
        *(("figure:run", "over 80,000"), ("figure:run", "more than 80,000 orders in 50 days")),
        *(("figure:run", "over 80,000 in seven weeks"), ("figure:rush", "about 20,000 in four hours")),
        *(("figure:fall", "−28.6 %"), ("figure:fall", "fell by 28.6 %"), ("calc:growth(y22,y24)", "+1,160 %")),
        *(("risk:r", "eleven firms"), ("risk:r", "11.5 billion"), ("risk:r", "10 % each"), ("risk:r", "7 of them")),
    ],
)
def test_words_that_fit(target: str, words: str) -> None:
    link = parse(target)
    assert link is not None
    assert fits(GIVEN, link, words)


@pytest.mark.parametrize(
    ("target", "words"),
    [
        *(("figure:y24", "XAU 26.36 bn"), ("figure:y24", "USD 26.35 bn"), ("figure:y24", "26.35 bn")),
        *(("figure:y24", "XAU 26.35 million"), ("figure:y24", "over XAU 26.35 bn"), ("figure:y24", "26.35 %")),
        *(("figure:run", "80,000"), ("figure:run", "about 80,000"), ("figure:run", "over 80,000 in 40 days")),
        *(("figure:run", "over 80,000 and 7"), ("figure:rush", "about 20,000 in two hours")),
        *(("figure:fall", "28.6 %"), ("figure:fall", "−28.5 %"), ("risk:r", "twelve firms"), ("figure:no", "5")),
    ],
)
def test_words_that_do_not_fit(target: str, words: str) -> None:
    link = parse(target)
    assert link is not None
    assert not fits(GIVEN, link, words)


def test_a_link_to_a_section_may_count_the_rows_of_the_dossier() -> None:
    link = parse("section:overview")
    assert link is not None
    assert fits(GIVEN, link, "5 figures")
    assert fits(GIVEN, link, "1 dated source") is True
    assert not fits(GIVEN, link, "6 figures")
