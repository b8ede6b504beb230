"""Constraints of a field, as far as its own cells can break them."""

import pytest

from gui.base import table_messages as tm
from gui.dossier.cells import casting
from gui.dossier.constraints import allowed, checks
from gui.dossier.specs import Constraints, FieldSpec


def faults(field: FieldSpec, *texts: str) -> list[str]:
    cast = casting(field)
    made = checks(field, cast)
    return [fault for text in texts for check in made if (fault := check(text, cast(text)))]


NEW_YEAR = "2024-01-01T00:00:00Z"


@pytest.mark.parametrize(
    ("constraints", "kind", "well", "wrong", "template"),
    [
        (Constraints(enum=("a", "b")), "string", "a", "c", tm.FAULT_ENUM),
        (Constraints(enum=(1, 2)), "integer", "01", "3", tm.FAULT_ENUM),
        (Constraints(enum=("1.0", True)), "number", "1", "2", tm.FAULT_ENUM),
        (Constraints(enum=(10,)), "number", "1e1", "1e2", tm.FAULT_ENUM),
        (Constraints(enum=("NaN",)), "number", "nan", "inf", tm.FAULT_ENUM),
        (Constraints(enum=(True,)), "boolean", "1", "0", tm.FAULT_ENUM),
        (Constraints(enum=(NEW_YEAR,)), "datetime", "2024-01-01T01:00:00+01:00", "2024-01-01T00:00:00", tm.FAULT_ENUM),
        (Constraints(enum=("P1Y",)), "duration", "P12M", "P365D", tm.FAULT_ENUM),
        (Constraints(enum=(["a", "b"],)), "list", "a,b", "b,a", tm.FAULT_ENUM),
        (Constraints(enum=([1, "a"],)), "array", '[1.0,"a"]', "[1]", tm.FAULT_ENUM),
        (Constraints(enum=({"a": 1, "b": [True]},)), "object", '{"b":[true],"a":1}', '{"a":1,"b":[1]}', tm.FAULT_ENUM),
        (Constraints(min_length=2), "string", "问界", "问", tm.FAULT_LIMIT),
        (Constraints(max_length=2), "string", "ab", "abc", tm.FAULT_LIMIT),
        (Constraints(min_length=2), "array", "[1, 2]", "[1]", tm.FAULT_LIMIT),
        (Constraints(max_length=1), "object", '{"a": 1}', '{"a": 1, "b": 2}', tm.FAULT_LIMIT),
        (Constraints(max_length=2), "list", "alpha,beta", "a,b,c", tm.FAULT_LIMIT),
        (Constraints(minimum=1.5), "number", "1.5", "1.4", tm.FAULT_LIMIT),
        (Constraints(maximum=10), "integer", "10", "11", tm.FAULT_LIMIT),
        (Constraints(maximum=10), "number", "-INF", "INF", tm.FAULT_LIMIT),
        (Constraints(maximum=10), "number", "1e-999", "1e999", tm.FAULT_LIMIT),
        (Constraints(minimum=0), "number", "0", "NaN", tm.FAULT_LIMIT),
        (Constraints(exclusive_minimum=1), "integer", "2", "1", tm.FAULT_LIMIT),
        (Constraints(minimum="2020-01-01"), "date", "2020-01-01", "2019-12-31", tm.FAULT_LIMIT),
        (Constraints(exclusive_maximum="2020-01-01"), "date", "2019-12-31", "2020-01-01", tm.FAULT_LIMIT),
        (Constraints(minimum="08:00:00"), "time", "08:00:00", "07:59:59", tm.FAULT_LIMIT),
        (
            Constraints(maximum=NEW_YEAR),
            "datetime",
            "2024-01-01T01:00:00+01:00",
            "2024-01-01T00:30:00Z",
            tm.FAULT_LIMIT,
        ),
        (Constraints(maximum=NEW_YEAR), "datetime", "2024-01-01T10:00:00", "2024-01-02T00:00:00", tm.FAULT_LIMIT),
        (Constraints(minimum=1900), "year", "12024", "-0044", tm.FAULT_LIMIT),
        (Constraints(minimum=800), "year", "0800", "0799", tm.FAULT_LIMIT),
        (Constraints(maximum="2020-06"), "yearmonth", "2020-06", "2020-07", tm.FAULT_LIMIT),
        (Constraints(maximum="P1M"), "duration", "P30D", "P32D", tm.FAULT_LIMIT),
        (Constraints(minimum="PT90M"), "duration", "PT1H30M", "PT5399.9S", tm.FAULT_LIMIT),
    ],
)
def test_a_cell_outside_is_told_and_one_inside_is_not(
    constraints: Constraints, kind: str, well: str, wrong: str, template: str
) -> None:
    field = FieldSpec(type=kind, constraints=constraints)
    assert (faults(field, well), faults(field, wrong)) == ([], [template])


@pytest.mark.parametrize(
    ("field", "well", "wrong"),
    [
        (FieldSpec(type="number", decimal_char=",", group_char="."), "1.500,0", "1,5"),
        (FieldSpec(type="number", decimal_char=","), "1500", "1499,5"),
        (FieldSpec(type="integer", bare_number=False), "€ 1500", "€ 1499"),
    ],
)
def test_a_limit_that_is_a_number_stands_for_itself_whatever_the_marks_of_the_cells(
    field: FieldSpec, well: str, wrong: str
) -> None:
    for limit in (1500, 1500.0):
        limited = FieldSpec(
            type=field.type,
            decimal_char=field.decimal_char,
            group_char=field.group_char,
            bare_number=field.bare_number,
            constraints=Constraints(minimum=limit),
        )
        assert (faults(limited, well), faults(limited, wrong)) == ([], [tm.FAULT_LIMIT])


def test_limits_of_cells_with_a_pattern_are_written_in_it() -> None:
    days = FieldSpec(type="date", format="%d.%m.%Y", constraints=Constraints(minimum="02.01.2024"))
    assert (faults(days, "02.01.2024"), faults(days, "03.12.2023")) == ([], [tm.FAULT_LIMIT])
    times = FieldSpec(type="time", format="%I:%M %p", constraints=Constraints(maximum="01:00 PM"))
    assert (faults(times, "11:00 AM"), faults(times, "02:00 PM")) == ([], [tm.FAULT_LIMIT])


def test_a_truth_value_is_one_of_its_enumeration_whatever_its_words() -> None:
    field = FieldSpec(
        type="boolean", true_values=("ja",), false_values=("nein",), constraints=Constraints(enum=(True,))
    )
    assert (faults(field, "ja"), faults(field, "nein")) == ([], [tm.FAULT_ENUM])


def test_categories_are_values_or_values_with_labels() -> None:
    field = FieldSpec(type="integer", categories=(1, {"value": "2", "label": "two"}, {"label": "none"}))
    assert allowed(field) == (1, "2")
    assert (faults(field, "01", "2"), faults(field, "3")) == ([], [tm.FAULT_CATEGORY])
    assert allowed(FieldSpec()) is None


def test_a_limit_of_another_kind_breaks_nothing() -> None:
    assert faults(FieldSpec(type="date", constraints=Constraints(minimum="soon")), "2024-01-01") == []
    assert faults(FieldSpec(type="any", constraints=Constraints(minimum=5)), "text") == []
