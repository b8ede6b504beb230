"""A package as one zip file: what it uses and nothing else, each file with its sum, the same bytes each time."""

import json
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from gui.dossier.container import DESCRIPTOR, LARGEST_FILE, Container
from gui.dossier.descriptor import parsed
from gui.dossier.findings import Findings
from gui.dossier.integrity import measured
from gui.dossier.opening import open_container
from gui.dossier.safepath import is_remote

_BESIDE = ("readme", "license", "licence", "changelog", "citation")
"""What lies beside a descriptor for readers and comes along."""
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_MODE = 0o644 << 16
_UNIX = 3


def pack(folder: Path) -> bytes:
    """Return a folder's package as the bytes of a zip file, with `bytes` and `hash` of each resource.

    The folder is not touched. Raise `Refused` where a file of it cannot be read.
    """
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    container = open_container(folder)
    try:
        raw = parsed(container.read(container.descriptor), container.descriptor, Findings())
        described = _summed(raw if isinstance(raw, dict) else {}, container)
        files = sorted({*_used(described), *_beside(container)} - {DESCRIPTOR, container.descriptor})
        stream = BytesIO()
        with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=9) as archive:
            first = (DESCRIPTOR, (json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode())
            for name, data in (first, *((file, container.read(file, LARGEST_FILE)) for file in files)):
                entry = ZipInfo(name, _NO_TIME)
                entry.compress_type, entry.external_attr, entry.create_system = ZIP_DEFLATED, _MODE, _UNIX
                archive.writestr(entry, data)
        return stream.getvalue()
    finally:
        container.close()


def _summed(raw: Mapping[str, object], container: Container) -> dict[str, object]:
    """Return the descriptor with the number of bytes and the sum of each resource of one file."""
    resources = raw.get("resources")
    made: list[object] = []
    for item in resources if isinstance(resources, list) else []:
        path = item.get("path") if isinstance(item, dict) else None
        if isinstance(path, list) and len(path) == 1:
            (path,) = path
        if isinstance(item, dict) and isinstance(path, str) and not is_remote(path):
            size, told = measured(container, path, "sha256")
            made.append({**item, "bytes": size, "hash": f"sha256:{told}"})
        else:
            made.append(item)
    return {**raw, "resources": made}


def _used(described: Mapping[str, object]) -> Iterator[str]:
    """Yield the files that a descriptor names."""
    resources = described.get("resources")
    for item in resources if isinstance(resources, list) else []:
        if not isinstance(item, dict):
            continue
        given = item.get("path")
        named = [*(given if isinstance(given, list) else [given]), item.get("schema"), item.get("dialect")]
        yield from (path for path in named if isinstance(path, str) and not is_remote(path))


def _beside(container: Container) -> Iterator[str]:
    for name in container.names():
        if "/" not in name and name.lower().partition(".")[0] in _BESIDE:
            yield name
