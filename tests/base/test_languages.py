"""The tables of languages are whole."""

import pytest

from gui.base.languages import ENGLISH, LANGUAGES, language_table


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_each_table_names_twelve_months_and_falling_magnitudes(code: str) -> None:
    table = LANGUAGES[code]
    assert len(set(table.months)) == 12
    for magnitudes in (table.money, table.counts):
        powers = [magnitude.power for magnitude in magnitudes]
        assert powers == sorted(powers, reverse=True)


def test_a_region_falls_back_on_its_language_and_that_on_english() -> None:
    assert language_table("en_GB") is language_table("en-US") is language_table("tlh") is ENGLISH
