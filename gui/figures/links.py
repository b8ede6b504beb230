"""Links of a dossier: how a door in a text, a table or a card names what it leads to."""

import re
from typing import Literal, cast, get_args

import msgspec

LinkKind = Literal[
    "section", "figure", "partner", "entity", "product", "event", "risk", "source", "model", "row", "calc"
]
CalcFunction = Literal["growth", "share", "sum", "ratio"]

_KINDS = frozenset(get_args(LinkKind))
_FUNCTIONS = frozenset(get_args(CalcFunction))
_CALC = re.compile(r"(?P<function>[a-z]+)\((?P<ids>[^()\s]+)\)")

ROLE_OF_KIND: dict[str, str] = {
    "partner": "partners",
    "product": "products",
    "event": "events",
    "risk": "risks",
    "model": "models",
}
"""The resource role in which a kind of link looks up its id."""

KIND_OF_ROLE: dict[str, str] = {role: kind for kind, role in ROLE_OF_KIND.items()}


class Link(msgspec.Struct, frozen=True):
    """One target: a kind and an id, or for `calc` a function and the ids of its operands."""

    kind: LinkKind
    ids: tuple[str, ...]
    function: CalcFunction | None = None

    @property
    def id(self) -> str:
        """The id of a link that has only one."""
        return self.ids[0]

    def __str__(self) -> str:
        """Give the link as it is written in Markdown."""
        return f"calc:{self.function}({','.join(self.ids)})" if self.function else f"{self.kind}:{self.ids[0]}"


def parse(target: str) -> Link | None:
    """Read a link's target; None where it is no link of a dossier (a web address, a typing error)."""
    kind, colon, rest = target.partition(":")
    if not colon or kind not in _KINDS or not rest:
        return None
    if kind != "calc":
        return Link(cast(LinkKind, kind), (rest,))
    match = _CALC.fullmatch(rest)
    if match is None or match["function"] not in _FUNCTIONS:
        return None
    ids = tuple(match["ids"].split(","))
    wanted = len(ids) >= 2 if match["function"] == "sum" else len(ids) == 2
    return Link("calc", ids, cast(CalcFunction, match["function"])) if wanted and all(ids) else None
