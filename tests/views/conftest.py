"""What the panels' tests stand on: a theme in force, text in English, and small values of every kind."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import TypeVar

import msgspec
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.base.amount import Amount
from gui.base.messages import Message, plain
from gui.base.period import Period
from gui.base.text import Text
from gui.dossier.model import Finding
from gui.figures.card import Card, CardBlock, CardField, CardRow
from gui.figures.decks import Deck, DeckCard, DeckGroup
from gui.figures.fields import LabelledValue
from gui.figures.headlines import HeadlineFigure
from gui.figures.known import KnownFrom
from gui.figures.roster import Roster, RosterColumn, RosterEntry
from gui.figures.tables import Column, Table, TableCell, TableRow
from gui.figures.timeline import Category, Timeline, TimelineEntry
from gui.theme.theme import Theme
from tests.periods import year_of

_W = TypeVar("_W", bound=QWidget)


def only(parent: QWidget, kind: type[_W]) -> _W:
    """Return the one part of a kind that a panel has."""
    (found,) = parent.findChildren(kind)
    return found


@pytest.fixture(params=["light", "dark", "contrast"])
def every_theme(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> Iterator[Theme]:
    """Return each of the three themes in turn, in force."""
    theme = Theme(scheme=str(request.param))
    theme.apply(qapp)
    yield theme
    theme.deleteLater()


@pytest.fixture
def theme(qapp: QApplication, qtbot: QtBot) -> Iterator[Theme]:
    """Return the light theme, in force."""
    theme = Theme()
    theme.apply(qapp)
    yield theme
    theme.deleteLater()


@pytest.fixture
def text() -> Text:
    """Return English text."""
    return Text()


def _day(year: int, month: int, day: int) -> Period:
    return Period(date(year, month, day), date(year, month, day))


@pytest.fixture
def timeline() -> Timeline:
    """Return five events of two kinds in three years, one of them without a date."""
    categories = (Category("launch", "Launches", "glyph-circle", 3), Category("strike", "Strikes", "glyph-square", 2))
    rows = (
        ("e1", year_of(date(2019, 1, 1)), "launch", "First ferry", "She sails once a day.", "Harbour News"),
        ("e2", _day(2021, 3, 4), "strike", "Crews on strike", "For two weeks nothing sails.", "Port Gazette"),
        ("e3", _day(2021, 8, 9), "launch", "Second ferry", "Larger by half.", "Harbour News"),
        ("e4", _day(2023, 5, 1), "strike", "Pilots on strike", "", ""),
        ("e5", None, "launch", "Third ferry", "Said to be planned.", "Port Gazette"),
    )
    entries = tuple(
        TimelineEntry(f"event:{key}", span, kind, "glyph-circle" if kind == "launch" else "glyph-square", *words)
        for key, span, kind, *words in rows
    )
    return Timeline(categories, entries)


def _partner(key: str, name: str, since: int | None, *words: str, **codes: str) -> RosterEntry:
    return RosterEntry(
        f"partner:{key}",
        name,
        span=year_of(date(since, 1, 1)) if since else None,
        status=codes["status"],
        status_title=codes["status"].title(),
        keywords=words,
        codes=codes,
    )


@pytest.fixture
def roster() -> Roster:
    """Return four partners in two groups."""
    north = _partner("north", "North Lines", 2014, "北方航运", "Finland", kind="owner", status="active")
    south = _partner("south", "South Lines", 2019, "Estonia", kind="owner", status="ended")
    return Roster(
        "Partners",
        (
            msgspec.structs.replace(north, brand="Aurora"),
            msgspec.structs.replace(south, brand="Zephyr"),
            _partner("yard", "Old Yard", 2011, "Poland", kind="yard", status="active"),
            _partner("dock", "New Dock", None, kind="yard", status="active"),
        ),
        columns=(
            RosterColumn("kind", "Kind", (("owner", "Owners"), ("yard", "Yards"))),
            RosterColumn("status", "Status", (("active", "Active"), ("ended", "Ended"))),
        ),
        group="kind",
    )


@pytest.fixture
def early_roster(roster: Roster) -> Roster:
    """Return the same partners as of a day on which one has only a name, and two are not known yet."""
    north, south, yard, dock = roster.entries

    def named(entry: RosterEntry, later: KnownFrom | None = None) -> RosterEntry:
        return RosterEntry(entry.link, entry.name, keywords=entry.keywords[:1], named_only=True, later=later)

    unknown = (
        named(yard, KnownFrom(date(2023, 11, 28), "printed")),
        named(dock, KnownFrom(date(2024, 12, 31), "ended")),
    )
    return msgspec.structs.replace(roster, entries=(north, named(south)), unknown=unknown, day=date(2023, 11, 5))


@pytest.fixture
def table() -> Table:
    """Return a table whose numbers, days and words would sort wrongly as text."""
    columns = (
        Column("what", plain("What")),
        Column("day", plain("Day"), "date"),
        Column("value", plain("Value"), "number"),
    )

    def row(key: str, what: str, day: date | None, value: str | None, *, taken: bool = True) -> TableRow:
        cells = (
            TableCell(plain(what), what),
            TableCell(Message("{day}", {"day": day}) if day else plain(""), day),
            TableCell(plain(value or ""), Decimal(value) if value else None),
        )
        return TableRow(f"figure:{key}", cells, taken)

    rows = (
        row("a", "Autumn", date(2023, 11, 5), "100"),
        row("b", "Winter", None, "9.25"),
        row("c", "spring", date(2022, 1, 7), None),
        row("d", "Summer", date(2023, 2, 1), "10.5", taken=False),
    )
    return Table("Crossings", columns, rows)


@pytest.fixture
def deck() -> Deck:
    """Return three cards in two groups."""

    def card(key: str, title: str, *facts: tuple[str, str]) -> DeckCard:
        values = tuple(LabelledValue(label, label, plain(value), value) for label, value in facts)
        return DeckCard(f"risk:{key}", title, f"What there is to say of {title}. " * 3, values, plain("Port Gazette"))

    against = (card("fuel", "Dear fuel", ("Since", "2021"), ("Share", "a third")), card("ice", "Thick ice"))
    return Deck((DeckGroup("against", "Against", against), DeckGroup("for", "In favour", (card("rail", "New rail"),))))


@pytest.fixture
def headlines() -> tuple[HeadlineFigure, ...]:
    """Return a known, a computed and an unknown figure."""
    known = Amount(Decimal(26353), "EUR million")
    rise = Amount(Decimal("474.4"), "percent", signed=True)
    return (
        HeadlineFigure("Turnover, 2024", known, "Best year", "reported", plain("Harbour News"), "figure:turnover"),
        HeadlineFigure("Growth", rise, "On the year before", "press", plain("computed"), "calc:growth(a,b)"),
        HeadlineFigure("Turnover, 2025", None, "Not told yet", None, plain("not disclosed"), ""),
    )


@pytest.fixture
def card() -> Card:
    """Return a card with something in every place."""
    amount = Message("{amount}", {"amount": Amount(Decimal(80000), "crates", "over")})
    return Card(
        link="figure:crates",
        kicker=plain("Figure"),
        title=amount,
        subtitle=plain("Aurora, crates"),
        fields=(
            CardField(plain("Period"), plain("2023")),
            CardField(plain("Partner"), plain("North"), "partner:north"),
        ),
        blocks=(
            CardBlock(
                plain("Source"), (CardRow(plain("Port Gazette"), plain("Crates at sea"), None, "source:gazette"),)
            ),
            CardBlock(plain("Reports"), (CardRow(amount, plain("Gazette"), plain("taken"), "figure:other", "press"),)),
        ),
        address="https://example.org/a/rather/long/address/of/a/page",
        copy=plain("over 80,000 crates (Aurora)"),
        previous="figure:before",
        next="",
    )


@pytest.fixture
def findings() -> tuple[Finding, ...]:
    """Return a warning and an error."""
    return (
        Finding("byte-count", "warning", plain("The size differs."), file="data/events.csv"),
        Finding(
            "type-error",
            "error",
            plain("Not a number."),
            plain("Write 26353."),
            "turnover",
            "data/turnover.csv",
            21,
            7,
            "value",
            "26,353",
        ),
    )


@pytest.fixture
def drawn(qtbot: QtBot) -> Callable[[QWidget, int, int], QImage]:
    """Show a panel at a size and return its picture; it is neither blank nor of one colour."""

    def draw(panel: QWidget, width: int, height: int) -> QImage:
        qtbot.addWidget(panel)
        panel.resize(width, height)
        with qtbot.waitExposed(panel):
            panel.show()
        picture = panel.grab().toImage()
        colours = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}
        assert len(colours) > 4
        return picture

    return draw
