"""ISO 8601 durations since the start of a period: how long they are, and their words."""

import re

from gui.base import messages
from gui.base.messages import Message, plain

_DURATION = re.compile(
    r"P(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+)S)?)?"
)

_DAY = 86_400
_LENGTHS = {
    "years": (365 * _DAY, messages.ONE_YEAR, messages.YEARS),
    "months": (30 * _DAY, messages.ONE_MONTH, messages.MONTHS),
    "weeks": (7 * _DAY, messages.ONE_WEEK, messages.WEEKS),
    "days": (_DAY, messages.ONE_DAY, messages.DAYS),
    "hours": (3_600, messages.ONE_HOUR, messages.HOURS),
    "minutes": (60, messages.ONE_MINUTE, messages.MINUTES),
    "seconds": (1, messages.ONE_SECOND, messages.SECONDS),
}


def _parts(elapsed: str) -> dict[str, int]:
    match = _DURATION.fullmatch(elapsed)
    return {name: int(digits) for name, digits in match.groupdict().items() if digits} if match else {}


def seconds(elapsed: str) -> int:
    """Return the length in seconds, a year taken as 365 days and a month as 30; 0 for what is no duration."""
    return sum(_LENGTHS[name][0] * count for name, count in _parts(elapsed).items())


def elapsed_words(elapsed: str) -> Message:
    """Return "first 8 minutes" for PT8M; what is no duration stands as it is written."""
    parts = [(name, count) for name, count in _parts(elapsed).items() if count]
    if not parts:
        return plain(elapsed)
    alone = len(parts) == 1
    words = [_one(name, count, bare=alone) for name, count in parts]
    time = words[0]
    for word in words[1:]:
        time = Message(messages.TWO_TIMES, {"longer": time, "shorter": word})
    return Message(messages.FIRST_TIME, {"time": time})


def _one(name: str, count: int, *, bare: bool) -> Message:
    _, one, many = _LENGTHS[name]
    return Message(one) if bare and count == 1 else Message(many, {"count": count})
