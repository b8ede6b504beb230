"""Faults gathered while a package is read: repeated ones become one entry, and their number is bounded."""

from collections.abc import Mapping, Sequence

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


class Fault(msgspec.Struct, frozen=True):
    """What is wrong with a cell or a row: a code of the standard's validators, and the sentence's template and values.

    `field` is empty and `column` None where it is about the whole row.
    """

    code: str
    template: str
    values: Mapping[str, Value]
    field: str = ""
    column: int | None = None
    cell: str = ""
    hint: Message | None = None


class _Tally:
    """The first fault of its kind, and how often it came again."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        self.count = finding.count
        self.rows = list(finding.examples) or ([] if finding.row is None else [finding.row])

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
        self._left_out = 0
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
        known = self._known.get(_key(code, template, place)) if place.row is not None else None
        if known is not None and place.row is not None:
            known.again(place.row)
            return
        self.keep(
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

    def keep(self, finding: Finding) -> None:
        """Note what was found elsewhere."""
        if len(self._tallies) >= MOST_ENTRIES and not self._made_room(finding):
            self._left_out += finding.count
            return
        tally = _Tally(finding)
        self._tallies.append(tally)
        if finding.row is not None:
            place = Place(resource=finding.resource, file=finding.file, column=finding.column, field=finding.field)
            self._known[_key(finding.code, finding.message.template, place)] = tally

    def _made_room(self, finding: Finding) -> bool:
        """Leave out the last warning for an error: whether a package is valid must not hang on how much is listed."""
        if finding.severity != "error":
            return False
        spare = next((tally for tally in reversed(self._tallies) if tally.finding.severity != "error"), None)
        if spare is None:
            return False
        self._tallies.remove(spare)
        self._left_out += spare.count
        self._known = {key: tally for key, tally in self._known.items() if tally is not spare}
        return True

    def take(self, other: "Findings") -> None:
        """Take over what was noted elsewhere."""
        for finding in other.all():
            self.keep(finding)

    def add_rows(self, fault: Fault, place: Place, rows: Sequence[int], count: int) -> None:
        """Note a fault that is in so many rows of a column, `rows` being the first of them."""
        finding = Finding(
            code=fault.code,
            severity="error",
            message=Message(fault.template, dict(fault.values)),
            hint=fault.hint,
            resource=place.resource,
            file=place.file,
            row=rows[0],
            column=fault.column,
            field=fault.field,
            cell=clipped(fault.cell),
            count=count,
            examples=tuple(rows),
        )
        self.keep(finding)

    @property
    def total(self) -> int:
        """How often anything was noted, repeated faults and those beyond the most entries counted too."""
        return sum(tally.count for tally in self._tallies) + self._left_out

    def all(self) -> tuple[Finding, ...]:
        """Return what was noted, first met first."""
        return tuple(tally.settled() for tally in self._tallies)


def _key(code: str, template: str, place: Place) -> tuple[str, ...]:
    """Return what the same fault in another row has in common with the first."""
    return code, template, place.resource, place.file, str(place.column), place.field
