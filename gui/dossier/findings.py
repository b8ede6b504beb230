"""Faults gathered while a package is read: repeated ones become one entry, and their number is bounded."""

import msgspec

from gui.base.messages import Message, Value
from gui.dossier.model import Finding, Severity

MOST_ENTRIES = 1_000
MOST_EXAMPLES = 5
_LONGEST_CELL = 120


class Place(msgspec.Struct, frozen=True):
    """Where a fault is; what is not known stays empty."""

    resource: str = ""
    file: str = ""
    row: int | None = None
    column: int | None = None
    field: str = ""
    cell: str = ""


NOWHERE = Place()


def clipped(cell: str) -> str:
    """Return a cell short enough to be shown in a sentence."""
    return cell if len(cell) <= _LONGEST_CELL else cell[:_LONGEST_CELL] + "…"


class _Tally:
    """The first fault of its kind, and how often it came again."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        self.count = 1
        self.rows = [] if finding.row is None else [finding.row]

    def again(self, row: int) -> None:
        self.count += 1
        if len(self.rows) < MOST_EXAMPLES:
            self.rows.append(row)

    def settled(self) -> Finding:
        return msgspec.structs.replace(self.finding, count=self.count, examples=tuple(self.rows))


class Findings:
    """Gathers the faults of one package in the order in which they are met."""

    def __init__(self) -> None:
        """Begin with none."""
        self._tallies: list[_Tally] = []
        self._known: dict[tuple[str, ...], _Tally] = {}

    def add(
        self,
        code: str,
        template: str,
        values: dict[str, Value] | None = None,
        place: Place = NOWHERE,
        *,
        hint: Message | None = None,
        severity: Severity = "error",
    ) -> None:
        """Note a fault. The same fault in another row of one column is counted with the first."""
        key = (code, template, place.resource, place.file, str(place.column), place.field)
        known = self._known.get(key) if place.row is not None else None
        if known is not None and place.row is not None:
            known.again(place.row)
            return
        if len(self._tallies) >= MOST_ENTRIES:
            return
        tally = _Tally(
            Finding(
                code=code,
                severity=severity,
                message=Message(template, values or {}),
                hint=hint,
                resource=place.resource,
                file=place.file,
                row=place.row,
                column=place.column,
                field=place.field,
                cell=clipped(place.cell),
            )
        )
        self._tallies.append(tally)
        if place.row is not None:
            self._known[key] = tally

    def all(self) -> tuple[Finding, ...]:
        """Return what was noted, first met first."""
        return tuple(tally.settled() for tally in self._tallies)
