"""The texts of a package as they are shown: decoded, with plain line ends, and known from which files they came."""

from collections.abc import Sequence

import msgspec

from gui.base import package_messages as pm
from gui.base import table_messages as tm
from gui.base.messages import Message, Value
from gui.dossier.container import LARGEST_TEXT, Container
from gui.dossier.csvtext import known_encoding
from gui.dossier.derive import README_NAMES
from gui.dossier.findings import Findings, Place
from gui.dossier.kinds import is_text
from gui.dossier.model import Section, TextPart
from gui.dossier.safepath import Refused
from gui.dossier.specs import ResourceSpec

_BETWEEN = "\n\n"
"""What stands between the files of one text."""


def plain_text(data: bytes, encoding: str) -> str:
    """Return bytes as text without a byte-order mark, each line ended by a line feed; what is not of it shows as �."""
    text = data.decode(encoding, "replace")
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


class TextReader:
    """Reads the texts of one package; what cannot be read is noted and empty."""

    def __init__(self, container: Container, findings: Findings) -> None:
        """Take the package's files and where faults go."""
        self._container = container
        self._findings = findings

    def filled(self, section: Section, specs: Sequence[ResourceSpec]) -> Section:
        """Return a section with the text of the resource that it names."""
        if not section.text:
            return section
        spec = next((spec for spec in specs if spec.name == section.text), None)
        if spec is None or spec.remote or not is_text(spec):
            values = {"path": section.name, "resource": section.text}
            self._findings.add("package-error", pm.FAULT_TEXT_RESOURCE, dict(values))
            return msgspec.structs.replace(section, text="")
        texts = [self._text(path, spec.encoding, spec.name) for path in spec.paths]
        parts, line = [], 1
        for path, text in zip(spec.paths, texts, strict=True):
            parts.append(TextPart(spec.name, path, line))
            line += text.count("\n") + _BETWEEN.count("\n")
        return msgspec.structs.replace(section, text=_BETWEEN.join(texts), parts=tuple(parts))

    def note_unshown(self, sections: Sequence[Section], specs: Sequence[ResourceSpec]) -> None:
        """Note the texts that no section names: nobody who opens the dossier would come to read them."""
        named = {section.text for section in sections}
        for spec in specs:
            if spec.role == "text" and spec.name not in named:
                place, hint = Place(resource=spec.name), Message(pm.HINT_TEXT_UNSHOWN)
                values: dict[str, Value] = {"resource": spec.name}
                self._findings.add("package-error", pm.FAULT_TEXT_UNSHOWN, values, place, severity="warning", hint=hint)

    def readme(self) -> str:
        """Return what the package tells of itself beside its descriptor."""
        found = {path.casefold(): path for path in self._container.names() if "/" not in path}
        return next((self._text(found[name], "utf-8", "") for name in README_NAMES if name in found), "")

    def _text(self, path: str, encoding: str, resource: str) -> str:
        place = Place(resource=resource, file=path)
        try:
            data = self._container.read(path, LARGEST_TEXT)
        except Refused as refused:
            values = dict(refused.message.values)
            self._findings.add(refused.code, refused.message.template, values, place, hint=refused.hint)
            return ""
        if not known_encoding(encoding):
            told = {"encoding": encoding, "taken": "UTF-8"}
            self._findings.add("encoding-error", tm.FAULT_ENCODING_UNKNOWN, dict(told), place)
            encoding = "utf-8"
        try:
            data.decode(encoding)
        except UnicodeError as error:
            line = data.count(b"\n", 0, error.start if isinstance(error, UnicodeDecodeError) else 0) + 1
            self._findings.add("encoding-error", tm.FAULT_ENCODING, {"line": line, "encoding": encoding}, place)
        return plain_text(data, encoding)
