"""The card of a computed figure: its formula in words and in numbers, and each operand as a door of its own."""

from gui.base import card_messages as km
from gui.base import messages as m
from gui.base.messages import Message
from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.calc import Computed, compute
from gui.figures.card import Card, CardBlock, CardField, CardRow
from gui.figures.figure_text import link_text
from gui.figures.known_words import known_field
from gui.figures.links import Link
from gui.figures.rows import amount_of
from gui.figures.wording import publisher

FORMULAS = {"growth": m.FORMULA_GROWTH, "share": m.FORMULA_SHARE, "ratio": m.FORMULA_RATIO, "sum": m.FORMULA_SUM}
MOST_TERMS = 4
"""So many terms of a sum are written out; the rest are counted, as all stand below."""


def computed_card(book: FigureBook, link: Link) -> Card | None:
    """Return the card of a `calc:` link; None where it makes no sense for its operands."""
    computed = compute(book.dossier, link)
    if computed is None:
        return None
    return Card(
        link=str(link),
        kicker=Message(m.KICKER_COMPUTED),
        title=Message("{amount}", {"amount": computed.amount}),
        fields=(
            CardField(Message(m.FIELD_FORMULA), Message(FORMULAS[computed.function])),
            CardField(Message(km.FIELD_NUMBERS), formula_in_numbers(computed)),
            known_field(book, str(link)),
        ),
        blocks=(CardBlock(Message(m.BLOCK_OPERANDS), tuple(_row(book, one) for one in computed.operands)),),
        copy=link_text(book, str(link)),
    )


def formula_in_numbers(computed: Computed) -> Message:
    """Return the formula with the values as they were reported."""
    operands = computed.operands
    match computed.function:
        case "growth":
            before, now = sorted(operands, key=lambda one: one.period.end)
            return Message(km.CALC_GROWTH, {"now": amount_of(now), "before": amount_of(before)})
        case "sum":
            return _sum(operands)
        case _:
            first, second = operands
            return Message(km.CALC_QUOTIENT, {"first": amount_of(first), "second": amount_of(second)})


def _sum(operands: tuple[Observation, ...]) -> Message:
    words = amount_of(operands[0])
    for one in operands[1:MOST_TERMS]:
        words = Message(km.CALC_PLUS, {"first": words, "second": amount_of(one)})
    more = len(operands) - MOST_TERMS
    return Message(km.CALC_AND_MORE, {"first": words, "count": more}) if more > 0 else words


def _row(book: FigureBook, row: Observation) -> CardRow:
    """Return the row of an operand: what it is about, its period and who says so, its value as a door."""
    about = Message(
        m.ENTITY_AND_MEASURE, {"entity": book.entity_name(row.entity), "measure": book.measure(row.measure).title}
    )
    told = Message(km.PERIOD_AND_SOURCE, {"period": row.period, "source": publisher(book.source(row.source))})
    return CardRow(about, told, amount_of(row), f"figure:{row.id}", row.basis)
