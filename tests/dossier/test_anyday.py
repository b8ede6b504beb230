"""The format "any" takes what could be a day or a time, and nothing else."""

import pytest

from gui.dossier.anyday import LONGEST, check_any


@pytest.mark.parametrize(
    "text",
    ["31/12/2024", "Dec 31, 2024", "3rd of May 2024, 9 pm CET", "noon", "2024年12月31日", "2024-12-31T10:00Z", "12h30"],
)
def test_what_could_be_a_day_or_a_time_is_taken(text: str) -> None:
    check_any(text)


@pytest.mark.parametrize("text", ["", "soon", "May", "2024-13-01", "2024-12-32", "5 apples", "٣", "1" * (LONGEST + 1)])
def test_what_could_not_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        check_any(text)
