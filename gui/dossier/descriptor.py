"""`datapackage.json` to typed specs: version 2, what version 1 wrote differently, and the properties of a dossier."""

from collections.abc import Callable
from typing import get_args

import msgspec

from gui.base import package_messages as pm
from gui.base.messages import Message
from gui.dossier.bare import stem_of
from gui.dossier.dialects import passed_over
from gui.dossier.findings import Findings, Place
from gui.dossier.jsontext import parse
from gui.dossier.model import Measure, Section, Source, View
from gui.dossier.properties import Properties
from gui.dossier.safepath import Refused, is_remote
from gui.dossier.specs import PackageSpec, ResourceSpec, Role
from gui.dossier.spellings import package_spelling, resource_spelling, schema_spelling
from gui.dossier.yamltext import parse_yaml

FORMAT_VERSION = 1
ROLES: tuple[str, ...] = get_args(Role)
VIEW_KINDS = frozenset({"headline", "chart", "table", "timeline", "cards", "partners", "disagreements"})
_NEEDS_RESOURCE = frozenset({"table", "timeline", "cards", "partners"})

_READ_APART = frozenset({"schema", "dialect", "paths", "remote", "sources"})
_SOURCE_WORDS = (("title", "name"), ("path", "web", "url"), ("email",), ("version",))
"""The properties of a source, each under all the names it has had."""

ReadFile = Callable[[str], bytes]
"""Reads a file of the package: a schema or a dialect may stand in one of its own. Raises `Refused`."""


def decode(data: bytes, file: str, read: ReadFile, findings: Findings) -> PackageSpec:
    """Decode a descriptor; raise `Refused` where it describes no package at all."""
    raw = parsed(data, file, findings)
    properties = Properties(file, findings)
    spelt = package_spelling(raw, properties)
    if spelt is None:
        template = pm.FAULT_NO_RESOURCES if isinstance(raw, dict) else pm.FAULT_NOT_AN_OBJECT
        raise Refused("package-error", template, {"file": file})
    return _PackageReader(properties, read, findings).package(spelt)


def parsed(data: bytes, file: str, findings: Findings) -> object:
    """Return the value of a JSON or, by its ending, a YAML file; raise `Refused` where it is none."""
    if file.lower().endswith((".yaml", ".yml")):
        return parse_yaml(data, file, findings)
    return parse(data, file, findings)


class _Heading(msgspec.Struct, frozen=True):
    """The package's own words about itself."""

    name: str = ""
    title: str = ""
    description: str = ""
    version: str = ""


class _SectionHeading(msgspec.Struct, frozen=True):
    """A section without its views."""

    name: str = ""
    title: str = ""
    subtitle: str = ""
    icon: str = ""
    text: str = ""
    lead: str = "text"


