"""Whether a link's words fit what it leads to: the number, its unit, how exact it is.

A number fits a figure if it is the figure's value rounded to the digits written, in the figure's currency or unit,
said as exactly as the figure is. A number of days, weeks, months or years beside it fits the length of the figure's
period; a negative percentage may be said without its sign beside a word for a fall. For any other target each number
must stand in the target's own row.
"""

import re
from decimal import Decimal

from gui.base.amount import Amount
from gui.base.period import Period
from gui.base.unit import parse_unit
from gui.dossier.model import Dossier
from gui.figures.calc import compute
from gui.figures.links import ROLE_OF_KIND, Link
from gui.figures.numerals import Numeral, numerals


def _words(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives})\b", re.IGNORECASE)


_QUALIFIERS = {
    "over": re.compile(
        r"\b(?:over|more than|at least|above|topp?ed|past|passed|beyond|exceed\w*|upwards of|north of)\b", re.IGNORECASE
    ),
    "about": re.compile(
        r"\b(?:about|around|roughly|some|nearly|almost|approximately|close to|near)\b|≈", re.IGNORECASE
    ),
    "under": _words("under|less than|at most|below|up to|fewer than"),
}
_FALL = _words(r"fell|fall\w*|down|cuts?|drop\w*|declin\w*|lost|loss|shr[aiu]nk\w*|less|lower")
_LENGTHS = {"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.44"), "year": Decimal("365.25")}
_CLOCK = {"minute": "M", "hour": "H"}


def fits(dossier: Dossier, link: Link, words: str, phrases: frozenset[str] = frozenset()) -> bool:
    """Tell whether the words of a link fit its target; words without a number always do."""
    found = numerals(words, phrases)
    if not found:
        return True
    match link.kind:
        case "figure":
            observation = dossier.observations.get(link.id)
            return observation is not None and _fits_amount(
                observation.amount, words, found, observation.period, observation.elapsed
            )
        case "calc":
            computed = compute(dossier, link)
            return computed is not None and _fits_amount(computed.amount, words, found, None, "")
        case _:
            known = _numbers_of(dossier, link)
            return all(numeral.total in known or numeral.value in known for numeral in found)


def _fits_amount(amount: Amount, words: str, found: tuple[Numeral, ...], period: Period | None, elapsed: str) -> bool:
    falling = _FALL.search(words) is not None
    told = [numeral for numeral in found if not _is_length(numeral, period, elapsed)]
    return (
        _qualified(amount, words)
        and len(told) <= 1
        and all(_is_value(amount, numeral, falling=falling) for numeral in told)
    )


def _is_value(amount: Amount, numeral: Numeral, *, falling: bool) -> bool:
    unit = parse_unit(amount.unit)
    if numeral.currency != unit.currency or numeral.percent != (amount.unit == "percent"):
        return False
    value = amount.value * unit.scale
    written = numeral.total
    near = abs(value - written) <= numeral.half_unit
    fall = falling and amount.unit == "percent" and abs(-value - written) <= numeral.half_unit
    return near or fall


def _qualified(amount: Amount, words: str) -> bool:
    """Tell whether an inexact figure is said with its qualifier, and an exact one never as over or under."""
    if amount.qualifier != "exact":
        return bool(_QUALIFIERS[amount.qualifier].search(words))
    return not _QUALIFIERS["over"].search(words) and not _QUALIFIERS["under"].search(words)


def _is_length(numeral: Numeral, period: Period | None, elapsed: str) -> bool:
    noun = numeral.after.removesuffix("s")
    if noun in _CLOCK:
        return elapsed.endswith(f"{numeral.value}{_CLOCK[noun]}")
    if period is None or noun not in _LENGTHS:
        return False
    length = Decimal(period.days) / _LENGTHS[noun]
    return abs(length - numeral.value) <= (Decimal(1) if noun in ("day", "week") else Decimal("0.5"))


def _numbers_of(dossier: Dossier, link: Link) -> frozenset[Decimal]:
    """Every number the target's own row holds, as written and with its magnitude."""
    values: set[Decimal] = set()
    for text in _texts_of(dossier, link):
        for numeral in numerals(text):
            values |= {numeral.value, numeral.total, abs(numeral.value), abs(numeral.total)}
    role = ROLE_OF_KIND.get(link.kind)
    if role:
        values |= {
            Decimal(cell) for cell in dossier.records[role][link.id].cells.values() if isinstance(cell, Decimal | int)
        }
    if link.kind == "section":
        values |= {Decimal(count) for count in _counts(dossier)}
    return frozenset(values)


def _texts_of(dossier: Dossier, link: Link) -> tuple[str, ...]:
    match link.kind:
        case "entity":
            entity = dossier.entities.get(link.id)
            return (entity.name, entity.note) if entity else ()
        case "source":
            source = dossier.sources.get(link.id)
            return (source.title, source.note) if source else ()
        case "section":
            return ()
        case _:
            record = dossier.records.get(ROLE_OF_KIND[link.kind], {}).get(link.id)
            return tuple(str(cell) for cell in record.cells.values() if isinstance(cell, str)) if record else ()


def _counts(dossier: Dossier) -> tuple[int, ...]:
    """Return what a link to a section may count: rows of the dossier's tables, dated and undated sources."""
    dated = [source for source in dossier.sources.values() if source.published]
    inferred = [source for source in dated if source.published_kind == "inferred"]
    undated = len(dossier.sources) - len(dated)
    return (
        *(len(rows) for rows in dossier.tables.values()),
        len(dated),
        len(dated) - len(inferred),
        len(inferred),
        undated,
    )
