"""The type scale: roles to sizes, line heights and weights, and the families of a language (no Qt)."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

REGULAR, MEDIUM, SEMIBOLD = 400, 500, 600
UNSPACED = 100
SMALLEST_CHINESE = 12
SMALLEST_SCALE, LARGEST_SCALE = 80, 200


@dataclass(frozen=True, slots=True)
class TypeRole:
    """Size and line height in pixels at 100 %; `spacing` in percent of the usual distance between letters."""

    pixels: int
    line: int
    weight: int = REGULAR
    spacing: int = UNSPACED
    tabular: bool = True
    mono: bool = False


ROLES: Mapping[str, TypeRole] = MappingProxyType(
    {
        "tick": TypeRole(11, 16),
        "small": TypeRole(12, 16),
        "body": TypeRole(13, 20),
        "pane_title": TypeRole(14, 20, SEMIBOLD),
        "reading": TypeRole(15, 24, tabular=False),
        "readout": TypeRole(18, 24, SEMIBOLD),
        "card_title": TypeRole(20, 28, SEMIBOLD, spacing=99),
        "section_title": TypeRole(22, 32, SEMIBOLD, spacing=99),
        "headline": TypeRole(26, 32, SEMIBOLD, spacing=99),
        "headline_unit": TypeRole(14, 32, MEDIUM),
        "mono": TypeRole(12, 16, mono=True),
    }
)

LATIN = ("Segoe UI Variable Text", "Segoe UI", "Inter", "Noto Sans", "DejaVu Sans")
CHINESE = (
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)
MONOSPACED = ("Cascadia Mono", "Consolas", "SF Mono", "Menlo", "DejaVu Sans Mono")


def wanted_families(language: str, *, mono: bool, system: str = "") -> tuple[str, ...]:
    """Return the families in order of preference; `system` stands where a system's own face is the better choice."""
    latin = (*LATIN[:2], system, *LATIN[2:]) if system else LATIN
    if mono:
        return (*MONOSPACED, *CHINESE)
    return (*CHINESE, *latin) if is_chinese(language) else (*latin, *CHINESE)


def is_chinese(language: str) -> bool:
    """Say whether a language tag such as `zh_CN` is Chinese."""
    return language.lower().startswith("zh")


def pixel_size(role: TypeRole, *, scale: int, language: str) -> int:
    """Return the size at a text scale in percent; Chinese is never smaller than can be read."""
    base = max(role.pixels, SMALLEST_CHINESE) if is_chinese(language) else role.pixels
    return max(1, round(base * scale / 100))
