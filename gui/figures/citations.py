"""Who cites a source: every fact of the dossier that names it."""

from collections.abc import Mapping

from gui.dossier.model import Dossier
from gui.figures.links import KIND_OF_ROLE


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
