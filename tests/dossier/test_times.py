"""Days and times are read by the standard's forms or by a pattern, wherever the computer stands."""

from datetime import date

import pytest

from gui.dossier.cells import casting
from gui.dossier.specs import FieldSpec


@pytest.mark.parametrize(
    ("kind", "form", "text", "value"),
    [
        ("date", "%d/%m/%y", "31/12/24", date(2024, 12, 31)),
        ("date", "fmt:%Y%m%d", "20241231", date(2024, 12, 31)),
        ("date", "%d %B %Y", "31 December 2024", date(2024, 12, 31)),
        ("date", "any", "31 Dec 2024", "31 Dec 2024"),
        ("time", "default", "24:00:00", "24:00:00"),
        ("time", "%H.%M", "23.59", "23.59"),
        ("time", "any", "noon", "noon"),
        ("datetime", "default", "2024-12-31T23:59:59.5+01:00", "2024-12-31T23:59:59.5+01:00"),
        ("datetime", "%Y-%m-%d %H:%M", "2024-12-31 23:59", "2024-12-31 23:59"),
    ],
)
def test_what_is_of_the_form_is_read(kind: str, form: str, text: str, value: object) -> None:
    assert casting(FieldSpec(type=kind, format=form))(text) == value


@pytest.mark.parametrize(
    ("kind", "form", "text"),
    [
        ("date", "%d/%m/%y", "12/31/24"),
        ("date", "%d/%m/%y", " 1/12/24"),
        ("date", "%d/%m/%y", "٣١/12/24"),
        ("date", "default", "2023-02-29"),
        ("time", "default", "24:00:01"),
        ("time", "default", "9:00:00"),
        ("time", "%H.%M", "24.00"),
        ("datetime", "default", "2023-02-29T00:00:00"),
        ("datetime", "default", "2024-12-31 23:59:00"),
        ("datetime", "default", "2024-12-31T23:59:00+15:00"),
    ],
)
def test_what_is_not_is_refused(kind: str, form: str, text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        casting(FieldSpec(type=kind, format=form))(text)


@pytest.mark.parametrize("form", ["%", "%Q", "%Y%Y", "yyyy"])
def test_a_pattern_that_is_none_refuses_nothing(form: str) -> None:
    assert casting(FieldSpec(type="date", format=form))("whatever") == "whatever"
