"""The three themes have the same roles, and each pair that occurs can be read."""

from pathlib import Path

import pytest

from gui.base.paths import resource
from gui.theme.tokens import SCHEMES, TABLES, ThemeError, load_tokens, read_tokens

TEXT, MARK = 4.5, 3.0

TEXT_PAIRS = [
    *[("ink", ground) for ground in ("page", "chrome", "raised", "hover", "selection", "zebra")],
    *[("inkSoft", ground) for ground in ("page", "chrome", "raised", "hover", "selection", "timeTint", "seriesTint")],
    *[("ink", ground) for ground in ("timeTint", "errorTint", "doubtTint")],
    *[("accent", ground) for ground in ("page", "chrome", "hover", "selection", "raised")],
    *[("onAccent", ground) for ground in ("accent", "filled", "filledHover", "filledPressed")],
    *[("doubt", ground) for ground in ("doubtTint", "page", "selection")],
    *[("error", ground) for ground in ("page", "chrome", "errorTint")],
    ("time", "timeTint"),
    ("good", "page"),
    ("page", "ink"),
]
MARK_PAIRS = [
    *[(role, "page") for role in ("lineStrong", "gap", "doubtLine", "timeLine", "focus", "inkFaint")],
    *[(role, "chrome") for role in ("lineStrong", "focus")],
]

AS_PRINTED = {
    ("light", "ink", "page"): 16.4,
    ("light", "inkSoft", "selection"): 5.1,
    ("dark", "inkSoft", "seriesTint"): 5.3,
    ("dark", "accent", "hover"): 7.1,
    ("contrast", "ink", "selection"): 10.4,
    ("contrast", "doubt", "selection"): 6.1,
}
"""A few ratios of the page on the look, so that the sum below is known to be the same sum."""


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def too_close(scheme: str, pairs: list[tuple[str, str]], least: float) -> list[str]:
    """Return the pairs of a theme that cannot be told apart well enough."""
    colours = load_tokens(scheme).colours
    ratios = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    return [f"{mark} on {ground}: {ratio:.2f}" for (mark, ground), ratio in ratios.items() if ratio < least]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_can_be_read_on_its_ground(scheme: str) -> None:
    assert too_close(scheme, TEXT_PAIRS, TEXT) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_marks_and_edges_can_be_seen(scheme: str) -> None:
    assert too_close(scheme, MARK_PAIRS, MARK) == []


def test_a_pair_that_cannot_be_told_apart_is_found() -> None:
    assert too_close("light", [("inkFaint", "page")], TEXT) == ["inkFaint on page: 3.59"]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_each_series_can_be_seen_and_has_a_dash_and_a_marker_of_its_own(scheme: str) -> None:
    tokens = load_tokens(scheme)
    assert min(contrast(ink.colour, tokens.colours["page"]) for ink in tokens.series) >= MARK
    assert len({ink.colour for ink in tokens.series}) == len({ink.dash for ink in tokens.series}) == 6
    assert len({ink.marker for ink in tokens.series}) == 6


def test_dash_and_marker_stay_when_the_scheme_changes() -> None:
    shapes = {tuple((ink.dash, ink.marker) for ink in load_tokens(scheme).series) for scheme in SCHEMES}
    assert len(shapes) == 1


@pytest.mark.parametrize(("pair", "ratio"), AS_PRINTED.items())
def test_ratios_are_those_of_the_page_on_the_look(pair: tuple[str, str, str], ratio: float) -> None:
    scheme, text, ground = pair
    colours = load_tokens(scheme).colours
    assert round(contrast(colours[text], colours[ground]), 1) == ratio


def test_all_schemes_have_the_same_roles() -> None:
    roles = {scheme: set(load_tokens(scheme).colours) for scheme in SCHEMES}
    assert roles["light"] == roles["dark"] == roles["contrast"] == {role for table in TABLES.values() for role in table}


def test_each_theme_file_is_a_scheme() -> None:
    assert {path.stem for path in resource("themes").glob("*.toml")} == set(SCHEMES)
    assert [load_tokens(scheme).name for scheme in SCHEMES] == list(SCHEMES)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ('ink = "#14212B"\n', "", "the role ink is missing"),
        ('ink = "#14212B"', 'ink = "navy"', "ink is no colour"),
        ('ink = "#14212B"', 'ink = "#14212B"\nmood = "#000000"', "unknown role mood"),
        ("[grounds]", "[[grounds", "cannot be read"),
        ("[states]", "[moods]", r"no table \[states\]"),
        ('marker = "square"', 'marker = "star"', "no known marker"),
        ("dash = [8, 3]", "dash = [8]", "pairs of lengths"),
        ('name = "light"', "", "has no name"),
    ],
)
def test_a_broken_theme_says_what_is_wrong(tmp_path: Path, before: str, after: str, words: str) -> None:
    whole = resource("themes/light.toml").read_text(encoding="utf-8")
    assert before in whole
    broken = tmp_path / "broken.toml"
    broken.write_text(whole.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(ThemeError, match=f"broken.toml.*{words}"):
        read_tokens(broken)


def test_a_theme_that_is_not_there_says_so() -> None:
    with pytest.raises(ThemeError, match=r"neon\.toml"):
        load_tokens("neon")
