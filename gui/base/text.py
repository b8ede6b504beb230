"""Numbers, dates and messages as text: the only formatter of the program, English unless told otherwise."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from string import Formatter
from typing import NamedTuple

from gui.base import messages
from gui.base.amount import Amount, Qualifier
from gui.base.digits import exponent, round_places, significant
from gui.base.languages import NO_BREAK, Language, Magnitude, language_table
from gui.base.messages import Door, Message, Value
from gui.base.period import Period
from gui.base.unit import Unit, parse_unit

SHORT_DIGITS = 4
"""At most so many significant digits stand before a magnitude word in the short form."""

_LARGEST = 15
_SMALLEST = -7
_MAGNITUDE_ROOM = 9
_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_AROUND: dict[Qualifier, str] = {"about": messages.ABOUT, "over": messages.OVER, "under": messages.UNDER}
_BEFORE: dict[Qualifier, str] = {"about": messages.ABOUT_WORD, "over": messages.OVER_WORD, "under": messages.UNDER_WORD}


class _Parts(NamedTuple):
    """A figure with its unit and the magnitude word between them."""

    unit: Unit
    figure: str
    magnitude: str = ""


class Run(NamedTuple):
    """Words of a sentence that belong together, and the link they open; no link for plain words."""

    words: str
    link: str = ""


class Text:
    """Formats values for one language. `translate` turns a template into it; the patterns of numbers are ours."""

    def __init__(self, language: str = "en", translate: Callable[[str], str] = str) -> None:
        """Take a language code and the road to its templates."""
        self._table: Language = language_table(language)
        self._translate = translate

    def message(self, message: Message) -> str:
        """Return the sentence of a message, its values formatted and filled in."""
        values = {name: self._value(value) for name, value in message.values.items()}
        return self._translate(message.template).format(**values)

    def runs(self, message: Message) -> tuple[Run, ...]:
        """Return a message in runs: together the words that `message` gives, its doors with their links."""
        return tuple(_joined(self._runs(message)))

    def amount(self, amount: Amount, *, short: bool = True, noun: bool = True) -> str:
        """Return "over 80,000 crates" (the noun only if `noun`) or "XXX 2 bn"; all digits unless `short`."""
        parts = self._parts(amount, short=short)
        unit = parts.unit
        if unit.percent:
            words = self._table.percent.format(number=parts.figure)
        else:
            words = parts.figure
            if parts.magnitude:
                words = self._table.scaled.format(number=words, magnitude=parts.magnitude)
            if unit.currency:
                words = self._table.priced.format(currency=unit.currency, number=words)
            elif unit.noun and noun:
                words = self._table.counted.format(number=words, noun=unit.noun)
        around = _AROUND.get(amount.qualifier)
        return self._translate(around).format(amount=words) if around else words

    def headline_parts(self, amount: Amount, *, noun: bool = False) -> tuple[str, str, str]:
        """Return the words before the figure, the figure, and the words after it, for a big figure with small words."""
        parts = self._parts(amount, short=True)
        before = [self._translate(_BEFORE[amount.qualifier])] if amount.qualifier in _BEFORE else []
        after = [parts.magnitude] if parts.magnitude else []
        if parts.unit.currency:
            before.append(parts.unit.currency)
        elif parts.unit.percent:
            after.append(self._table.percent.format(number="").strip())
        elif noun and parts.unit.noun:
            after.append(parts.unit.noun)
        return NO_BREAK.join(before), parts.figure, NO_BREAK.join(after)

    def number(self, value: Decimal | float, places: int | None = None) -> str:
        """Return a bare number with as many decimals as it has, or as asked for."""
        exact = value if isinstance(value, Decimal) else Decimal(repr(value))
        return self._digits(exact, max(-exponent(exact), 0) if places is None else places, signed=False)

    def count(self, number: int) -> str:
        """Return a whole number, grouped."""
        if abs(number) >= 10**_LARGEST:
            return self.number(Decimal(number))
        sign = self._table.minus if number < 0 else ""
        return sign + f"{abs(number):,}".replace(",", self._table.group)

    def date(self, day: dt.date) -> str:
        """Return "7 Nov 2023"."""
        return self._table.day.format(day=day.day, month=self._table.months[day.month - 1], year=day.year)

    def period(self, period: Period) -> str:
        """Return the shortest words: "2013", "H1 2023", "Q1 2024", "Sep 2023", "7 Nov 2023", "12 Sep to 1 Nov 2023"."""
        year, month = period.start.year, period.start.month
        match period.granularity:
            case "day":
                words = self.date(period.start)
            case "month":
                words = self._month(period.start)
            case "quarter":
                words = self._table.quarter.format(number=(month + 2) // 3, year=year)
            case "half":
                words = self._table.half.format(number=1 if month == 1 else 2, year=year)
            case "year":
                words = self._table.year.format(year=year)
            case "span":
                words = self._range(period)
        return words

    def span(self, period: Period) -> str:
        """Return the words of a period whose two dates are a rough one: a year, a month, a day."""
        return self.period(period)

    def _value(self, value: Value) -> str:
        match value:
            case Message():
                words = self.message(value)
            case Door():
                words = self.message(value.words)
            case Amount():
                words = self.amount(value, short=False)
            case Period():
                words = self.period(value)
            case dt.date():
                words = self.date(value)
            case tuple():
                words = self._list([self._value(item) for item in value])
            case int():
                words = self.count(value)
            case Decimal():
                words = self.number(value)
            case str():
                words = value
        return words

    def _runs(self, value: Value) -> list[Run]:
        match value:
            case Message():
                return self._filled(value.template, {name: self._runs(held) for name, held in value.values.items()})
            case Door():
                return [Run(self.message(value.words), value.link)]
            case tuple() if len(value) > 1:
                first, *others = (self._runs(item) for item in value[:-1])
                items = first + [run for other in others for run in (Run(self._table.comma), *other)]
                return self._filled(messages.LIST_END, {"items": items, "last": self._runs(value[-1])})
            case tuple():
                return [run for item in value for run in self._runs(item)]
            case _:
                return [Run(self._value(value))]

    def _filled(self, template: str, values: Mapping[str, list[Run]]) -> list[Run]:
        """Return a template with runs in its fields, in the order of the language; no mark ever stands for a door."""
        made: list[Run] = []
        for words, field, _, _ in Formatter().parse(self._translate(template)):
            made.append(Run(words))
            made.extend(values[field] if field is not None else ())
        return made

    def _list(self, items: list[str]) -> str:
        if len(items) < 2:
            return "".join(items)
        return self._translate(messages.LIST_END).format(items=self._table.comma.join(items[:-1]), last=items[-1])

    def _month(self, day: dt.date) -> str:
        return self._table.month.format(month=self._table.months[day.month - 1], year=day.year)

    def _range(self, period: Period) -> str:
        start, end = period.start, period.end
        names = self._table.months
        one_year = start.year == end.year
        if period.months and start.month == 1 and end.month == 12:
            first, last = self._table.year.format(year=start.year), self._table.year.format(year=end.year)
        elif period.months:
            first = self._table.bare_month.format(month=names[start.month - 1]) if one_year else self._month(start)
            last = self._month(end)
        else:
            bare = self._table.bare_day.format(day=start.day, month=names[start.month - 1])
            same_month = one_year and start.month == end.month
            first = str(start.day) if same_month else bare if one_year else self.date(start)
            last = self.date(end)
        return self._table.range.format(start=first, end=last)

    def _parts(self, amount: Amount, *, short: bool) -> "_Parts":
        unit = parse_unit(amount.unit)
        value = amount.value * unit.scale if amount.value.is_finite() else amount.value
        digits = _shown_digits(amount)
        magnitude = _magnitude(
            value, () if unit.percent else self._table.money if unit.currency else self._table.counts
        )
        if magnitude is None:
            places = max(digits - 1 - value.adjusted(), 0) if value else max(-exponent(value), 0)
            return _Parts(unit, self._digits(value, places, signed=amount.signed))
        scaled = value.scaleb(-magnitude.power)
        shown = min(digits, SHORT_DIGITS) if short and unit.currency else digits
        places = max(shown - 1 - scaled.adjusted(), 0)
        return _Parts(unit, self._digits(scaled, places, signed=amount.signed), magnitude.word)

    def _digits(self, value: Decimal, places: int, *, signed: bool) -> str:
        """Return the figure itself: grouped, rounded half up, in powers of ten where it would not fit a line."""
        if not value.is_finite():
            return str(value)
        sign = self._table.minus if value.is_signed() and value else self._table.plus if signed and value else ""
        power = value.adjusted()
        if value and (power > _LARGEST or power < _SMALLEST):
            mantissa = self._plain(abs(value).scaleb(-power), min(significant(value.normalize()) - 1, SHORT_DIGITS - 1))
            return sign + self._table.scientific.format(number=mantissa, power=str(power).translate(_SUPERSCRIPT))
        return sign + self._plain(abs(value), places)

    def _plain(self, value: Decimal, places: int) -> str:
        return (
            f"{round_places(value, places):,f}".replace(",", "\0")
            .replace(".", self._table.point)
            .replace("\0", self._table.group)
        )


def _joined(runs: list[Run]) -> Iterator[Run]:
    """Yield the runs with neighbours of plain words made one, and none without words."""
    plain_words = ""
    for run in runs:
        if not run.link:
            plain_words += run.words
        elif run.words:
            if plain_words:
                yield Run(plain_words)
            plain_words = ""
            yield run
    if plain_words:
        yield Run(plain_words)


def _shown_digits(amount: Amount) -> int:
    """Return how many digits to show: never fewer than a whole number has, as printed for a fraction."""
    if exponent(amount.value) < 0:
        return significant(amount.value, amount.digits)
    return max(amount.digits or 0, significant(amount.value))


def _magnitude(value: Decimal, magnitudes: tuple[Magnitude, ...]) -> Magnitude | None:
    """Return the largest magnitude the value reaches, None below the smallest."""
    if not value.is_finite() or not value or value.adjusted() > _LARGEST + _MAGNITUDE_ROOM:
        return None
    return next((magnitude for magnitude in magnitudes if value.adjusted() >= magnitude.power), None)
