"""From row to row in the order in which a person sees them: the partner list, the timeline, the decks of cards."""

from collections.abc import Mapping

from gui.dossier.model import Dossier, Record, View
from gui.figures.labels import ViewLabels
from gui.figures.links import ROLE_OF_KIND
from gui.figures.roster import roster
from gui.figures.timeline import by_day


def walk(dossier: Dossier, kind: str) -> tuple[str, ...]:
    """Return the links to all rows of a kind as the first view that shows them stands; else in the file's order."""
    if kind == "partner":
        return tuple(entry.link for group in roster(dossier).groups for entry in group.entries)
    role = ROLE_OF_KIND[kind]
    rows = dossier.records.get(role, {})
    view = _view_of(dossier, role)
    if view is None:
        ids = list(rows)
    elif view.kind == "timeline":
        ids = [row.id for row in sorted(rows.values(), key=by_day)]
    else:
        ids = _in_groups(rows, ViewLabels(view))
    return tuple(f"{kind}:{name}" for name in ids)


def _view_of(dossier: Dossier, role: str) -> View | None:
    names = {name for name, resource in dossier.resources.items() if resource.role == role}
    views = (view for section in dossier.sections for view in section.views if view.kind in ("cards", "timeline"))
    return next((view for view in views if view.resource in names), None)


def _in_groups(rows: Mapping[str, Record], labels: ViewLabels) -> list[str]:
    """Return the ids group by group: the groups in the order of the view's titles, then of the file."""
    grouped: dict[str, list[str]] = {key: [] for key in labels.titles}
    column = labels.option("group", "category")
    for row in rows.values():
        grouped.setdefault(row.text(column), []).append(row.id)
    return [name for names in grouped.values() for name in names]
