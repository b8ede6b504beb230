"""Small packages made on the spot, for what no kept dossier should have in it."""

import json
import zipfile
from pathlib import Path

from gui.base.text import Text
from gui.dossier.columns import ColumnReader, column_readers
from gui.dossier.load import CannotOpen, Opened, load
from gui.dossier.model import Dossier, Finding
from gui.dossier.specs import FieldSpec, Schema


def write(folder: Path, descriptor: object, files: dict[str, str | bytes] | None = None) -> Path:
    """Write a package; a descriptor that is text or bytes is written as it is."""
    folder.mkdir(parents=True, exist_ok=True)
    if isinstance(descriptor, bytes):
        data = descriptor
    else:
        data = (descriptor if isinstance(descriptor, str) else json.dumps(descriptor)).encode()
    (folder / "datapackage.json").write_bytes(data)
    for name, content in (files or {}).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def zipped(folder: Path, target: Path, top: str = "") -> Path:
    """Pack a folder, below a top folder if one is named."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, f"{top}{path.relative_to(folder).as_posix()}")
    return target


def table(name: str = "rows", role: str = "", **properties: object) -> dict[str, object]:
    """Describe one CSV resource at NAME.csv."""
    described: dict[str, object] = {"name": name, "path": f"{name}.csv", **properties}
    return {**described, "dossier:role": role} if role else described


def package(*resources: dict[str, object], **properties: object) -> dict[str, object]:
    """Describe a package."""
    return {"name": "small", "resources": list(resources), **properties}


def columns_of(*fields: FieldSpec) -> tuple[ColumnReader, ...]:
    """Return the readers of some columns, in their order."""
    return column_readers(fields, Schema())


def opened(path: Path) -> Dossier:
    """Open a package, close its tables and return what was read."""
    held: Opened = load(path)
    held.close()
    return held.dossier


def said(finding: Finding) -> str:
    """Return a finding as a person reads it."""
    return Text().message(finding.message)


def refusal(path: Path) -> str:
    """Return the sentence with which a package is not opened; fail where it opens."""
    try:
        load(path).close()
    except CannotOpen as error:
        return Text().message(error.message)
    raise AssertionError("it opened")


def codes(dossier: Dossier) -> list[str]:
    """Return the codes of what was found, in order."""
    return [finding.code for finding in dossier.findings]
