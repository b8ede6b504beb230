"""What a person reads: cards and messages as plain English, no-break spaces as spaces."""

from gui.base.messages import Message
from gui.base.text import Text
from gui.figures.card import Card, CardBlock

TEXT = Text()


def read(message: Message | None) -> str:
    """Return a message in English; nothing for no message."""
    return TEXT.message(message).replace("\N{NO-BREAK SPACE}", " ") if message else ""


def fields(card: Card) -> dict[str, str]:
    """Return the labelled values of a card, in order."""
    return {read(field.label): read(field.value) for field in card.fields}


def blocks(card: Card) -> dict[str, CardBlock]:
    """Return the blocks of a card by their titles, in order."""
    return {read(block.title): block for block in card.blocks}


def rows(block: CardBlock) -> list[tuple[str, str, str]]:
    """Return the rows of a block: what stands first, the words, what stands last."""
    return [(read(row.lead), read(row.words), read(row.trailing)) for row in block.rows]


def everything(card: Card) -> list[str]:
    """Return each thing a card says."""
    said = [card.kicker, card.title, card.beside, card.subtitle, card.text, card.copy, card.unknown]
    said += [message for field in card.fields for message in (field.label, field.value)]
    for block in card.blocks:
        said += [block.title, block.count, block.text, block.note]
        for chart in block.charts:
            said += [chart.title, chart.top, chart.first, chart.last, chart.description, *chart.notes]
            said += [message for one in chart.series for message in (one.told, one.period)]
        said += [message for row in block.rows for message in (row.lead, row.words, row.trailing)]
    return [read(message) for message in said if message]


def doors(card: Card) -> list[str]:
    """Return each link a card offers."""
    links = [field.link for field in card.fields]
    links += [row.link for block in card.blocks for row in block.rows]
    charts = [chart for block in card.blocks for chart in block.charts]
    links += [chart.link for chart in charts] + [one.link for chart in charts for one in chart.series]
    return [link for link in (*links, card.previous, card.next) if link]
