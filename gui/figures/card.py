"""What a detail card shows, as plain values; `gui.figures.cards` fills it and the card panel draws it."""

import msgspec

from gui.base.messages import Message
from gui.dossier.model import Basis
from gui.figures.readout_values import Lens


class SmallMark(msgspec.Struct, frozen=True):
    """One value: from where to where along the time that is drawn, and how high, all of 0 to 1."""

    first: float
    last: float
    height: float
    basis: Basis = "reported"
    differs: bool = False


class SmallSeries(msgspec.Struct, frozen=True):
    """The values of one entity in a small chart; `told` is the latest one with its `period`, `link` opens it."""

    name: str
    marks: tuple[SmallMark, ...]
    told: Message
    period: Message
    link: str
    basis: Basis = "reported"
    rank: int | None = None


class SmallChart(msgspec.Struct, frozen=True):
    """Values of one measure on a scale from zero: ladders of counts as lines, or a bar for each period of one entity.

    `title` says of what, `top` the highest value, `first` and `last` the ends of the time; `link` opens the latest
    value of all. `notes` say what is not drawn, and `description` tells it to who cannot see it.
    """

    measure: str
    title: Message
    is_ladder: bool
    series: tuple[SmallSeries, ...]
    top: Message
    first: Message
    last: Message
    link: str
    description: Message
    notes: tuple[Message, ...] = ()


class CardField(msgspec.Struct, frozen=True):
    """A labelled value; `link` makes the value a door, `glyph` is the name of an icon before it."""

    label: Message
    value: Message
    link: str = ""
    glyph: str = ""


class CardRow(msgspec.Struct, frozen=True):
    """One row of a block: a date or name at the left, words, something at the right; `link` makes the row a door.

    `glyph` is the name of an icon before it, for rows that have no `basis`.
    """

    lead: Message
    words: Message
    trailing: Message | None = None
    link: str = ""
    basis: Basis | None = None
    glyph: str = ""


class CardBlock(msgspec.Struct, frozen=True):
    """A titled group of rows, divided from the one above by a hairline.

    `text` stands before the rows, `note` after them; `lens` sets reports apart on an axis of their own;
    `charts` are small ones, each with its latest value below it; `count` stands at the right of the title.
    """

    title: Message
    rows: tuple[CardRow, ...] = ()
    text: Message | None = None
    lens: Lens | None = None
    charts: tuple[SmallChart, ...] = ()
    note: Message | None = None
    count: Message | None = None


class Card(msgspec.Struct, frozen=True):
    """The whole card.

    `address` is a web address or a path shown as text, `copy` what the copy button copies; `previous` and `next` are
    links. `unknown` says since when it is known, of what was not on the day one looks from. `beside` is the title in
    another writing.
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
    beside: Message | None = None
