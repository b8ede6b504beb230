"""Patterns read what strptime reads, wherever the computer stands."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.dossier.calendar import SECOND
from gui.dossier.daypatterns import LONGEST_PATTERN, day_pattern

ZONES = st.integers(-839, 839).map(lambda minutes: timezone(timedelta(minutes=minutes)))
PATTERNS = [
    "%d/%m/%y",
    "%Y%m%d",
    "%d %B %Y",
    "%b %d, %Y",
    "%Y-%j",
    "%H:%M:%S.%f",
    "%I:%M %p",
    "%Y-%m-%dT%H:%M:%S%z",
    "%A %d %b %Y",
    "%G-W%V-%u",
    "%Y %U %w",
    "%Y %W %w",
    "%c",
    "%x %X",
    "100%% %Y",
]


@pytest.mark.parametrize("pattern", PATTERNS)
@given(when=st.datetimes(datetime.fromisoformat("1000-01-01"), timezones=ZONES))
def test_a_text_is_read_as_strptime_reads_it(pattern: str, when: datetime) -> None:
    made = day_pattern(pattern)
    assert made is not None
    text = when.strftime(pattern)
    wanted, moment = datetime.strptime(text, pattern).replace(tzinfo=UTC), made.moment(text)
    if made.has_day:
        assert (moment.year, moment.month, moment.day) == (wanted.year, wanted.month, wanted.day)
    time = timedelta(hours=wanted.hour, minutes=wanted.minute, seconds=wanted.second, microseconds=wanted.microsecond)
    assert moment.second == time // timedelta(microseconds=1) * (SECOND // 10**6)
    zone = when.utcoffset() if "%z" in pattern else None
    assert moment.offset == (None if zone is None else zone // timedelta(minutes=1))


@pytest.mark.parametrize(
    ("pattern", "text", "day"),
    [
        ("%F", "2024-02-29", (2024, 2, 29)),
        ("%D", "02/29/24", (2024, 2, 29)),
        ("%-d.%-m.%Y", "1.2.2024", (2024, 2, 1)),
        ("%e %b %Y", " 1 Feb 2024", (2024, 2, 1)),
        ("%Y年%m月%d日", "2024年2月1日", (2024, 2, 1)),
        ("%d.%m.", "29.02.", (2000, 2, 29)),
    ],
)
def test_parts_that_only_c_has_and_other_scripts_are_read(pattern: str, text: str, day: tuple[int, int, int]) -> None:
    made = day_pattern(pattern)
    assert made is not None
    assert made.moment(text)[:3] == day


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("%d %m %Y", "30 02 2024"),
        ("%Y-%j", "2023-366"),
        ("%G-W%V-%u", "2024-W53-1"),
        ("%Y", "0000"),
        ("%d %B %Y", "1 Mai 2024"),
        ("%H:%M", "24:00"),
        ("%Y", "٢٠٢٤"),
        ("%Y %U %w", "9999 53 6"),
        ("%Y", "2024\n"),
    ],
)
def test_what_is_no_day_of_the_calendar_is_refused(pattern: str, text: str) -> None:
    made = day_pattern(pattern)
    assert made is not None
    with pytest.raises(ValueError, match=r"."):
        made.moment(text)


@pytest.mark.parametrize(
    "pattern", ["", "yyyy", "%", "%Q", "%Y %Y", "%d %e", "%%", "%Y%", "%Y" + "-" * LONGEST_PATTERN]
)
def test_what_is_no_pattern_is_none(pattern: str) -> None:
    assert day_pattern(pattern) is None


@given(st.text("%YmdHMSbBjUWVzZpfIGuwaAceTF- :/.x", max_size=12), st.text("0123456789 -:/.apmJanZ+", max_size=20))
def test_any_pattern_and_any_text_are_read_or_refused(pattern: str, text: str) -> None:
    made = day_pattern(pattern)
    if made is not None:
        try:
            moment = made.moment(text)
        except ValueError:
            return
        assert 1 <= moment.month <= 12
        assert 1 <= moment.day <= 31
