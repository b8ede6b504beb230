"""Values are compared by what they are, and those that have no order are neither less nor more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.dossier.cells import TYPES, casting
from gui.dossier.comparing import at_most, less, ranking, sameness
from gui.dossier.specs import FieldSpec


@pytest.mark.parametrize(
    ("field", "lower", "higher"),
    [
        (FieldSpec(type="number"), "-INF", "-1e999"),
        (FieldSpec(type="number"), "1e999", "1e1000"),
        (FieldSpec(type="integer"), "9" * 400, "1" + "0" * 400),
        (FieldSpec(type="year"), "-0044", "0044"),
        (FieldSpec(type="year"), "9999", "10000"),
        (FieldSpec(type="yearmonth"), "-0044-03", "-0044-04"),
        (FieldSpec(type="date", format="%d.%m.%Y"), "31.01.2024", "01.02.2024"),
        (FieldSpec(type="time", format="%I:%M %p"), "12:00 AM", "01:00 AM"),
        (FieldSpec(type="time", format="%H:%M%z"), "10:00+02:00", "10:00+01:00"),
        (FieldSpec(type="datetime"), "2024-01-01T00:00:00.09", "2024-01-01T00:00:00.1"),
        (FieldSpec(type="datetime"), "2024-01-01T01:00:00+02:00", "2024-01-01T00:00:00Z"),
        (FieldSpec(type="datetime"), "-12024-01-01T00:00:00", "2024-01-01T00:00:00"),
        (FieldSpec(type="duration"), "-P1D", "PT0S"),
        (FieldSpec(type="duration"), "P11M", "P1Y"),
    ],
)
def test_one_value_is_less(field: FieldSpec, lower: str, higher: str) -> None:
    cast, ranked, same = casting(field), ranking(field), sameness(field)
    assert ranked is not None
    one, other = ranked(lower, cast(lower)), ranked(higher, cast(higher))
    assert [less(one, other), less(other, one), at_most(one, other), at_most(other, one)] == [True, False, True, False]
    assert same(lower, cast(lower)) != same(higher, cast(higher))


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("duration", "P1M", "P30D"),
        ("duration", "P2M", "P60D"),
        ("datetime", "2024-01-01T10:00:00", "2024-01-01T12:00:00Z"),
    ],
)
def test_some_values_have_no_order(kind: str, one: str, other: str) -> None:
    ranked = ranking(FieldSpec(type=kind))
    assert ranked is not None
    assert not at_most(ranked(one, one), ranked(other, other))
    assert not at_most(ranked(other, other), ranked(one, one))


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        (FieldSpec(type="number"), "1.50", "15e-1"),
        (FieldSpec(type="integer"), "+007", "7"),
        (FieldSpec(type="datetime"), "2024-01-01T24:00:00Z", "2024-01-02T00:00:00.000Z"),
        (FieldSpec(type="time", format="%I:%M %p"), "1:00 pm", "01:00 PM"),
        (FieldSpec(type="duration"), "PT36H", "P1DT12H"),
        (FieldSpec(type="year"), "2024", "2024Z"),
        (FieldSpec(type="list", item_type="integer"), "1,02", "01,2"),
        (FieldSpec(type="object"), '{"a": 1, "b": 2}', '{"b":2.0,"a":1}'),
        (FieldSpec(type="geopoint", format="array"), "[1, 2]", "[1.0,2]"),
        (FieldSpec(type="boolean"), "1", "True"),
    ],
)
def test_one_value_may_be_written_in_two_ways(field: FieldSpec, one: str, other: str) -> None:
    cast, same = casting(field), sameness(field)
    assert same(one, cast(one)) == same(other, cast(other))


def test_true_is_not_one_in_json() -> None:
    same = sameness(FieldSpec(type="array"))
    assert same("[true]", "[true]") != same("[1]", "[1]")


def test_text_and_days_in_any_format_have_no_order() -> None:
    assert [ranking(FieldSpec(type="string")), ranking(FieldSpec(type="date", format="any"))] == [None, None]


@given(st.sampled_from(sorted(TYPES)), st.text('0123456789-+:.TZPYMDHSe,[]{}" n', max_size=25))
def test_whatever_is_read_can_be_compared(kind: str, text: str) -> None:
    field = FieldSpec(type=kind)
    try:
        cell = casting(field)(text)
    except ValueError:
        return
    ranked, same = ranking(field), sameness(field)
    assert same(text, cell) == same(text, cell)
    if ranked is not None and text.lower() != "nan":
        assert at_most(ranked(text, cell), ranked(text, cell))
        assert not less(ranked(text, cell), ranked(text, cell))
