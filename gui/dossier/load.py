"""A package to an immutable dossier: `load` reads a folder, a zip file or a descriptor as far as it can be read.

Pure Python without Qt; it runs in a worker and shares nothing with other loads.
"""

import logging
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from gui.base import package_messages as pm
from gui.base.messages import Message, Value
from gui.base.paths import builtin_dossier
from gui.dossier.assembly import Assembly
from gui.dossier.container import Container, RationedContainer, missing
from gui.dossier.derive import derived_sections, with_disagreements
from gui.dossier.findings import Findings, Place
from gui.dossier.foreign import ForeignKeys
from gui.dossier.integrity import check_integrity
from gui.dossier.kinds import is_meant_as_table, is_table, is_text, what_it_is
from gui.dossier.model import Dossier, Field, Finding, Resource, Section, Source
from gui.dossier.opening import open_container
from gui.dossier.package import package_of
from gui.dossier.plaintables import PREVIEW, PlainTables, fields_of
from gui.dossier.reader import TableReader
from gui.dossier.references import References
from gui.dossier.rows import Stopped, never
from gui.dossier.safepath import Refused, safe_path
from gui.dossier.specs import PackageSpec, ResourceSpec
from gui.dossier.texts import TextReader

if TYPE_CHECKING:
    from gui.dossier.tables import Tables

__all__ = ["PREVIEW", "CannotOpen", "Opened", "Stopped", "load"]

_log = logging.getLogger(__name__)

FAST_FROM = 1024 * 1024
"""Tables of so many bytes are read by the fast road; for smaller ones the exact road is as fast."""


