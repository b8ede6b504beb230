"""JSON with the line and column of each fault."""

import pytest

from gui.base.text import Text
from gui.dossier.findings import Findings
from gui.dossier.jsontext import DEEPEST, parse
from gui.dossier.safepath import Refused


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as caught:
        parse(data, "d.json", Findings())
    return Text().message(caught.value.message)


def told(data: str) -> tuple[object, list[str]]:
    findings = Findings()
    value = parse(data.encode(), "d.json", findings)
    return value, [Text().message(finding.message) for finding in findings.all()]


def test_a_byte_order_mark_is_no_fault() -> None:
    assert parse(b'\xef\xbb\xbf{"a": 1}', "d.json", Findings()) == {"a": 1}


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b'{\n  "a": 1,\n  "b" 2\n}', "line 3, column 7"),
        (b"", "line 1, column 1"),
        (b'{"a": "open\n', "line 1, column 12"),
        (b"[1,]", "line 1"),
    ],
)
def test_broken_json_says_where(data: bytes, place: str) -> None:
    assert place in refusal(data)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ('{\n"a": "é"}'.encode("latin-1"), "d.json is not UTF-8 text: line 2 has a byte that does not belong."),
        ('{"a": "é"}'.encode("utf-16"), "d.json is read as UTF-16; it should be UTF-8."),
    ],
)
def test_what_is_not_utf8_is_read_all_the_same_and_told(data: bytes, told: str) -> None:
    findings = Findings()
    assert parse(data, "d.json", findings) == {"a": "é"}
    assert [Text().message(finding.message) for finding in findings.all()] == [told]


def test_nesting_beyond_reason_says_where_and_does_not_fill_the_stack() -> None:
    assert refusal(b"\n" + b"[" * 100_000).startswith("d.json is nested too deeply at line 2, column ")
    assert parse(b"[" * DEEPEST + b"]" * DEEPEST, "d.json", Findings())
    assert parse(b'"' + b"[" * 1_000 + b'"', "d.json", Findings()) == "[" * 1_000


@pytest.mark.parametrize("number", ["1" * 5_000, "1e400", "-1.5E+309"])
def test_a_number_beyond_all_computing_is_passed_over_and_told(number: str) -> None:
    sentence = "d.json has a number beyond all computing at line 2, column 7; it is passed over."
    assert told(f'{{"a": 1.5e300,\n "b": {number}}}') == ({"a": 1.5e300, "b": None}, [sentence])


def test_of_many_such_numbers_some_are_told() -> None:
    value, sentences = told(f"[{', '.join(['1e400'] * 50)}]")
    assert (value, len(sentences)) == ([None] * 50, 20)


def test_a_name_twice_is_told_with_its_place_and_the_last_counts() -> None:
    value, sentences = told('{"a": {"b": 1},\n "c": [{"b": 1, "b": 2}]}')
    assert value == {"a": {"b": 1}, "c": [{"b": 2}]}
    assert sentences == ["d.json names “b” twice in one object, again at line 2, column 17; the last one counts."]


def test_an_escaped_name_is_the_same_name() -> None:
    assert len(told('{"a": 1, "\\u0061": 2}')[1]) == 1


def test_words_that_are_no_json_are_told_and_empty() -> None:
    value, sentences = told('{"a": NaN, "b": "NaN",\n"c": -Infinity}')
    assert value == {"a": None, "b": "NaN", "c": None}
    assert [sentence.split(",")[0] for sentence in sentences] == [
        "d.json has NaN at line 1",
        "d.json has -Infinity at line 2",
    ]


def test_half_a_surrogate_pair_becomes_text_that_can_be_shown() -> None:
    value, _ = told(r'{"a": "\ud800", "b": "\ud83d\ude97"}')
    assert value == {"a": "�", "b": "🚗"}
