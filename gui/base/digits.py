"""How exactly a number was printed: its significant digits and the unit of the last one."""

from decimal import ROUND_HALF_UP, Decimal, localcontext

_SPARE = 8


def exponent(value: Decimal) -> int:
    """Return the power of ten of the last digit written."""
    power = value.as_tuple().exponent
    return power if isinstance(power, int) else 0


def significant(value: Decimal, digits: int | None = None) -> int:
    """Return the number of significant digits: as told, else all but the trailing zeros of a whole number."""
    if digits is not None and digits > 0:
        return digits
    if not value:
        return 1
    written = value.as_tuple().digits
    if exponent(value) < 0:
        return len(written)
    return len("".join(map(str, written)).rstrip("0"))


def last_place(value: Decimal, digits: int | None = None) -> Decimal:
    """Return one unit of the last significant digit."""
    if not value:
        return Decimal(1).scaleb(min(exponent(value), 0))
    return Decimal(1).scaleb(value.adjusted() - significant(value, digits) + 1)


def round_places(value: Decimal, places: int) -> Decimal:
    """Return the value rounded half up to so many decimals, however many digits it has before the point."""
    with localcontext() as context:
        context.prec = max(value.adjusted() + places, 0) + _SPARE
        return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def round_digits(value: Decimal, digits: int) -> Decimal:
    """Return the value rounded half up to so many significant digits; one that has fewer stays as it is."""
    if not value or len(value.as_tuple().digits) <= digits:
        return value
    rounded = round_places(value, digits - 1 - value.adjusted())
    return round_places(rounded, 0) if exponent(rounded) > 0 else rounded
