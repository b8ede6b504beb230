"""Sections for a package that has none of its own: its words about itself, then each of its tables."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from gui.base import package_messages as pm
from gui.base.messages import Message
from gui.base.text import Text
from gui.dossier.model import Measure, Observation, Resource, Section, Source, View
from gui.dossier.specs import PackageSpec
from gui.dossier.summary import schema_table

ABOUT = "about"
DISAGREEMENTS = "disagreements"
README_NAMES = ("readme.md", "readme.markdown", "readme.txt", "readme")

MOST_LINES = 6
"""A lane of lines has room for so many entities; bars are of one."""

MOST_OTHERS = 200
"""So many resources that are no tables are listed."""

_SIGNS = frozenset("\\`*_{}[]()<>#!|~")
"""What Markdown would take for signs of its own."""

_ICONS = {
    "observations": "bars",
    "partners": "rings",
    "products": "chip",
    "events": "timeline",
    "risks": "warning",
}


def derived_sections(
    package: PackageSpec,
    readme: str,
    resources: tuple[Resource, ...],
    observations: Mapping[str, tuple[Observation, ...]],
) -> tuple[Section, ...]:
    """Return an "About" section, then one section for each resource that was read as a table.

    A package that says nothing of itself has no "About", unless it would have no section at all or holds what is no
    table: that is listed there.
    Observations (by resource) are drawn over their time, the measure that has most of them: the entity with most as
    bars, or several as lines where that is the measure's lane. Numbers of a plain table
    are not drawn: what they count, of what, and whether they add up is not said anywhere.
    """
    tables = tuple(resource for resource in resources if resource.fields and not resource.remote)
    measures = {measure.name: measure for measure in package.measures}
    every = (*package.sources, *(source for spec in package.resources for source in spec.sources))
    sources = {source.id: source for source in every}
    shown = tuple(_section(resource, observations.get(resource.name, ()), measures, sources) for resource in tables)
    others = _others(resources)
    if shown and not (readme.strip() or package.description.strip() or package.sources or others):
        return shown
    about = Section(
        name=_free(ABOUT, frozenset(resource.name for resource in tables)),
        title=pm.DERIVED_ABOUT,
        icon="overview",
        text="\n\n".join(
            part
            for part in (_told(_about(package, readme), tuple(one.id for one in package.sources), sources), others)
            if part
        ),
    )
    return (about, *shown)


def with_disagreements(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return the sections of a dossier with figures, the last one about where their reports differ.

    One that has a section of that name, or shows it somewhere itself, is left as it is.
    """
    shown = any(view.kind == DISAGREEMENTS for section in sections for view in section.views)
    if shown or any(section.name == DISAGREEMENTS for section in sections):
        return sections
    last = Section(
        name=DISAGREEMENTS,
        title=pm.DERIVED_DISAGREEMENTS,
        subtitle=pm.DERIVED_DISAGREEMENTS_SUBTITLE,
        icon="differ",
        lead=DISAGREEMENTS,
        views=(View(kind=DISAGREEMENTS),),
    )
    return (*sections, last)


def _section(
    resource: Resource,
    observations: tuple[Observation, ...],
    measures: Mapping[str, Measure],
    sources: Mapping[str, Source],
) -> Section:
    return Section(
        name=resource.name,
        title=resource.title or resource.name,
        icon=_ICONS.get(resource.role, "document"),
        text=_told(_columns(resource), resource.sources, sources),
        lead="table",
        views=(*_charts(observations, measures), View(kind="table", resource=resource.name)),
    )


def _columns(resource: Resource) -> str:
    """Return what a plain table says of itself, and its columns; one with a role has no need of that."""
    columns = "" if resource.role else schema_table(resource.fields, resource.summary)
    return "\n\n".join(part for part in (resource.description.strip(), columns) if part)


def _charts(observations: tuple[Observation, ...], measures: Mapping[str, Measure]) -> Iterator[View]:
    for measure, _ in Counter(seen.measure for seen in observations).most_common(1):
        entities = Counter(seen.entity for seen in observations if seen.measure == measure)
        known = measures.get(measure)
        most = MOST_LINES if known is not None and known.lane == "lower" else 1
        shown = [entity for entity, _ in entities.most_common(most)]
        yield View(kind="chart", options={"measure": measure, "entities": shown})


def _told(words: str, names: Iterable[str], sources: Mapping[str, Source]) -> str:
    """Return words with a line on the sources below them, each a link to its card."""
    links = [f"[{_plain(sources[name].title)}](source:{name})" for name in names if name in sources]
    line = f"{pm.DERIVED_SOURCES} {', '.join(links)}" if links else ""
    return "\n\n".join(part for part in (words.strip(), line) if part)


def _others(resources: Iterable[Resource]) -> str:
    """Return a list of what is not shown as a table, each with what it is."""
    text = Text()
    others = [(one, one.what) for one in resources if one.what is not None]
    if not others:
        return ""
    lines = [pm.DERIVED_OTHERS, ""]
    for one, kind in others[:MOST_OTHERS]:
        what = ", ".join((text.message(kind), *one.paths[:1]))
        lines.append(f"- **{_plain(one.title or one.name)}**: {_plain(what)}")
    if len(others) > MOST_OTHERS:
        lines.append(f"- {text.message(Message(pm.DERIVED_MORE, {'count': len(others) - MOST_OTHERS}))}")
    return "\n".join(lines)


def _plain(words: str) -> str:
    """Return words that stand in a link of Markdown as they are."""
    return "".join(f"\\{sign}" if sign in _SIGNS else sign for sign in " ".join(words.split()))


def _about(package: PackageSpec, readme: str) -> str:
    if readme.strip():
        return readme
    title = package.title or package.name
    return "\n\n".join(part for part in (f"# {title}" if title else "", package.description) if part)


def _free(name: str, taken: frozenset[str]) -> str:
    while name in taken:
        name = f"{name}-"
    return name
