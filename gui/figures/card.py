"""What a detail card shows, as plain values; `gui.figures.cards` fills it and the card panel draws it."""

import msgspec

from gui.base.messages import Message
from gui.dossier.model import Basis
from gui.figures.readout_values import Lens
from gui.figures.small_charts import SmallChart


class CardField(msgspec.Struct, frozen=True):
    """A labelled value; `link` makes the value a door."""

    label: Message
    value: Message
    link: str = ""


class CardRow(msgspec.Struct, frozen=True):
    """One row of a block: a date or name at the left, words, something at the right; `link` makes the row a door."""

    lead: Message
    words: Message
    trailing: Message | None = None
    link: str = ""
    basis: Basis | None = None


class CardBlock(msgspec.Struct, frozen=True):
    """A titled group of rows, divided from the one above by a hairline.

    `text` stands before the rows, `note` after them; `lens` sets reports apart on an axis of their own;
    `charts` are small ones, each with its latest value below it.
    """

    title: Message
    rows: tuple[CardRow, ...] = ()
    text: Message | None = None
    lens: Lens | None = None
    charts: tuple[SmallChart, ...] = ()
    note: Message | None = None


class Card(msgspec.Struct, frozen=True):
    """The whole card.

    `address` is a web address shown as text, `copy` what the copy button copies; `previous` and `next` are links.
    `unknown` says since when it is known, of what was not on the day one looks from.
    """

    link: str
    kicker: Message
    title: Message
    subtitle: Message | None = None
    text: Message | None = None
    fields: tuple[CardField, ...] = ()
    blocks: tuple[CardBlock, ...] = ()
    address: str = ""
    copy: Message | None = None
    previous: str = ""
    next: str = ""
    unknown: Message | None = None
