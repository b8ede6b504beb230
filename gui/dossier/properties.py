"""Properties of a descriptor, each by itself, into frozen structs: a bad one becomes a finding with its path."""

import json
from functools import cache
from typing import TypeVar, get_args, get_origin

import msgspec

from gui.base import package_messages as pm
from gui.base.messages import Message, plain
from gui.dossier.findings import Findings, Place, clipped
from gui.dossier.model import Severity

T = TypeVar("T", bound=msgspec.Struct)

_CODES = {"resources": "resource-error", "schema": "schema-error", "fields": "field-error", "dialect": "dialect-error"}


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    """Return the fields of a struct; to ask msgspec anew for each object would be a third of a load."""
    return msgspec.structs.fields(kind)


class Properties:
    """Reads JSON values that stand at known paths of one descriptor."""

    def __init__(self, file: str, findings: Findings) -> None:
        """Take the descriptor's file name and where faults go."""
        self.file = file
        self._findings = findings

    def struct(self, kind: type[T], raw: object, path: str) -> T:
        """Return the struct with each property that is as it should be; the others keep their defaults."""
        if not isinstance(raw, dict):
            self.fault(path, pm.EXPECTED_OBJECT)
            raw = {}
        made: dict[str, object] = {}
        for info in _fields(kind):
            given: object = raw.get(info.encode_name)
            if given is not None:
                self._take(made, info.name, info.type, given, f"{path}.{info.encode_name}".lstrip("."))
        return kind(**made)

    def items(self, raw: object, path: str) -> list[tuple[str, object]]:
        """Return the items of a list with their paths; anything else is a fault and has none."""
        if not isinstance(raw, list):
            self.fault(path, pm.EXPECTED_LIST)
            return []
        return [(f"{path}[{index}]", item) for index, item in enumerate(raw)]

    def text(self, raw: object, path: str) -> str:
        """Return a text; anything else is a fault and empty."""
        if isinstance(raw, str):
            return raw
        if raw is not None:
            self.fault(path, pm.EXPECTED_TEXT)
        return ""

    def fault(self, path: str, problem: str, **words: str) -> None:
        """Note that a property is not as it should be: the problem is a template of its own."""
        said = Message(problem, {name: plain(word) for name, word in words.items()})
        self._add(path, pm.FAULT_PROPERTY, {"problem": said}, "error")

    def note(self, path: str, template: str, *, severity: Severity = "error", **words: str) -> None:
        """Note a fault at a path; the words fill the template."""
        self._add(path, template, {name: plain(word) for name, word in words.items()}, severity)

    def _add(self, path: str, template: str, values: dict[str, Message], severity: Severity) -> None:
        steps = [step.split("[")[0] for step in path.split(".")]
        code = next((_CODES[step] for step in reversed(steps) if step in _CODES), "package-error")
        place = Place(file=self.file, field=path)
        self._findings.add(code, template, {"path": path or self.file, **values}, place, severity=severity)

    def _take(self, made: dict[str, object], name: str, wanted: object, given: object, path: str) -> None:
        parts = get_args(wanted)
        if isinstance(wanted, type) and issubclass(wanted, msgspec.Struct):
            made[name] = self.struct(wanted, given, path)
        elif get_origin(wanted) is tuple and isinstance(parts[0], type) and issubclass(parts[0], msgspec.Struct):
            made[name] = tuple(self.struct(parts[0], item, at) for at, item in self.items(given, path))
        else:
            made.update(self._converted(name, wanted, given, path))

    def _converted(self, name: str, wanted: object, given: object, path: str) -> dict[str, object]:
        """Return the value under its name, as it is, or as it can only be meant; nothing where it is of no use."""
        try:
            return {name: msgspec.convert(given, type=wanted)}
        except msgspec.ValidationError:
            pass
        tried = [given]
        if tuple in (get_origin(wanted), *map(get_origin, get_args(wanted))) and isinstance(
            given, str | int | float | dict
        ):
            tried = [[given]]
        elif isinstance(given, list) and len(given) == 1:
            tried = [given[0]]
        for meant in tried:
            try:
                value = msgspec.convert(meant, type=wanted, strict=isinstance(meant, list))
            except msgspec.ValidationError:
                continue
            shown = {"given": _shown(given), "meant": _shown(msgspec.to_builtins(value))}
            self.note(path, pm.FAULT_LOOSE, severity="warning", **shown)
            return {name: value}
        self.fault(path, pm.EXPECTED_OTHER, given=_shown(given))
        return {}


def _shown(value: object) -> str:
    return clipped(json.dumps(value, ensure_ascii=False, default=str))
