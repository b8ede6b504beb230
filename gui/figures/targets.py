"""Whether a link leads somewhere."""

from gui.dossier.model import Dossier
from gui.figures.calc import compute
from gui.figures.links import ROLE_OF_KIND, Link


def exists(dossier: Dossier, link: Link) -> bool:
    """Tell whether the link leads somewhere in this dossier (for `calc`: whether it can be computed)."""
    match link.kind:
        case "section":
            return any(section.name == link.id for section in dossier.sections)
        case "figure":
            return link.id in dossier.observations
        case "calc":
            return compute(dossier, link) is not None
        case "entity":
            return link.id in dossier.entities
        case "source":
            return link.id in dossier.sources
        case _:  # a row of a plain table has no role
            return link.id in dossier.records.get(ROLE_OF_KIND.get(link.kind, ""), {})
