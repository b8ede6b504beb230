"""A descriptor as YAML: values as JSON has them, days as they are written, nothing built and nothing multiplied."""

import math
from typing import TYPE_CHECKING

from gui.base import package_messages as pm
from gui.base.messages import Value, plain
from gui.dossier.findings import Findings, Place
from gui.dossier.jsontext import without_surrogates
from gui.dossier.safepath import Refused

if TYPE_CHECKING:
    import yaml

DEEPEST = 64
MOST_NODES = 200_000
_TEXT, _MERGE = "tag:yaml.org,2002:str", "tag:yaml.org,2002:merge"
_KEPT = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("bool", "int", "float", "null", "str"))


def parse_yaml(data: bytes, file: str, findings: Findings) -> object:
    """Read YAML; raise `Refused` with line and column where it is none, is nested too deeply or is a bomb."""
    import yaml  # 15 ms, which packages described in JSON never pay

    try:
        node = yaml.compose(data, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
        problem = plain(error.problem or "")
        values: dict[str, Value] = {"file": file, "line": line, "column": column, "problem": problem}
        raise Refused("package-error", pm.FAULT_YAML, values) from None
    except (yaml.YAMLError, UnicodeError, ValueError, RecursionError) as error:
        reason = plain(str(error).partition("\n")[0][:200])
        told: dict[str, Value] = {"file": file, "line": 1, "column": 1, "problem": reason}
        raise Refused("package-error", pm.FAULT_YAML, told) from None
    return without_surrogates(_Values(file, findings).of(node, 0)) if node is not None else None


class _Values:
    """Turns nodes into values; each node counts as often as it is named, so that a bomb is met in time."""

    def __init__(self, file: str, findings: Findings) -> None:
        self._file = file
        self._findings = findings
        self._left = MOST_NODES

    def of(self, node: "yaml.Node", depth: int) -> object:
        import yaml

        self._left -= 1
        if self._left < 0 or depth > DEEPEST:
            place = {"line": node.start_mark.line + 1, "column": node.start_mark.column + 1}
            raise Refused("package-error", pm.FAULT_JSON_DEPTH, {"file": self._file, **place})
        if isinstance(node, yaml.SequenceNode):
            return [self.of(item, depth + 1) for item in node.value]
        if isinstance(node, yaml.MappingNode):
            return self._object(node, depth)
        return self._scalar(node)

    def _object(self, node: "yaml.MappingNode", depth: int) -> dict[str, object]:
        made: dict[str, object] = {}
        for key, value in node.value:
            name = str(key.value) if isinstance(key.value, str) else ""
            if name in made:
                mark = key.start_mark
                told = {"file": self._file, "property": name, "line": mark.line + 1, "column": mark.column + 1}
                self._findings.add("package-error", pm.FAULT_JSON_TWICE, dict(told), Place(file=self._file))
            given = self.of(value, depth + 1)
            if key.tag == _MERGE and isinstance(given, dict):
                made = {**given, **made}
            else:
                made[name] = given
        return made

    def _scalar(self, node: "yaml.Node") -> object:
        """Return text, number, truth or nothing; a day or anything with a tag of its own stays text."""
        import yaml

        if not isinstance(node, yaml.ScalarNode):
            return None
        if node.tag not in _KEPT or node.tag == _TEXT or len(node.value) > 400:
            return str(node.value)
        try:
            value: object = yaml.SafeLoader("").construct_object(node)
        except (yaml.YAMLError, ValueError, OverflowError):
            return str(node.value)
        return str(node.value) if isinstance(value, float) and not math.isfinite(value) else value
