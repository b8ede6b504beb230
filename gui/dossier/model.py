"""The immutable dossier: what the files said, typed; a reload makes a new one.

The terms are those of the format (Data Package v2 with `dossier:` properties) and of SDMX: an observation is one
reported value.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

from gui.base.amount import Amount, Qualifier
from gui.base.messages import Message
from gui.base.period import Period

Basis = Literal["reported", "press", "estimate"]
Standing = Literal["stands", "disputed", "doubtful", "error"]
Severity = Literal["error", "warning"]

SOUND: frozenset[Standing] = frozenset({"stands", "disputed"})
"""The standings of a value that may be taken: what is doubtful or held to be an error never is."""

GROWTH = "growth"
"""The measure under which the format keeps rates of growth that a source prints."""


class Observation(msgspec.Struct, frozen=True):
    """One reported value, as its source gives it."""

    id: str
    measure: str
    entity: str
    period: Period
    value: Decimal
    unit: str
    qualifier: Qualifier
    basis: Basis
    standing: Standing
    source: str
    elapsed: str = ""
    printed: str = ""
    digits: int | None = None
    contradicts: str = ""
    note: str = ""

    @property
    def amount(self) -> Amount:
        """The value as reported, ready to become text; growth shows its sign."""
        return Amount(self.value, self.unit, self.qualifier, self.digits, signed=self.measure == GROWTH)


class Measure(msgspec.Struct, frozen=True):
    """What is counted. `adds` tells along what sums make sense."""

    name: str
    title: str = ""
    unit: str = ""
    lane: Literal["upper", "lower"] = "upper"
    adds: Literal["time", "parts", "both", "neither"] = "neither"


class Entity(msgspec.Struct, frozen=True):
    """What a value is about: company, group, segment, alliance, brand, model or scope."""

    id: str
    name: str
    kind: str = ""
    part_of: str = ""
    partner: str = ""
    note: str = ""


class Source(msgspec.Struct, frozen=True):
    """Where a fact was read. `published_kind` tells a printed date from an inferred one; undated ones have no day.

    `email` and `version` are told by descriptors alone.
    """

    id: str
    title: str
    publisher: str = ""
    published: date | None = None
    published_kind: str = ""
    url: str = ""
    accessed: date | None = None
    note: str = ""
    email: str = ""
    version: str = ""

    @property
    def name(self) -> str:
        """Who published it, or its title where nobody is named."""
        return self.publisher or self.title


class Rate(msgspec.Struct, frozen=True):
    """An exchange rate: one unit of `base` buys `rate` units of `quote` on the day."""

    day: date
    base: str
    quote: str
    rate: Decimal
    kind: str = ""
    source: str = ""


class Record(msgspec.Struct, frozen=True):
    """A row that is no observation: partner, product, model, event, risk or a row of any other table.

    `cells` holds the typed cells by field name (missing ones are absent); `span` is the row's own date, from its pair
    of date columns.
    """

    id: str
    role: str
    cells: Mapping[str, "Cell"]
    span: Period | None = None

    def text(self, field: str) -> str:
        """Return a cell as the file's own words, or an empty string."""
        cell = self.cells.get(field)
        return "" if cell is None else str(cell)


Cell = str | int | bool | Decimal | date


class View(msgspec.Struct, frozen=True):
    """One view of a section as the descriptor asks for it; `options` are its other properties, decoded JSON."""

    kind: str
    resource: str = ""
    options: Mapping[str, object] = msgspec.field(default_factory=dict)


class TextPart(msgspec.Struct, frozen=True):
    """A file of a text, and the line of the text at which it begins, from 1."""

    resource: str
    file: str
    line: int


class Section(msgspec.Struct, frozen=True):
    """One entry of the sidebar. `text` is Markdown, of the files in `parts` where it is from any.

    `lead` names the face of the lower page that is shown first.
    """

    name: str
    title: str
    subtitle: str = ""
    icon: str = ""
    text: str = ""
    lead: str = "text"
    views: tuple[View, ...] = ()
    parts: tuple[TextPart, ...] = ()


class Field(msgspec.Struct, frozen=True):
    """A column as the Table Schema describes it; a field without a type is "any", never inferred."""

    name: str
    title: str = ""
    type: str = "any"
    description: str = ""


class ColumnSummary(msgspec.Struct, frozen=True):
    """What a column of a plain table holds: its filled cells, and of numbers and days from where to where, as text."""

    name: str
    filled: int = 0
    low: str = ""
    high: str = ""
    mean: str = ""


class Resource(msgspec.Struct, frozen=True):
    """One resource of the package as it was read: its fields, and its number of records where it is a table.

    `sources` are ids of the dossier's sources: those that its descriptor names for it, else those of the package.
    `summary` is of its first columns. `what` is what it is, where it is neither a table nor a text of the dossier.
    """

    name: str
    title: str = ""
    role: str = ""
    paths: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    rows: int = 0
    remote: bool = False
    description: str = ""
    sources: tuple[str, ...] = ()
    summary: tuple[ColumnSummary, ...] = ()
    what: Message | None = None


class Finding(msgspec.Struct, frozen=True):
    """A fault of the package in the standard's vocabulary, with its place. `row` counts records, the header being 1.

    The same fault in further rows is the same finding: `count` says how often, `examples` the first rows.
    """

    code: str
    severity: Severity
    message: Message
    hint: Message | None = None
    resource: str = ""
    file: str = ""
    row: int | None = None
    column: int | None = None
    field: str = ""
    cell: str = ""
    count: int = 1
    examples: tuple[int, ...] = ()


class Dossier(msgspec.Struct, frozen=True):
    """Everything of one package, typed and indexed by id. `tables` maps a resource to its rows in file order.

    `findings_total` counts repeated findings as often as they occur, and those too many to be listed.
    """

    name: str
    title: str
    description: str = ""
    version: str = ""
    location: str = ""
    sections: tuple[Section, ...] = ()
    measures: Mapping[str, Measure] = msgspec.field(default_factory=dict)
    entities: Mapping[str, Entity] = msgspec.field(default_factory=dict)
    sources: Mapping[str, Source] = msgspec.field(default_factory=dict)
    observations: Mapping[str, Observation] = msgspec.field(default_factory=dict)
    rates: tuple[Rate, ...] = ()
    records: Mapping[str, Mapping[str, Record]] = msgspec.field(default_factory=dict)
    resources: Mapping[str, Resource] = msgspec.field(default_factory=dict)
    tables: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    findings_total: int = 0
