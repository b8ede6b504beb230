"""How the window folds, in the order of the look."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.window.folding import (
    PAGE_LEAST,
    PARTNERS_LEAST,
    PARTNERS_MOST,
    Folding,
    fold,
    partners_bounds,
    smallest,
)


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (1440, 900, Folding(False, False, 200, 328, False, False, 24)),
        (1024, 640, Folding(True, False, 48, 248, True, False, 16)),
        (2560, 1440, Folding(False, False, 224, 400, False, True, 24)),
        (1800, 1000, Folding(False, False, 224, 400, False, True, 24)),
        (1280, 800, Folding(False, False, 200, 328, True, False, 24)),
        (800, 500, Folding(True, True, 48, 248, True, False, 16)),
        (720, 450, Folding(True, True, 48, 248, True, False, 16)),
    ],
)
def test_the_named_sizes(width: int, height: int, expected: Folding) -> None:
    assert fold(width, height) == expected


def test_headlines_fold_before_the_sidebar_does() -> None:
    widths = range(1800, 700, -1)
    first_compact = next(width for width in widths if fold(width, 900).compact_headlines)
    first_rail = next(width for width in widths if fold(width, 900).rail)
    first_drawer = next(width for width in widths if fold(width, 900).drawer)
    assert first_compact > first_rail > first_drawer == 1023


@given(st.integers(720, 5000), st.integers(450, 3000))
def test_all_three_parts_fit_at_every_size(width: int, height: int) -> None:
    folding = fold(width, height)
    assert folding.partners >= PARTNERS_LEAST
    assert width - folding.sidebar - folding.partners >= PAGE_LEAST
    least, most = partners_bounds(width, folding.sidebar)
    assert PARTNERS_LEAST == least <= most <= PARTNERS_MOST


def test_the_window_is_smaller_only_where_the_screen_is() -> None:
    assert smallest(1920, 1080) == (800, 500)
    assert smallest(720, 450) == (720, 450)
    assert smallest(640, 400) == (720, 450)
