"""YAML is read as JSON is: the same values, each fault with its place, and nothing beyond reason."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.base.text import Text
from gui.dossier.findings import Findings
from gui.dossier.safepath import Refused
from gui.dossier.yamltext import parse_yaml

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.text("aé问 :-#&*!%@`'\"\\", max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1, max_size=2), inner),
    max_leaves=8,
)
BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def refusal(text: str) -> str:
    with pytest.raises(Refused) as refused:
        parse_yaml(text.encode(), "d.yaml", Findings())
    return Text().message(refused.value.message)


@given(VALUES)
def test_json_is_yaml_and_has_the_same_values(value: object) -> None:
    assert parse_yaml(json.dumps(value, ensure_ascii=False).encode(), "d.yaml", Findings()) == value


def test_days_and_odd_words_stay_as_they_are_written() -> None:
    text = "a: 2020-01-31\nb: !!python/object:os.system x\nc: .inf\nd: 1.5\ne: ~\nf: yes\n"
    assert parse_yaml(text.encode(), "d.yaml", Findings()) == {
        "a": "2020-01-31",
        "b": "x",
        "c": ".inf",
        "d": 1.5,
        "e": None,
        "f": True,
    }


def test_what_is_no_yaml_says_where() -> None:
    assert refusal("a: [1,\nb: 2\n").startswith("d.yaml is not valid YAML: line 3, column 1")
    assert refusal("a: \x00").startswith("d.yaml is not valid YAML: line 1")


def test_a_bomb_is_refused_before_it_grows() -> None:
    assert "nested too deeply" in refusal(BOMB)
    assert "nested too deeply" in refusal("[" * 100 + "]" * 100)
    assert refusal("&a [*a]")


def test_a_name_that_comes_twice_is_told() -> None:
    findings = Findings()
    assert parse_yaml(b"a: 1\na: 2\n", "d.yaml", findings) == {"a": 2}
    assert [Text().message(one.message) for one in findings.all()] == [
        "d.yaml names “a” twice in one object, again at line 2, column 1; the last one counts."
    ]


def test_what_is_merged_does_not_win() -> None:
    text = "base: &b {x: 1, y: 2}\nused:\n  <<: *b\n  y: 3\n"
    assert parse_yaml(text.encode(), "d.yaml", Findings()) == {"base": {"x": 1, "y": 2}, "used": {"x": 1, "y": 3}}


def test_an_empty_file_has_no_value() -> None:
    assert parse_yaml(b"", "d.yaml", Findings()) is None
