"""The examples of `docs/figures.md`, computed with the program's own code."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal

import msgspec
import pytest

from gui.base.period import Period
from gui.dossier.model import Dossier, Entity, Measure, Observation, Rate, Source, View
from gui.figures.book import Figure, FigureBook
from gui.figures.disagreements import Disagreement, disagreements
from gui.figures.headlines import HeadlineFigure, headlines
from gui.figures.intervals import interval
from gui.figures.known_words import known_day
from gui.figures.standpoint import PREFERENCES, Standpoint
from tests.conftest import ROOT
from tests.figures.words import TEXT, read

DOCUMENT = (ROOT / "docs" / "figures.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```example\n(.*?)^```$", DOCUMENT, flags=re.MULTILINE | re.DOTALL)
USUAL = {
    "period": "2022",
    "unit": "EUR million",
    "qualifier": "exact",
    "basis": "reported",
    "standing": "stands",
    "published": "2023-03-31",
}


def period(words: str) -> Period:
    start, _, end = words.partition(" to ")
    if end:
        return Period(date.fromisoformat(start), date.fromisoformat(end))
    return Period(date(int(words), 1, 1), date(int(words), 12, 31))


def observation(cells: Mapping[str, str]) -> Observation:
    raw = {
        **{name: cells[name] for name in ("id", "value", "unit", "qualifier", "basis", "standing")},
        "measure": "income",
        "entity": "firm",
        "source": cells.get("source") or f"of {cells['id']}",
        "digits": int(cells["digits"]) if cells.get("digits") else None,
        "contradicts": cells.get("contradicts", ""),
    }
    made = msgspec.convert({**raw, "period": {"start": "2022-01-01", "end": "2022-12-31"}}, Observation)
    return msgspec.structs.replace(made, period=period(cells["period"]))


def source(name: str, published: str) -> Source:
    day = date.fromisoformat(published.removeprefix("≈")) if published else None
    return Source(name, name, name, day, "inferred" if published.startswith("≈") else "printed" if day else "")


def line_of_rate(words: str) -> Rate:
    _, day, base, quote = words.partition(":")[0].split()
    return Rate(date.fromisoformat(day), base, quote, Decimal(words.partition(":")[2].strip()))


class Example:
    """One block: its reports and rates as a dossier, and the lines that are to come of it."""

    def __init__(self, block: str) -> None:
        lines = block.splitlines()
        rows = [[cell.strip() for cell in line.split("|")] for line in lines if "|" in line]
        cells = [{**USUAL, **dict(zip(rows[0], row, strict=True))} for row in rows[1:]]
        reports = [observation(one) for one in cells]
        by_source = {report.source: one["published"] for report, one in zip(reports, cells, strict=True)}
        rest = [line for line in lines if "|" not in line]
        unit = "cabins" if reports[0].unit == "cabins" else "EUR million"
        self.book = FigureBook(
            Dossier(
                name="example",
                title="Example",
                measures={"income": Measure("income", "Income", unit, adds="both")},
                entities={"firm": Entity("firm", "Firm", "company")},
                sources={name: source(name, day) for name, day in by_source.items()},
                observations={report.id: report for report in reports},
                rates=tuple(line_of_rate(line) for line in rest if line.startswith("rate ")),
            )
        )
        self.expected = [line for line in rest if not line.startswith("rate ")]
        self.first = reports[0].id
        self.seen = self.book

    def figure(self, book: FigureBook) -> Figure:
        """Return the one figure of the book."""
        (figure,) = book.figures()
        return figure

    def headline(self, name: str, currency: str) -> HeadlineFigure:
        """Return how a report stands as a headline in a currency."""
        view = View(kind="headline", options={"items": [{"label": "Income", "link": f"figure:{name}"}]})
        (shown,) = headlines(self.book.seen_from(Standpoint(currency=currency)), view)
        self.shown = shown
        return shown


def names(reports: Iterable[Observation]) -> str:
    return " ".join(report.id for report in reports)


def taken(example: Example, book: FigureBook) -> str:
    example.seen = book
    preferred = example.figure(book).preferred
    return preferred.id if preferred is not None else "none"


def bounds(example: Example, name: str) -> str:
    found = interval(example.book.dossier.observations[name].amount)
    low, high = found.low / 10**6, found.high / 10**6
    return f"{low.normalize():f} to {high.normalize():f}" if high.is_finite() else f"{low.normalize():f} and more"


def on(example: Example, day: str) -> str:
    known = example.book.seen_from(Standpoint(known_on=date.fromisoformat(day))).dossier.observations
    return " ".join(known) or "nothing"


def told(example: Example, name: str) -> str:
    sides = (side for one in disagreements(example.book) for side in one.others)
    return next(read(side.told) for side in sides if name in {report.id for report in side.reports})


def amount(example: Example, name: str, currency: str) -> str:
    shown = example.headline(name or example.first, currency).amount
    assert shown is not None
    return TEXT.amount(shown, short=False).replace("\N{NO-BREAK SPACE}", " ")


def size(example: Example) -> str:
    (one,) = disagreements(example.book)
    return read(one.far).removeprefix("≠ ") or "none"


def first_of(rows: Iterable[Disagreement]) -> str:
    return " ".join(row.link.removeprefix("figure:") for row in rows)


ASKED: tuple[tuple[str, Callable[[Example, "re.Match[str]"], str]], ...] = (
    (r"interval (\w+)", lambda example, at: bounds(example, at[1])),
    (r"camps", lambda example, _: " / ".join(names(camp.reports) for camp in example.figure(example.book).camps)),
    (r"differs", lambda example, _: "yes" if example.figure(example.book).differs else "no"),
    (r"size", lambda example, _: size(example)),
    (r"told of (\w+)", lambda example, at: told(example, at[1])),
    (r"taken", lambda example, _: taken(example, example.book)),
    (r"reason", lambda example, _: read(example.figure(example.seen).reason)),
    (rf"({'|'.join(PREFERENCES)})", lambda example, at: by_preference(example, at[1])),
    (r"on (\S+)", lambda example, at: on(example, at[1])),
    (r"taken on (\S+)", lambda example, at: taken(example, _book_of(example, at[1]))),
    (r"known from (\w+)", lambda example, at: read(known_day(example.book.known.of(f"figure:{at[1]}")))),
    (r"shown in (\w+)", lambda example, at: amount(example, "", at[1])),
    (r"shown of (\w+) in (\w+)", lambda example, at: amount(example, at[1], at[2])),
    (r"because", lambda example, _: read(example.shown.pedigree)),
    (r"disagreements", lambda example, _: first_of(disagreements(example.book))),
)


def by_preference(example: Example, wanted: str) -> str:
    preference = next(name for name in PREFERENCES if name == wanted)
    return taken(example, example.book.seen_from(Standpoint(preference=preference)))


def _book_of(example: Example, day: str) -> FigureBook:
    return example.book.seen_from(Standpoint(known_on=date.fromisoformat(day)))


@pytest.mark.parametrize("block", EXAMPLES, ids=[str(place) for place in range(1, len(EXAMPLES) + 1)])
def test_an_example_comes_out_as_it_is_written(block: str) -> None:
    example = Example(block)
    assert example.expected
    for line in example.expected:
        asked, _, written = line.partition(":")
        ((answer, at),) = [(answer, found) for words, answer in ASKED if (found := re.fullmatch(words, asked.strip()))]
        assert answer(example, at) == written.strip(), line


def test_every_rule_has_examples() -> None:
    parts = re.split(r"^#{2,3} ", DOCUMENT, flags=re.MULTILINE)[2:]
    assert [part.splitlines()[0] for part in parts if "```example" not in part] == []
    asked = {line.partition(":")[0].split()[0] for block in EXAMPLES for line in Example(block).expected}
    assert asked >= {*PREFERENCES, "interval", "camps", "taken", "on", "known", "shown", "disagreements"}
