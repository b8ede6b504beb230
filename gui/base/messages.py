"""Sentences for people, as templates with values: the floors without Qt never make a sentence.

A `Message` names a template; `gui.base.text.Text` fills it for a language, and the views hand in Qt's translation. The
templates stand here, each marked for lupdate by `QT_TRANSLATE_NOOP`.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TypeAlias

import msgspec

from gui.base.amount import Amount
from gui.base.period import Period

CONTEXT = "Message"
"""The translation context of every template."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # the name is what lupdate looks for
    """Mark a template for lupdate and return it unchanged."""
    del context
    return text


class Message(msgspec.Struct, frozen=True):
    """A template with `{name}` fields and the values that fill them."""

    template: str
    values: "Mapping[str, Value]" = msgspec.field(default_factory=dict)


class Door(msgspec.Struct, frozen=True):
    """Words of a sentence that lead somewhere: where it is shown by `Text.runs`, they open the link."""

    words: Message
    link: str


Value: TypeAlias = "str | int | Decimal | date | Period | Amount | Message | Door | tuple[Message | Door, ...]"


def plain(text: str) -> Message:
    """Return a message that is a dossier's own words: shown as they are, never translated."""
    return Message("{words}", {"words": text})


# Cards, tables and headlines (gui.figures.cards, tables, headlines)
KICKER_FIGURE = QT_TRANSLATE_NOOP("Message", "Figure")
KICKER_COMPUTED = QT_TRANSLATE_NOOP("Message", "Computed figure")
KICKER_PARTNER = QT_TRANSLATE_NOOP("Message", "Partner {place} of {total}")
KICKER_EVENT = QT_TRANSLATE_NOOP("Message", "Event, {category}")
KICKER_PRODUCT = QT_TRANSLATE_NOOP("Message", "Product, {category}")
KICKER_RISK = QT_TRANSLATE_NOOP("Message", "Risk, {category}")
KICKER_EVENT_ALONE = QT_TRANSLATE_NOOP("Message", "Event")
KICKER_PRODUCT_ALONE = QT_TRANSLATE_NOOP("Message", "Product")
KICKER_RISK_ALONE = QT_TRANSLATE_NOOP("Message", "Risk")
KICKER_MODEL = QT_TRANSLATE_NOOP("Message", "Model")
KICKER_SOURCE = QT_TRANSLATE_NOOP("Message", "Source")
KIND_COMPANY = QT_TRANSLATE_NOOP("Message", "Company")
KIND_GROUP = QT_TRANSLATE_NOOP("Message", "Group")
KIND_SEGMENT = QT_TRANSLATE_NOOP("Message", "Segment")
KIND_ALLIANCE = QT_TRANSLATE_NOOP("Message", "Alliance")
KIND_BRAND = QT_TRANSLATE_NOOP("Message", "Brand")
KIND_MODEL = QT_TRANSLATE_NOOP("Message", "Model")
KIND_SCOPE = QT_TRANSLATE_NOOP("Message", "Scope of a count")
KIND_OTHER = QT_TRANSLATE_NOOP("Message", "Subject")
FIELD_DATE = QT_TRANSLATE_NOOP("Message", "Date")
FIELD_PERIOD = QT_TRANSLATE_NOOP("Message", "Period")
FIELD_MEANING = QT_TRANSLATE_NOOP("Message", "Meaning")
FIELD_BASIS = QT_TRANSLATE_NOOP("Message", "Basis")
FIELD_STANDING = QT_TRANSLATE_NOOP("Message", "Standing")
FIELD_PRINTED = QT_TRANSLATE_NOOP("Message", "Printed as")
FIELD_ELAPSED = QT_TRANSLATE_NOOP("Message", "After")
FIELD_NOTE = QT_TRANSLATE_NOOP("Message", "Note")
FIELD_PUBLISHER = QT_TRANSLATE_NOOP("Message", "Publisher")
FIELD_PUBLISHED = QT_TRANSLATE_NOOP("Message", "Published")
FIELD_EMAIL = QT_TRANSLATE_NOOP("Message", "E-mail")
FIELD_VERSION = QT_TRANSLATE_NOOP("Message", "Version")
FIELD_ADDRESS = QT_TRANSLATE_NOOP("Message", "Address")
FIELD_READ = QT_TRANSLATE_NOOP("Message", "Page read")
FIELD_FORMULA = QT_TRANSLATE_NOOP("Message", "Formula")
FIELD_PART_OF = QT_TRANSLATE_NOOP("Message", "Part of")
BLOCK_SOURCE_SEVERAL = QT_TRANSLATE_NOOP("Message", "Sources")
BLOCK_TABLES = QT_TRANSLATE_NOOP("Message", "Tables from here")
BLOCK_SOURCE = QT_TRANSLATE_NOOP("Message", "Source")
BLOCK_REPORTS = QT_TRANSLATE_NOOP("Message", "Reports of this figure")
BLOCK_OPERANDS = QT_TRANSLATE_NOOP("Message", "Computed from")
BLOCK_EVENTS = QT_TRANSLATE_NOOP("Message", "Events")
BLOCK_RISKS = QT_TRANSLATE_NOOP("Message", "Risks that name it")
BLOCK_MODELS = QT_TRANSLATE_NOOP("Message", "Models")
BLOCK_FIGURES = QT_TRANSLATE_NOOP("Message", "Latest figures")
BLOCK_PARTS = QT_TRANSLATE_NOOP("Message", "Parts")
BLOCK_CITED = QT_TRANSLATE_NOOP("Message", "Cited for {count} facts")
BLOCK_CITED_ONCE = QT_TRANSLATE_NOOP("Message", "Cited for one fact")
BLOCK_NEIGHBOURS = QT_TRANSLATE_NOOP("Message", "Before and after")
BLOCK_CONTRADICTS = QT_TRANSLATE_NOOP("Message", "Declared to contradict")
BLOCK_USED = QT_TRANSLATE_NOOP("Message", "Used in")
CITED_MORE = QT_TRANSLATE_NOOP("Message", "and {count} more")
PERIOD_AND_DAYS = QT_TRANSLATE_NOOP("Message", "{period}, {count} days")
SHARE_FOR = QT_TRANSLATE_NOOP("Message", "{share} for {amount}")
NOT_STATED = QT_TRANSLATE_NOOP("Message", "not stated")
NO_ADDRESS = QT_TRANSLATE_NOOP("Message", "none")
UNDATED = QT_TRANSLATE_NOOP("Message", "undated")
INFERRED_DATE = QT_TRANSLATE_NOOP("Message", "≈ {date}, inferred")
INFERRED_SHORT = QT_TRANSLATE_NOOP("Message", "≈ {date}")
MEANING_EXACT = QT_TRANSLATE_NOOP("Message", "as stated")
MEANING_ABOUT = QT_TRANSLATE_NOOP("Message", "about: close to this")
MEANING_OVER = QT_TRANSLATE_NOOP("Message", "over: at least this")
MEANING_UNDER = QT_TRANSLATE_NOOP("Message", "under: at most this")
BASIS_REPORTED = QT_TRANSLATE_NOOP("Message", "reported")
BASIS_PRESS = QT_TRANSLATE_NOOP("Message", "press")
BASIS_ESTIMATE = QT_TRANSLATE_NOOP("Message", "estimate")
STANDING_STANDS = QT_TRANSLATE_NOOP("Message", "stands")
STANDING_DISPUTED = QT_TRANSLATE_NOOP("Message", "disputed")
STANDING_DOUBTFUL = QT_TRANSLATE_NOOP("Message", "doubtful")
STANDING_ERROR = QT_TRANSLATE_NOOP("Message", "held to be an error")
VERDICT_TAKEN = QT_TRANSLATE_NOOP("Message", "taken")
VERDICT_AGREES = QT_TRANSLATE_NOOP("Message", "agrees")
VERDICT_DIFFERS = QT_TRANSLATE_NOOP("Message", "differs")
FORMULA_GROWTH = QT_TRANSLATE_NOOP("Message", "change from the earlier to the later period")
FORMULA_SHARE = QT_TRANSLATE_NOOP("Message", "the first as a share of the second")
FORMULA_RATIO = QT_TRANSLATE_NOOP("Message", "the first divided by the second")
FORMULA_SUM = QT_TRANSLATE_NOOP("Message", "the sum of all")
PEDIGREE_ONLY = QT_TRANSLATE_NOOP("Message", "{source} · the only report")
PEDIGREE_AGREE = QT_TRANSLATE_NOOP("Message", "{source} · {agree} of {total} agree")
PEDIGREE_COMPUTED = QT_TRANSLATE_NOOP("Message", "computed from {count} figures")
NOT_DISCLOSED = QT_TRANSLATE_NOOP("Message", "not disclosed")
NONE_STANDS = QT_TRANSLATE_NOOP("Message", "no report of it stands")
COLUMN_WHAT = QT_TRANSLATE_NOOP("Message", "What")
COLUMN_MEASURE = QT_TRANSLATE_NOOP("Message", "Measure")
COLUMN_VALUE = QT_TRANSLATE_NOOP("Message", "Value")
COLUMN_UNIT = QT_TRANSLATE_NOOP("Message", "Unit")
COLUMN_CITED = QT_TRANSLATE_NOOP("Message", "Cited")
COLUMN_TITLE = QT_TRANSLATE_NOOP("Message", "Title")
TABLE_COUNTED = QT_TRANSLATE_NOOP("Message", "{reports} of {periods}")
TABLE_ZOOMED = QT_TRANSLATE_NOOP("Message", "{counts}, {zoomed}")
ENTITY_AND_MEASURE = QT_TRANSLATE_NOOP("Message", "{entity}, {measure}")
CRUMB_FIGURE = QT_TRANSLATE_NOOP("Message", "{amount} · {entity}, {measure}")
CRUMB_COMPUTED = QT_TRANSLATE_NOOP("Message", "{amount}, computed")
PUBLISHED_BY = QT_TRANSLATE_NOOP("Message", "{publisher}, {date}")
FIELD_PARTNER = QT_TRANSLATE_NOOP("Message", "Partner")
COPIED_FIGURE = QT_TRANSLATE_NOOP("Message", "{amount} ({entity}, {measure}, {period}; {source})")


