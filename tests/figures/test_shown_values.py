"""Every value that is shown is some source's, or says how it was computed or converted: in both dossiers, from afar."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from gui.base import card_messages as km
from gui.base import chart_messages as cm
from gui.base.amount import Amount
from gui.base.messages import Door, Message, Value
from gui.base.unit import PERCENT, parse_unit
from gui.figures.book import FigureBook
from gui.figures.calc import compute
from gui.figures.card import Card
from gui.figures.cards import card
from gui.figures.chart import Chart, Datum
from gui.figures.conversion import Quote, base_value
from gui.figures.disagreements import disagreements
from gui.figures.headlines import HeadlineFigure, headlines
from gui.figures.links import parse
from gui.figures.series import chart
from gui.figures.standpoint import Standpoint
from gui.figures.tables import table
from tests.figures.variety import states

STANDPOINTS = (
    Standpoint(),
    Standpoint(currency="USD"),
    Standpoint(currency="JPY", preference="lowest"),
    Standpoint(known_on=date(2023, 11, 5), preference="first"),
    Standpoint(known_on=date(2024, 4, 1), currency="EUR", preference="highest"),
)


@pytest.fixture(params=STANDPOINTS, ids=["today", "dollars", "lowest in yen", "5 Nov 2023", "highest in euros"])
def seen(request: pytest.FixtureRequest, book: FigureBook) -> FigureBook:
    """Return the book of each dossier from each standpoint in turn."""
    return book.seen_from(request.param)


def charts(book: FigureBook) -> Iterator[Chart]:
    """Yield the charts that the dossier's sections ask for, and others made of them, as they are seen from there."""
    for state in states(book.whole):
        yield chart(book, state, {})


def amounts(value: Value, said: tuple[str, ...] = ()) -> Iterator[tuple[Amount, tuple[str, ...]]]:
    """Yield each amount of a message, with the templates it stands in."""
    match value:
        case Amount():
            yield value, said
        case Message():
            for held in value.values.values():
                yield from amounts(held, (*said, value.template))
        case Door():
            yield from amounts(value.words, said)
        case tuple():
            for one in value:
                yield from amounts(one, said)
        case _:
            pass


def is_quote_of(book: FigureBook, quote: Quote) -> bool:
    """Tell whether a rate is one of the dossier's, of its own day, or two values of one source divided."""
    if not quote.implied:
        return any(
            (rate.day, rate.rate, rate.source) == (quote.day, quote.printed, quote.source)
            and {rate.base, rate.quote} == {quote.base, quote.quote}
            for rate in book.dossier.rates
        )
    given = {
        parse_unit(row.unit).base: base_value(row)
        for row in book.dossier.observations.values()
        if row.source == quote.source and row.period.end == quote.day
    }
    return {quote.base, quote.quote} <= set(given)


def explained(book: FigureBook, datum: Datum) -> bool:
    """Tell whether a value of a chart is a report's, a report's at a rate, or computed from reports that are named."""
    known = book.dossier.observations
    if not datum.report:
        named = parse(datum.link)
        return bool(datum.function and datum.operands) and set(datum.operands) <= set(known) and named is not None
    report = known[datum.report]
    if datum.quote is None:
        return datum.value == base_value(report) and datum.unit == parse_unit(report.unit).base
    factor = datum.quote.factor
    return is_quote_of(book, datum.quote) and datum.value == base_value(report) * factor


def test_every_value_of_a_chart_is_a_reports_or_names_what_it_is_made_of(seen: FigureBook) -> None:
    data = [datum for made in charts(seen) for datum in made.data]
    assert data
    assert [datum.link for datum in data if not explained(seen, datum)] == []


def test_every_sum_of_a_chart_is_that_of_its_operands(seen: FigureBook) -> None:
    known = seen.dossier.observations
    computed = [datum for made in charts(seen) for datum in made.data if datum.function]
    assert computed
    for datum in computed:
        rows = [known[name] for name in datum.operands]
        in_one_unit = datum.quote is None and all(parse_unit(row.unit).base == datum.unit for row in rows)
        if datum.function in ("sum", "running") and in_one_unit:
            assert datum.value == sum(map(base_value, rows)), datum.link


def test_every_number_of_a_table_is_its_rows(seen: FigureBook) -> None:
    found = 0
    for section in seen.dossier.sections:
        for view in section.views:
            made = table(seen, view) if view.kind == "table" else None
            keys = [column.key for column in made.columns] if made is not None else []
            for row in made.rows if made is not None and "value" in keys else ():
                report = seen.dossier.observations[row.link.removeprefix("figure:")]
                cell = row.cells[keys.index("value")]
                assert (Decimal(cell.plain), cell.unit or report.unit) == (report.value, report.unit)
                found += 1
    assert found


def backed(book: FigureBook, figure: HeadlineFigure) -> bool:
    link = parse(figure.link)
    if figure.amount is None:
        return True
    if link is not None and link.kind == "calc":
        computed = compute(book.dossier, link)
        return computed is not None and computed.amount == figure.amount and bool(computed.operands)
    report = book.dossier.observations[figure.link.removeprefix("figure:")]
    if figure.amount == report.amount:
        return True
    at_rate = figure.pedigree.template in (km.AMOUNT_AT, km.AMOUNT_AT_IMPLIED)
    return at_rate and figure.pedigree.values["amount"] == report.amount and figure.amount.qualifier != "exact"


def test_every_headline_is_a_reports_or_says_its_rate_or_its_formula(seen: FigureBook) -> None:
    made = [
        figure
        for section in seen.dossier.sections
        for view in section.views
        if view.kind == "headline"
        for figure in headlines(seen, view)
    ]
    assert any(figure.amount for figure in made)
    assert [figure.label for figure in made if not backed(seen, figure)] == []


CONVERTED = {km.CONVERTED_AT, km.CONVERTED_IMPLIED, cm.LENS_CONVERTED}


def on_card(book: FigureBook, shown: Card, given: set[tuple[Decimal, str]]) -> Iterator[str]:
    """Yield each amount of a card that no source gives and that is neither converted, nor computed, in words."""
    messages = [shown.title, *(field.value for field in shown.fields)]
    for block in shown.blocks:
        messages += [block.text or Message(""), block.note or Message("")]
        messages += [one for row in block.rows for one in (row.lead, row.words, row.trailing) if one is not None]
    for message in messages:
        for amount, said in amounts(message):
            bare = amount.unit == "" and any(amount.value == value for value, _ in given)
            away = amount.unit == PERCENT and amount.signed  # how far a report is from the taken one
            if not (bare or away or (amount.value, amount.unit) in given or CONVERTED & set(said)):
                yield f"{shown.link}: {amount}"


def test_every_amount_of_a_card_is_a_sources_or_says_where_it_is_from(seen: FigureBook) -> None:
    rows = seen.dossier.observations.values()
    given = {(row.value, row.unit) for row in seen.whole.dossier.observations.values()}
    given |= {(base_value(row), "") for row in rows}
    strange: list[str] = []
    for row in rows:
        shown = card(seen, f"figure:{row.id}")
        assert shown is not None
        assert shown.title.values["amount"] == row.amount
        strange += on_card(seen, shown, given)
    assert strange == []


def test_every_value_of_a_disagreement_is_a_reports(seen: FigureBook) -> None:
    for one in disagreements(seen):
        for side in (one.taken, *one.others):
            assert side.amount.values["amount"] == side.reports[0].amount
            assert seen.dossier.observations[side.link.removeprefix("figure:")] == side.reports[0]
