"""Where a fact is used: facts that name a source, sections that name a figure, the section that shows a table."""

from collections.abc import Container, Iterator, Mapping

from gui.dossier.model import Dossier, Section
from gui.figures.audit import links_of
from gui.figures.links import KIND_OF_ROLE, parse


def citations(dossier: Dossier) -> Mapping[str, tuple[str, ...]]:
    """Return for each source the links of the facts that cite it, observations first, each in file order.

    A source nobody cites has an empty tuple.
    """
    cited: dict[str, list[str]] = {source: [] for source in dossier.sources}
    for observation in dossier.observations.values():
        cited.setdefault(observation.source, []).append(f"figure:{observation.id}")
    for role, records in dossier.records.items():
        kind = KIND_OF_ROLE.get(role)
        for record in records.values():
            source = record.text("source")
            if kind and source:
                cited.setdefault(source, []).append(f"{kind}:{record.id}")
    return {source: tuple(links) for source, links in cited.items()}


def sections_naming(dossier: Dossier, observation_id: str) -> tuple[Section, ...]:
    """Return the sections whose text or headlines show an observation or compute with it, in order."""
    return tuple(section for section in dossier.sections if _names(section, observation_id))


def section_showing(dossier: Dossier, resources: Container[str]) -> Section | None:
    """Return the section that shows one of some resources, one that leads with such a view before others."""
    showing = [
        one for one in dossier.sections if any(view.resource and view.resource in resources for view in one.views)
    ]
    return min(showing, key=lambda one: one.lead == "text", default=None)


def _names(section: Section, observation_id: str) -> bool:
    links = (parse(target) for target in _targets(section) if observation_id in target)
    return any(link is not None and link.kind in ("figure", "calc") and observation_id in link.ids for link in links)


def _targets(section: Section) -> Iterator[str]:
    yield from (found.target for found in links_of(section.text))
    for view in section.views:
        items = view.options.get("items")
        if isinstance(items, list | tuple):
            yield from (str(item.get("link", "")) for item in items if isinstance(item, dict))