class CannotOpen(Exception):
    """Nothing could be read; the first finding says plainly why."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        """Take what was found, the reason first."""
        super().__init__(findings[0].message.template)
        self.findings = findings

    @property
    def message(self) -> Message:
        """What is wrong, in one sentence."""
        return self.findings[0].message


class Opened:
    """A dossier that is open. Whoever holds it closes its tables."""

    __slots__ = ("dossier", "tables")

    def __init__(self, dossier: Dossier, tables: "Tables | None" = None) -> None:
        """Take the dossier, and the tables in DuckDB where it has plain ones."""
        self.dossier = dossier
        self.tables = tables

    def close(self) -> None:
        """Let go of what is not in the dossier itself."""
        if self.tables is not None:
            self.tables.close()


def load(path: Path, *, stopped: Callable[[], bool] = never, sums: bool | None = None, shown: bool = True) -> Opened:
    """Open a package. Its faults become findings; raise `CannotOpen` where nothing could be read at all.

    With `sums` the files are held against the sums of the descriptor; those of the built-in dossier only if it is said.
    Without `shown` plain tables are checked and let go: nothing of them is kept, and they are not summed up.

    `stopped` is asked now and then whether to give up; then `Stopped` is raised. A fault of this program that a
    package brings to light is logged and told as `CannotOpen` too: whoever waits for the dossier gets a sentence.
    """
    findings = Findings()
    try:
        sums = path != builtin_dossier() if sums is None else sums
        return _load(path, findings, stopped, sums=sums, shown=shown)
    except (CannotOpen, Stopped):
        raise
    except Exception as error:
        _log.exception("%s could not be read", path.name)
        refused = Refused("source-error", pm.FAULT_UNFORESEEN, {"name": path.name}, Message(pm.HINT_LOG))
        raise _cannot_open(refused, findings) from error


def _load(path: Path, findings: Findings, stopped: Callable[[], bool], *, sums: bool, shown: bool) -> Opened:
    try:
        container = RationedContainer(open_container(path))
    except Refused as refused:
        raise _cannot_open(refused, findings) from None
    try:
        package = package_of(container, findings)
        loading = _Loading(package, container, findings, stopped, sums=sums, shown=shown)
        try:
            return loading.opened(str(path))
        except BaseException:
            loading.discard()
            raise
    except Refused as refused:
        raise _cannot_open(refused, findings) from None
    finally:
        container.close()


def _cannot_open(refused: Refused, findings: Findings) -> CannotOpen:
    reason = Finding(code=refused.code, severity="error", message=refused.message, hint=refused.hint)
    return CannotOpen((reason, *findings.all()))


class _Loading:
    """One load: the resources in the order of the descriptor, then what holds them together."""

    def __init__(
        self,
        package: PackageSpec,
        container: Container,
        findings: Findings,
        stopped: Callable[[], bool],
        *,
        sums: bool,
        shown: bool,
    ) -> None:
        self._package = package
        self._container = container
        self._findings = findings
        self._stopped = stopped
        self._sums = sums
        self._foreign = ForeignKeys(package.resources)
        self._assembly = Assembly(findings)
        self._plain = PlainTables(
            container,
            findings,
            self._assembly,
            self._foreign,
            stopped,
            shown=shown,
            summed=shown and package.sections is None,
            least=FAST_FROM,
        )

    def opened(self, location: str) -> Opened:
        for refused in self._container.refused:
            self._refuse(refused, Place())
        for note in self._container.notes:
            self._findings.add(note.code, note.message.template, dict(note.message.values), severity="warning")
        resources = tuple(self._resource(spec) for spec in self._package.resources)
        if self._plain.held is not None:
            self._plain.held.seal()
        references = References(self._assembly, self._package.measures, self._findings)
        references.mend(self._package.resources)
        self._foreign.check(self._findings)
        rows = self._assembly
        name = self._package.name or Path(self._container.name).stem
        sections = self._sections(resources)
        dossier = Dossier(
            name=name,
            title=self._package.title or name,
            description=self._package.description,
            version=self._package.version,
            location=location,
            sections=with_disagreements(sections) if rows.observations else sections,
            measures=references.measures,
            entities=rows.entities,
            sources=rows.sources | self._declared_sources(),
            observations=rows.observations,
            rates=tuple(rows.rates),
            records=rows.records,
            resources={resource.name: resource for resource in resources},
            tables=rows.tables,
            findings=self._findings.all(),
            findings_total=self._findings.total,
        )
        return Opened(dossier, self._plain.held)

    def discard(self) -> None:
        if self._plain.held is not None:
            self._plain.held.close()

    def _resource(self, spec: ResourceSpec) -> Resource:
        fields: tuple[Field, ...] = ()
        count = 0
        if not spec.remote and is_table(spec):
            fields, count = self._table(spec)
        elif not spec.remote and not is_text(spec):
            self._look_for(spec)
            self._note_no_table(spec)
        if self._sums:
            check_integrity(spec, self._container, self._findings)
        return Resource(
            name=spec.name,
            title=spec.title,
            role=spec.role,
            paths=spec.paths,
            fields=fields,
            rows=count,
            remote=spec.remote,
            description=spec.description,
            sources=tuple(source.id for source in spec.sources or self._package.sources),
            summary=self._plain.summaries.get(spec.name, ()),
            what=what_it_is(spec),
        )

    def _declared_sources(self) -> dict[str, Source]:
        """Return the sources that the descriptor names for the package and for its resources.

        Facts cite the rows of a table of sources: one that has such an id itself is left as it is.
        """
        every = chain(self._package.sources, *(spec.sources for spec in self._package.resources))
        return {source.id: source for source in every if source.id not in self._assembly.sources}

    def _look_for(self, spec: ResourceSpec) -> None:
        """Note which files of a resource that is not read are not there, or not a dossier's to name."""
        for path in spec.paths:
            try:
                if not self._container.exists(safe_path(path)):
                    raise missing(path)
            except Refused as refused:
                self._refuse(refused, Place(resource=spec.name, file=path))

    def _note_no_table(self, spec: ResourceSpec) -> None:
        """Say of what is meant as a table, but of a kind that is not read as one, what it is."""
        kind = what_it_is(spec)
        if is_meant_as_table(spec) and kind is not None:
            place = Place(resource=spec.name, file=next(iter(spec.paths), ""))
            values: dict[str, Value] = {"resource": spec.name, "kind": kind}
            hint = Message(pm.HINT_SAVE_AS_CSV)
            self._findings.add("format-error", pm.FAULT_NOT_A_TABLE, values, place, hint=hint)

    def _table(self, spec: ResourceSpec) -> tuple[tuple[Field, ...], int]:
        """Read a table; return its fields and its number of rows."""
        if not spec.role:
            return self._plain.read(spec)
        table = TableReader(spec, self._container, self._findings, self._stopped)
        table.watcher = self._foreign.watcher(spec.name, [field.name for field in table.fields])
        return fields_of(table.fields), self._assembly.take(spec, table)

    def _sections(self, resources: tuple[Resource, ...]) -> tuple[Section, ...]:
        texts = TextReader(self._container, self._findings)
        given = self._package.sections
        if given:
            texts.note_unshown(given, self._package.resources)
            return tuple(texts.filled(section, self._package.resources) for section in given)
        seen = self._assembly.observations
        observations = {
            resource.name: tuple(seen[key] for key in self._assembly.tables.get(resource.name, ()))
            for resource in resources
            if resource.role == "observations"
        }
        return derived_sections(self._package, texts.readme(), resources, observations)

    def _refuse(self, refused: Refused, place: Place) -> None:
        self._findings.add(
            refused.code, refused.message.template, dict(refused.message.values), place, hint=refused.hint
        )
