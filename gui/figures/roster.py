"""The partner list: who works with the company, grouped by how."""

from collections import Counter

import msgspec

from gui.dossier.model import Dossier, Record
from gui.figures.labels import ViewLabels, resource_of_role, view_of_kind


class RosterEntry(msgspec.Struct, frozen=True):
    """One partner as the list shows it: `active` fills the status glyph, `keywords` are more words the filter finds."""

    link: str
    name: str
    brand: str
    since: int | None
    status: str
    status_title: str
    active: bool
    keywords: tuple[str, ...] = ()


class RosterGroup(msgspec.Struct, frozen=True):
    """Partners of one kind of cooperation."""

    key: str
    title: str
    entries: tuple[RosterEntry, ...]


class Roster(msgspec.Struct, frozen=True):
    """All partners. `statuses` are (key, title) pairs in order of frequency."""

    groups: tuple[RosterGroup, ...] = ()
    statuses: tuple[tuple[str, str], ...] = ()

    @property
    def count(self) -> int:
        """Number of partners."""
        return sum(len(group.entries) for group in self.groups)


def roster(dossier: Dossier) -> Roster:
    """Return the partner list of a dossier, in the order of its file; empty when it has no partners.

    A view of kind `partners` names the grouping column (`group`) and the words for its codes (`titles`).
    """
    partners = dossier.records.get("partners", {})
    view = view_of_kind(dossier, "partners")
    labels = ViewLabels(view)
    column = labels.option("group", "cooperation")
    grouped: dict[str, list[RosterEntry]] = {
        key: [] for key in labels.titles if any(p.text(column) == key for p in partners.values())
    }
    for partner in partners.values():
        grouped.setdefault(partner.text(column), []).append(_entry(partner, labels))
    statuses = Counter(partner.text("status") for partner in partners.values() if partner.text("status"))
    resource = resource_of_role(dossier, "partners")
    rest = resource.title if resource else ""
    return Roster(
        tuple(RosterGroup(key, labels.title(key) or rest, tuple(entries)) for key, entries in grouped.items()),
        tuple((key, labels.title(key)) for key, _ in statuses.most_common()),
    )


def _entry(partner: Record, labels: ViewLabels) -> RosterEntry:
    status = partner.text("status")
    shown = {"id", "name", "brand", "status", "source", "note"}
    words = tuple(str(cell) for field, cell in partner.cells.items() if field not in shown and isinstance(cell, str))
    return RosterEntry(
        link=f"partner:{partner.id}",
        name=partner.text("name") or partner.id,
        brand=partner.text("brand"),
        since=partner.span.start.year if partner.span else None,
        status=status,
        status_title=labels.title(status),
        active=status in ("", "active"),
        keywords=words,
    )
