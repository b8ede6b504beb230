"""How each language writes numbers, units and dates: one table a language, and all of them here."""

import msgspec

NO_BREAK = "\N{NO-BREAK SPACE}"


class Magnitude(msgspec.Struct, frozen=True):
    """A power of ten and its word."""

    power: int
    word: str


class Language(msgspec.Struct, frozen=True):
    """The patterns of one language. Fields in braces are filled by `gui.base.text`."""

    months: tuple[str, ...]
    group: str = ","
    point: str = "."
    plus: str = "+"
    minus: str = "\N{MINUS SIGN}"
    percent: str = "{number}" + NO_BREAK + "%"
    scientific: str = "{number}" + NO_BREAK + "×" + NO_BREAK + "10{power}"
    money: tuple[Magnitude, ...] = ()
    counts: tuple[Magnitude, ...] = ()
    scaled: str = "{number}" + NO_BREAK + "{magnitude}"
    priced: str = "{currency}" + NO_BREAK + "{number}"
    counted: str = "{number}" + NO_BREAK + "{noun}"
    year: str = "{year}"
    half: str = "H{number} {year}"
    quarter: str = "Q{number} {year}"
    month: str = "{month} {year}"
    bare_month: str = "{month}"
    day: str = "{day} {month} {year}"
    bare_day: str = "{day} {month}"
    range: str = "{start} to {end}"
    comma: str = ", "


ENGLISH = Language(
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    money=(Magnitude(12, "tn"), Magnitude(9, "bn"), Magnitude(6, "m")),
    counts=(Magnitude(12, "trillion"), Magnitude(9, "billion")),
)

LANGUAGES = {"en": ENGLISH}


def language_table(code: str) -> Language:
    """Return the table of a language, of its main language ("en" for "en_GB"), or English."""
    main = code.replace("-", "_").partition("_")[0]
    return LANGUAGES.get(code) or LANGUAGES.get(main, ENGLISH)