class _PackageReader:
    """Walks one descriptor from the package down to its fields."""

    def __init__(self, properties: Properties, read: ReadFile, findings: Findings) -> None:
        self._properties = properties
        self._read = read
        self._findings = findings

    def package(self, raw: dict[str, object]) -> PackageSpec:
        heading = self._properties.struct(_Heading, raw, "")
        self._check_version(raw.get("dossier:formatVersion"))
        resources = self._resources(raw["resources"])
        sections = raw.get("dossier:sections")
        known = frozenset(resource.name for resource in resources)
        return PackageSpec(
            name=heading.name,
            title=heading.title,
            description=heading.description,
            version=heading.version,
            measures=self._measures(raw.get("dossier:measures")),
            sections=None if sections is None else self._sections(sections, known),
            resources=resources,
            sources=self._sources(raw.get("sources"), "package", "sources"),
        )

    def _check_version(self, version: object) -> None:
        if version is None or version == FORMAT_VERSION:
            return
        if isinstance(version, int) and version > FORMAT_VERSION:
            self._findings.add(
                "package-error",
                pm.FAULT_NEWER_FORMAT,
                {"version": str(version)[:20], "known": FORMAT_VERSION},
                Place(file=self._properties.file, field="dossier:formatVersion"),
                hint=Message(pm.HINT_NEWER_PROGRAM),
            )
        else:
            self._properties.fault("dossier:formatVersion", pm.EXPECTED_VERSION, version=str(FORMAT_VERSION))

    def _sources(self, raw: object, owner: str, path: str) -> tuple[Source, ...]:
        """Read where the package or a resource says it is from: a list of objects, or one, or bare words.

        A title and a path are the words of version 2, name and web those of the first drafts. Something else is noted
        and passed over. The ids count what is left: no table has an id with this sign before a number.
        """
        given = raw if isinstance(raw, list) else [] if raw is None or raw == "" else [raw]
        made: list[Source] = []
        for at, item in self._properties.items(given, path):
            named = item if isinstance(item, dict) else {"title": item} if isinstance(item, str) else None
            if named is None:
                self._properties.fault(at, pm.EXPECTED_OBJECT)
                continue
            title, address, email, version = (self._word(named, keys, at) for keys in _SOURCE_WORDS)
            if not address and is_remote(title):
                address = title
            if title or address or email:
                name = f"{owner}#{len(made) + 1}"
                made.append(Source(name, title or address or email, url=address, email=email, version=version))
        return tuple(made)

    def _word(self, item: dict[str, object], keys: tuple[str, ...], path: str) -> str:
        """Return the first of some properties that has words."""
        words = (self._properties.text(item[key], f"{path}.{key}") for key in keys if item.get(key) is not None)
        return next(filter(None, words), "")

    def _measures(self, raw: object) -> tuple[Measure, ...]:
        made: dict[str, Measure] = {}
        for path, item in self._properties.items([] if raw is None else raw, "dossier:measures"):
            named = item if isinstance(item, dict) else {}
            name = self._properties.text(named.get("name"), f"{path}.name")
            if not name:
                self._properties.note(path, pm.FAULT_NO_NAME)
            elif name in made:
                self._properties.note(path, pm.FAULT_NAME_TWICE, name=name)
            else:
                measure = self._properties.struct(Measure, named, path)
                made[name] = msgspec.structs.replace(measure, title=measure.title or name)
        return tuple(made.values())

    def _sections(self, raw: object, resources: frozenset[str]) -> tuple[Section, ...]:
        made: dict[str, Section] = {}
        for path, item in self._properties.items(raw, "dossier:sections"):
            heading = self._properties.struct(_SectionHeading, item, path)
            if not heading.name:
                self._properties.note(path, pm.FAULT_NO_NAME)
            elif heading.name in made:
                self._properties.note(path, pm.FAULT_NAME_TWICE, name=heading.name)
            else:
                views = item.get("views", []) if isinstance(item, dict) else []
                made[heading.name] = Section(
                    name=heading.name,
                    title=heading.title or heading.name,
                    subtitle=heading.subtitle,
                    icon=heading.icon,
                    text=heading.text,
                    lead=heading.lead,
                    views=self._views(views, f"{path}.views", resources),
                )
        return tuple(made.values())

    def _views(self, raw: object, path: str, resources: frozenset[str]) -> tuple[View, ...]:
        made: list[View] = []
        for at, item in self._properties.items(raw, path):
            if not isinstance(item, dict):
                self._properties.fault(at, pm.EXPECTED_OBJECT)
                continue
            kind = self._properties.text(item.get("kind"), f"{at}.kind")
            resource = self._properties.text(item.get("resource"), f"{at}.resource")
            if kind not in VIEW_KINDS:
                self._properties.note(at, pm.FAULT_VIEW_KIND, kind=kind)
            elif resource not in resources and (resource or kind in _NEEDS_RESOURCE):
                self._properties.note(at, pm.FAULT_VIEW_RESOURCE, resource=resource)
            else:
                options = {name: value for name, value in item.items() if name not in ("kind", "resource")}
                made.append(View(kind=kind, resource=resource, options=options))
        return tuple(made)

    def _resources(self, raw: object) -> tuple[ResourceSpec, ...]:
        made: dict[str, ResourceSpec] = {}
        for number, (path, item) in enumerate(self._properties.items(raw, "resources"), start=1):
            if not isinstance(item, dict):
                self._properties.fault(path, pm.EXPECTED_OBJECT)
                continue
            sources = self._sources(item.get("sources"), f"resource-{number}", f"{path}.sources")
            spec = msgspec.structs.replace(self._resource(item, path), sources=sources)
            if spec.name in made:
                if str(item.get("name") or "").strip():
                    self._properties.note(path, pm.FAULT_NAME_TWICE, name=spec.name)
                free = next(n for n in range(2, len(made) + 3) if f"{spec.name}-{n}" not in made)
                spec = msgspec.structs.replace(spec, name=f"{spec.name}-{free}")
            made[spec.name] = spec
        return tuple(made.values())

    def _resource(self, item: dict[str, object], path: str) -> ResourceSpec:
        item = resource_spelling(item, path, self._properties)
        paths = self._paths(item, path)
        raw = {name: value for name, value in item.items() if name not in _READ_APART}
        raw |= {
            "schema": self._schema(item, path),
            "dialect": self._described(item.get("dialect"), f"{path}.dialect"),
        }
        spec = self._properties.struct(ResourceSpec, raw, path)
        for given, template in passed_over(raw["dialect"], msgspec.structs.replace(spec, paths=paths)):
            self._properties.note(f"{path}.dialect.{given}", template, severity="warning")
        remote = any(map(is_remote, paths))
        role = spec.role
        name = spec.name.strip() or (stem_of(paths[0]) if paths else "") or path
        if not spec.name.strip() and not isinstance(item.get("name"), int | float | bool | list | dict):
            self._properties.note(path, pm.FAULT_UNNAMED, name=name)
        if role not in ROLES:
            self._properties.note(
                f"{path}.dossier:role", pm.FAULT_UNKNOWN_ROLE, role=role, resource=name, severity="warning"
            )
            role = ""
        if not paths and spec.data is None:
            self._properties.note(path, pm.FAULT_NO_DATA, resource=name)
        if remote:
            self._properties.note(path, pm.FAULT_REMOTE, resource=name, severity="warning")
        return msgspec.structs.replace(spec, name=name, role=role, paths=paths, remote=remote)

    def _schema(self, item: dict[str, object], path: str) -> object:
        at = f"{path}.schema"
        given = self._described(item.get("schema"), at)
        return schema_spelling(given, item.get("missingValues"), at, self._properties)

    def _paths(self, item: dict[str, object], path: str) -> tuple[str, ...]:
        given = item.get("path")
        if isinstance(given, list):
            return tuple(
                text
                for at, part in self._properties.items(given, f"{path}.path")
                if (text := self._properties.text(part, at))
            )
        text = self._properties.text(given, f"{path}.path")
        return (text,) if text else ()

    def _described(self, given: object, path: str) -> object:
        """Return a schema or dialect as an object, read from its own file where the descriptor gives a path."""
        if not isinstance(given, str):
            return given
        if is_remote(given):
            self._properties.note(path, pm.FAULT_REMOTE, resource=given, severity="warning")
            return None
        try:
            return parsed(self._read(given), given, self._findings)
        except Refused as refused:
            self._findings.add(refused.code, refused.message.template, dict(refused.message.values), Place(file=given))
            return None
