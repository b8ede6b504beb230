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

# Faults of a dossier: what is wrong and where (gui.dossier)
FAULT_NOTHING_THERE = QT_TRANSLATE_NOOP("Message", "There is nothing at {path}.")
FAULT_NO_DESCRIPTOR = QT_TRANSLATE_NOOP("Message", "{name} is not a dossier: there is no datapackage.json in it.")
FAULT_NOT_A_DOSSIER = QT_TRANSLATE_NOOP(
    "Message", "{name} is not a dossier: it is neither a zip file nor a folder with a datapackage.json."
)
FAULT_SEVERAL_DESCRIPTORS = QT_TRANSLATE_NOOP("Message", "{name} holds several dossiers: {files}.")
FAULT_BROKEN_ZIP = QT_TRANSLATE_NOOP("Message", "{name} is damaged: it cannot be read as a zip file.")
FAULT_BROKEN_ENTRY = QT_TRANSLATE_NOOP("Message", "{file} is damaged inside the zip file.")
FAULT_PACKING = QT_TRANSLATE_NOOP("Message", "{file} is packed in a way that is not read; use stored or deflated.")
FAULT_TWICE_IN_ZIP = QT_TRANSLATE_NOOP("Message", "{file} is in the zip file more than once; the last one counts.")
FAULT_ENCRYPTED = QT_TRANSLATE_NOOP("Message", "{file} is encrypted and was not read.")
FAULT_TOO_LARGE = QT_TRANSLATE_NOOP("Message", "{file} is too large: at most {limit} bytes are read.")
FAULT_TOO_MUCH = QT_TRANSLATE_NOOP("Message", "{file} was not read: the dossier holds more than {limit} bytes in all.")
FAULT_TOO_MANY_FILES = QT_TRANSLATE_NOOP("Message", "{name} holds too many files: at most {limit} are read.")
FAULT_BOMB = QT_TRANSLATE_NOOP("Message", "{file} would unpack to many times its packed size and was refused.")
FAULT_LINK = QT_TRANSLATE_NOOP("Message", "{file} is a link and was refused.")
FAULT_OUTSIDE = QT_TRANSLATE_NOOP("Message", "{file} leads out of the dossier and was refused.")
FAULT_UNSAFE_PATH = QT_TRANSLATE_NOOP("Message", "{file} is not a path inside the dossier and was refused.")
FAULT_MISSING_FILE = QT_TRANSLATE_NOOP("Message", "{file} is missing.")
FAULT_NOT_A_FILE = QT_TRANSLATE_NOOP("Message", "{file} is not an ordinary file.")
FAULT_CANNOT_READ = QT_TRANSLATE_NOOP("Message", "{file} cannot be read: {reason}.")
FAULT_UNFORESEEN = QT_TRANSLATE_NOOP("Message", "{name} cannot be opened: the program stumbled over it.")
FAULT_JSON = QT_TRANSLATE_NOOP("Message", "{file} is not valid JSON: line {line}, column {column}: {problem}.")
FAULT_JSON_DEPTH = QT_TRANSLATE_NOOP("Message", "{file} is nested too deeply at line {line}, column {column}.")
FAULT_JSON_NUMBER = QT_TRANSLATE_NOOP("Message", "{file} has a number with too many digits.")
FAULT_JSON_TWICE = QT_TRANSLATE_NOOP(
    "Message",
    "{file} names “{property}” twice in one object, again at line {line}, column {column}; the last one counts.",
)
FAULT_JSON_CONSTANT = QT_TRANSLATE_NOOP(
    "Message", "{file} has {word} at line {line}, column {column}, which is not JSON."
)
FAULT_NOT_UTF8 = QT_TRANSLATE_NOOP("Message", "{file} is not UTF-8 text: line {line} has a byte that does not belong.")
FAULT_NOT_AN_OBJECT = QT_TRANSLATE_NOOP("Message", "{file} describes no dossier: it is not an object in braces.")
FAULT_NO_RESOURCES = QT_TRANSLATE_NOOP("Message", "{file} describes no dossier: it lists no resources.")
FAULT_NEWER_FORMAT = QT_TRANSLATE_NOOP(
    "Message",
    "The dossier is of format version {version}; this program knows version {known}. The rest is shown.",
)
FAULT_PROPERTY = QT_TRANSLATE_NOOP(
    "Message", "The property {path} of the descriptor is not as it should be: {problem}."
)
FAULT_NO_NAME = QT_TRANSLATE_NOOP("Message", "{path} of the descriptor has no name and was left out.")
FAULT_NAME_TWICE = QT_TRANSLATE_NOOP("Message", "The name “{name}” is used twice: {path}.")
FAULT_NO_DATA = QT_TRANSLATE_NOOP("Message", "The resource “{resource}” has neither a path nor data.")
FAULT_REMOTE = QT_TRANSLATE_NOOP("Message", "“{resource}” is on line and was not loaded.")
FAULT_UNKNOWN_ROLE = QT_TRANSLATE_NOOP(
    "Message", "The role “{role}” of “{resource}” is not known; it is shown as a plain table."
)
FAULT_UNKNOWN_TYPE = QT_TRANSLATE_NOOP(
    "Message", "The type “{type}” of the field “{field}” is not known; its cells are taken as they are."
)
FAULT_VIEW_RESOURCE = QT_TRANSLATE_NOOP(
    "Message", "{path} shows the resource “{resource}”, which is not there; it was left out."
)
FAULT_VIEW_KIND = QT_TRANSLATE_NOOP("Message", "{path} is of the kind “{kind}”, which is not known; it was left out.")
FAULT_TEXT_RESOURCE = QT_TRANSLATE_NOOP(
    "Message", "{path} takes its text from “{resource}”, which is not a text of this dossier."
)
FAULT_ENCODING_UNKNOWN = QT_TRANSLATE_NOOP(
    "Message", "The encoding “{encoding}” is not known; the file is read as UTF-8."
)
FAULT_ENCODING = QT_TRANSLATE_NOOP("Message", "Line {line} has bytes that are not {encoding}; they show as �.")
FAULT_DIALECT = QT_TRANSLATE_NOOP("Message", "The dialect does not work; commas and double quotation marks are taken.")
FAULT_OPEN_QUOTE = QT_TRANSLATE_NOOP(
    "Message", "A quotation mark is opened here and never closed; the row is read without quotation marks."
)
FAULT_QUOTING = QT_TRANSLATE_NOOP("Message", "A cell in quotation marks goes on after the closing mark.")
FAULT_CELL_TOO_LARGE = QT_TRANSLATE_NOOP("Message", "A cell is longer than {limit} characters; the row was refused.")
FAULT_TOO_MANY_COLUMNS = QT_TRANSLATE_NOOP("Message", "There are more than {limit} columns; the others were left out.")
FAULT_TOO_MANY_ROWS = QT_TRANSLATE_NOOP("Message", "The dossier has more than {limit} rows; the others were left out.")
FAULT_NOT_HELD = QT_TRANSLATE_NOOP("Message", "“{resource}” could not be held whole: {reason}.")
FAULT_PREVIEW = QT_TRANSLATE_NOOP("Message", "“{resource}” has {count} rows; the first {limit} are shown.")
FAULT_NO_HEADER = QT_TRANSLATE_NOOP("Message", "The file is empty: it has no row of labels.")
FAULT_BLANK_LABEL = QT_TRANSLATE_NOOP("Message", "Column {column} has no label.")
FAULT_LABEL_TWICE = QT_TRANSLATE_NOOP("Message", "The label “{label}” stands above more than one column.")
FAULT_EXTRA_LABEL = QT_TRANSLATE_NOOP("Message", "The label “{label}” is not a field of the schema.")
FAULT_WRONG_LABEL = QT_TRANSLATE_NOOP("Message", "The label “{label}” should be “{field}”.")
FAULT_MISSING_LABEL = QT_TRANSLATE_NOOP("Message", "The field “{field}” of the schema has no column.")
FAULT_BLANK_ROW = QT_TRANSLATE_NOOP("Message", "The row is blank.")
FAULT_EXTRA_CELL = QT_TRANSLATE_NOOP(
    "Message", "The row has {count} cells for {columns} columns; “{cell}” has no column."
)
FAULT_MISSING_CELL = QT_TRANSLATE_NOOP("Message", "The row ends before the column “{field}”.")
FAULT_TYPE = QT_TRANSLATE_NOOP("Message", "“{cell}” is not of the type {type}; the cell was left out.")
FAULT_REQUIRED = QT_TRANSLATE_NOOP("Message", "“{field}” is empty here, but it is required.")
FAULT_NOT_UNIQUE = QT_TRANSLATE_NOOP("Message", "“{cell}” stands in “{field}” more than once, but must be unique.")
FAULT_ENUM = QT_TRANSLATE_NOOP("Message", "“{cell}” is not one of the values allowed for “{field}”.")
FAULT_LIMIT = QT_TRANSLATE_NOOP("Message", "“{cell}” is outside the limits set for “{field}”.")
FAULT_NO_ID = QT_TRANSLATE_NOOP("Message", "The row has no id.")
FAULT_ID_TWICE = QT_TRANSLATE_NOOP("Message", "The id “{id}” is used more than once.")
FAULT_UNKNOWN_KEY = QT_TRANSLATE_NOOP("Message", "“{cell}” in “{field}” is not known: no row of “{target}” has it.")
FAULT_CIRCLE = QT_TRANSLATE_NOOP("Message", "“{id}” is part of itself; that was left out.")
FAULT_SPAN = QT_TRANSLATE_NOOP("Message", "The span ends before it begins: {start} to {end}.")
FAULT_NO_VALUE = QT_TRANSLATE_NOOP("Message", "The row has no “{field}” and is not shown as a figure.")
FAULT_CODE = QT_TRANSLATE_NOOP("Message", "“{cell}” is not a word of the format for “{field}”; “{taken}” is taken.")
EXPECTED_OBJECT = QT_TRANSLATE_NOOP("Message", "an object in braces is expected")
EXPECTED_LIST = QT_TRANSLATE_NOOP("Message", "a list is expected")
EXPECTED_TEXT = QT_TRANSLATE_NOOP("Message", "a text is expected")
EXPECTED_VERSION = QT_TRANSLATE_NOOP("Message", "{version} is expected")
EXPECTED_OTHER = QT_TRANSLATE_NOOP("Message", "{given} does not belong there")
HINT_ONE_FOLDER = QT_TRANSLATE_NOOP("Message", "Put datapackage.json at the top of the zip file or in its only folder.")
HINT_WHAT_OPENS = QT_TRANSLATE_NOOP("Message", "Open a folder that holds a datapackage.json, or one zip file of it.")
HINT_MOVED = QT_TRANSLATE_NOOP("Message", "It may have been moved or deleted; open it from where it is now.")
HINT_RIGHTS = QT_TRANSLATE_NOOP("Message", "See that you may read it, or open a copy of your own.")
HINT_NEW_COPY = QT_TRANSLATE_NOOP("Message", "Fetch or copy the file again.")
HINT_UNPACK = QT_TRANSLATE_NOOP("Message", "If you trust it, unpack it yourself and open the folder.")
HINT_ADD_FILE = QT_TRANSLATE_NOOP("Message", "Put the file there, or mend its path in datapackage.json.")
HINT_SAFE_PATH = QT_TRANSLATE_NOOP("Message", "Use a path inside the dossier's folder, with forward slashes.")
HINT_NEWER_PROGRAM = QT_TRANSLATE_NOOP("Message", "Open it with a newer version of the program.")
HINT_LOG = QT_TRANSLATE_NOOP(
    "Message", "The log has the details; the makers of the program would like to see the dossier."
)
HINT_SPREADSHEET = QT_TRANSLATE_NOOP("Message", "Save the file again as UTF-8, or say its encoding in the descriptor.")
DERIVED_ABOUT = QT_TRANSLATE_NOOP("Message", "About")
DERIVED_SOURCES = QT_TRANSLATE_NOOP("Message", "From:")
DERIVED_DISAGREEMENTS = QT_TRANSLATE_NOOP("Message", "Disagreements")
DERIVED_DISAGREEMENTS_SUBTITLE = QT_TRANSLATE_NOOP("Message", "Where reports of a figure differ, the largest first")

# Decks of cards
DECK_FIRST = QT_TRANSLATE_NOOP("Message", "{count}, the first {shown} are here")
