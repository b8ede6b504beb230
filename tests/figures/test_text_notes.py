"""What is said of a text from the standpoint."""

from datetime import date

from gui.figures.audit import links_of
from gui.figures.book import FigureBook
from gui.figures.links import parse
from gui.figures.standpoint import Standpoint
from gui.figures.text_notes import NOTHING, text_notes
from tests.figures.words import read

TEXT = """By October over [60,000](figure:m7-2023-60k-caixin), then [80,000](figure:m7-2023-80k-asiatimes); revenue was
[CNY 2.098 bn](figure:rev-2022-artsairline), [3.06 %](calc:share(rev-2024-zgcsb,rev-group-2024-netease)) of it.
See [the web](https://example.org) and [Orders](section:orders)."""
DAY = date(2023, 11, 5)


def test_today_nothing_is_to_be_said(builtin_book: FigureBook) -> None:
    assert text_notes(builtin_book, TEXT) == NOTHING


def test_what_was_not_known_is_struck_out_with_the_reason(builtin_book: FigureBook) -> None:
    notes = text_notes(builtin_book.seen_from(Standpoint(known_on=DAY)), TEXT)
    assert {link: read(why) for link, why in notes.struck.items()} == {
        "figure:m7-2023-80k-asiatimes": "Not known on 5 Nov 2023: first told 7 Nov 2023",
        "figure:rev-2022-artsairline": "Not known on 5 Nov 2023: first told ≈ 25 Aug 2024",
        "calc:share(rev-2024-zgcsb,rev-group-2024-netease)": "Not known on 5 Nov 2023: first told ≈ 24 Feb 2026",
    }
    assert [(read(note.lead), read(note.words)) for note in notes.later] == [
        ("over 80,000 vehicles", "from 7 Nov 2023"),
        ("CNY 2.098 bn", "from ≈ 25 Aug 2024"),
        ("3.06 %", "from ≈ 24 Feb 2026"),
    ]


def test_another_currency_says_what_a_figure_is_there_and_at_which_rate(builtin_book: FigureBook) -> None:
    notes = text_notes(builtin_book.seen_from(Standpoint(currency="USD")), TEXT)
    assert [(read(note.lead), read(note.words)) for note in notes.instead] == [
        ("CNY 2.098 bn", "about USD 301.7 m at 6.9533, 31 Dec 2022")
    ]
    assert notes.struck == {}


def test_another_preference_names_the_report_that_is_taken_instead(ferry_book: FigureBook) -> None:
    figure = next(one for one in ferry_book.figures() if one.differs and one.preferred is not None)
    named = figure.reports[0]
    seen = ferry_book.seen_from(Standpoint(preference="highest"))
    taken = seen.figure(named.id)
    notes = text_notes(seen, f"It was [so much](figure:{named.id}).")
    assert taken is not None
    assert taken.preferred is not None
    expected = [f"figure:{taken.preferred.id}"] if taken.preferred.amount != named.amount else []
    assert [note.link for note in notes.instead] == expected


def test_every_link_of_every_text_is_struck_exactly_where_it_was_not_known(book: FigureBook) -> None:
    days = sorted(set(book.known.days))
    for day in days[:: max(1, len(days) // 6)]:
        seen = book.seen_from(Standpoint(known_on=day))
        for section in book.dossier.sections:
            targets = {link.target for link in links_of(section.text) if parse(link.target) is not None}
            later = {target for target in targets if not book.known.of(target).by(day)}
            assert set(text_notes(seen, section.text).struck) == later
