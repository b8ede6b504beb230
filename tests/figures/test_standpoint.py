"""From where a dossier is looked at."""

from datetime import date
from typing import get_args

import msgspec

from gui.figures.standpoint import PREFERENCES, TODAY, PreferenceName, Standpoint


def test_today_shows_everything_as_it_was_reported_by_the_rule_of_the_format() -> None:
    assert Standpoint() == TODAY
    assert (TODAY.known_on, TODAY.currency, TODAY.preference, TODAY.narrowed) == (None, "", "preferred", ())


def test_every_preference_is_offered_the_rule_of_the_format_first() -> None:
    assert get_args(PreferenceName) == PREFERENCES
    assert PREFERENCES[0] == TODAY.preference


def test_a_standpoint_is_a_value_that_never_changes() -> None:
    day = Standpoint(known_on=date(2023, 11, 5), narrowed=("partner:a",))
    assert day == Standpoint(known_on=date(2023, 11, 5), narrowed=("partner:a",))
    assert len({day, Standpoint(known_on=date(2023, 11, 5), narrowed=("partner:a",))}) == 1
    assert msgspec.structs.replace(day, known_on=None) != day