# Words around a value (gui.base.text, gui.base.elapsed).
ABOUT = QT_TRANSLATE_NOOP("Message", "about {amount}")
OVER = QT_TRANSLATE_NOOP("Message", "over {amount}")
UNDER = QT_TRANSLATE_NOOP("Message", "under {amount}")
ABOUT_WORD = QT_TRANSLATE_NOOP("Message", "about")
OVER_WORD = QT_TRANSLATE_NOOP("Message", "over")
UNDER_WORD = QT_TRANSLATE_NOOP("Message", "under")
LIST_END = QT_TRANSLATE_NOOP("Message", "{items} and {last}")
FIRST_TIME = QT_TRANSLATE_NOOP("Message", "first {time}")
TWO_TIMES = QT_TRANSLATE_NOOP("Message", "{longer} {shorter}")
ONE_YEAR = QT_TRANSLATE_NOOP("Message", "year")
YEARS = QT_TRANSLATE_NOOP("Message", "{count} years")
ONE_MONTH = QT_TRANSLATE_NOOP("Message", "month")
MONTHS = QT_TRANSLATE_NOOP("Message", "{count} months")
ONE_WEEK = QT_TRANSLATE_NOOP("Message", "week")
WEEKS = QT_TRANSLATE_NOOP("Message", "{count} weeks")
ONE_DAY = QT_TRANSLATE_NOOP("Message", "day")
DAYS = QT_TRANSLATE_NOOP("Message", "{count} days")
ONE_HOUR = QT_TRANSLATE_NOOP("Message", "hour")
HOURS = QT_TRANSLATE_NOOP("Message", "{count} hours")
ONE_MINUTE = QT_TRANSLATE_NOOP("Message", "minute")
MINUTES = QT_TRANSLATE_NOOP("Message", "{count} minutes")
ONE_SECOND = QT_TRANSLATE_NOOP("Message", "second")
SECONDS = QT_TRANSLATE_NOOP("Message", "{count} seconds")

# Decks of cards
DECK_FIRST = QT_TRANSLATE_NOOP("Message", "{count}, the first {shown} are here")
