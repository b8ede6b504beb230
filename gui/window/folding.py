"""How the window folds: a pure function from its size to what is narrow, short or away, in the order of the look."""

from typing import NamedTuple

from gui.theme.tokens import RAIL, SIDEBAR

RAIL_BELOW = 1280
COMPACT_HEADLINES_BELOW = 1360
COMPACT_HEADLINES_UNDER = 760
DRAWER_BELOW = 1024
WIDE_FROM = 1800

SIDEBAR_WIDE = 224
PARTNERS, PARTNERS_WIDE, PARTNERS_LEAST, PARTNERS_MOST = 328, 400, 248, 440
PAGE_LEAST = 420
PADDING, PADDING_SMALL = 24, 16
SMALLEST = (800, 500)
TIGHTEST = (720, 450)
"""On a screen too small for the smallest window: the same three parts, with nothing to spare."""


class Folding(NamedTuple):
    """What a window of one size shows, in logical pixels.

    `rail`: the sidebar is its icons; `drawer`: whole, it lies over the page instead of pushing it. `sidebar` and
    `partners` are their widths where nobody moved the splitter. `text_beside`: the text stands right of the chart.
    """

    rail: bool
    drawer: bool
    sidebar: int
    partners: int
    compact_headlines: bool
    text_beside: bool
    padding: int


def fold(width: int, height: int, *, sidebar_closed: bool = False) -> Folding:
    """Return how a window of this size folds. All three parts are there at every size."""
    wide = width >= WIDE_FROM
    rail = width < RAIL_BELOW
    sidebar = RAIL if rail or sidebar_closed else SIDEBAR_WIDE if wide else SIDEBAR
    room = width - sidebar - PAGE_LEAST
    partners = PARTNERS_WIDE if wide else PARTNERS_LEAST if width < RAIL_BELOW else PARTNERS
    return Folding(
        rail=rail,
        drawer=width < DRAWER_BELOW,
        sidebar=sidebar,
        partners=max(PARTNERS_LEAST, min(partners, room)),
        compact_headlines=width < COMPACT_HEADLINES_BELOW or height < COMPACT_HEADLINES_UNDER,
        text_beside=wide,
        padding=PADDING_SMALL if rail else PADDING,
    )


def partners_bounds(width: int, sidebar: int) -> tuple[int, int]:
    """Return the least and the greatest width the partner list may be given by hand."""
    return PARTNERS_LEAST, max(PARTNERS_LEAST, min(PARTNERS_MOST, width - sidebar - PAGE_LEAST))


def smallest(screen_width: int, screen_height: int) -> tuple[int, int]:
    """Return the smallest size of the window: less than usual only where the screen itself is smaller."""
    return (
        min(SMALLEST[0], max(TIGHTEST[0], screen_width)),
        min(SMALLEST[1], max(TIGHTEST[1], screen_height)),
    )
