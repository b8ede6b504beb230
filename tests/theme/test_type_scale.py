"""Sizes follow the text scale; Chinese faces go first in Chinese and are never too small."""

import pytest

from gui.theme.type_scale import CHINESE, LATIN, ROLES, pixel_size, wanted_families


@pytest.mark.parametrize(("scale", "pixels"), [(80, 10), (100, 13), (150, 20), (200, 26)])
def test_sizes_follow_the_text_scale(scale: int, pixels: int) -> None:
    assert pixel_size(ROLES["body"], scale=scale, language="en") == pixels


def test_chinese_is_never_below_nine_points() -> None:
    assert pixel_size(ROLES["tick"], scale=100, language="zh_CN") == 12
    assert pixel_size(ROLES["tick"], scale=100, language="en") == 11


def test_only_running_prose_has_proportional_figures() -> None:
    assert [role for role, kind in ROLES.items() if not kind.tabular] == ["reading"]


def test_three_weights_and_no_other() -> None:
    assert {kind.weight for kind in ROLES.values()} <= {400, 500, 600}


def test_the_language_decides_which_faces_go_first() -> None:
    assert wanted_families("zh_CN", mono=False)[0] == CHINESE[0]
    assert wanted_families("en", mono=False)[0] == LATIN[0]
    assert set(wanted_families("en", mono=False)) == set(wanted_families("zh", mono=False))


def test_the_face_of_a_system_goes_before_those_we_would_have_to_bring() -> None:
    families = wanted_families("en", mono=False, system="System Face")
    assert families.index("Segoe UI") < families.index("System Face") < families.index("Inter")
