"""A package as one zip file: what it uses and nothing else, each file with its sum, the same bytes each time."""

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path

from gui.base import check_messages as km
from gui.base import package_messages as pm
from gui.dossier.container import DESCRIPTOR, LARGEST_FILE, LARGEST_TOTAL, Container, unreadable
from gui.dossier.descriptor import parsed
from gui.dossier.findings import Findings
from gui.dossier.integrity import measured
from gui.dossier.opening import open_container
from gui.dossier.safepath import Refused, is_remote, safe_path
from gui.dossier.spellings import PATHS

_BESIDE = ("readme", "license", "licence", "changelog", "citation")
"""What lies beside a descriptor for readers and comes along."""
_SUMS = ("bytes", "hash")
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_MODE = 0o644 << 16
_UNIX = 3
_LEVEL = 6


def pack(folder: Path, target: Path | None = None) -> bytes:
    """Return a folder's package as the bytes of a zip file, with `bytes` and `hash` of each resource.

    The folder is not touched. Raise `Refused` where a file of it cannot be read, where it is more than is read of a
    package, or where `target`, which the bytes are for, is one of its files.
    """
    container = open_container(folder)
    try:
        raw = parsed(container.read(container.descriptor), container.descriptor, Findings())
        described = _summed(raw if isinstance(raw, dict) else {}, container)
        used = {*_used(described), *_beside(container)}
        names = {safe: name for name in used if (safe := safe_path(name)) != DESCRIPTOR}
        _check_target(folder, target, [container.descriptor, *names])
        first = (json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode()
        return _zipped({DESCRIPTOR: first, **_contents(container, names)})
    except OSError as error:
        raise unreadable(container.name, error) from None
    finally:
        container.close()


def _check_target(folder: Path, target: Path | None, names: Sequence[str]) -> None:
    for name in names:
        if target is not None and target.exists() and (folder / name).samefile(target):
            raise Refused("package-error", km.PACKS_ITSELF, {"name": name})


def _contents(container: Container, names: Mapping[str, str]) -> dict[str, bytes]:
    """Read the files, in the order of their names; the same limits hold as for whoever opens what is packed."""
    made: dict[str, bytes] = {}
    total = 0
    for name in sorted(names):
        made[name] = container.read(names[name], LARGEST_FILE)
        total += len(made[name])
        if total > LARGEST_TOTAL:
            raise Refused("source-error", pm.FAULT_TOO_MUCH, {"file": name, "limit": LARGEST_TOTAL})
    return made


def _zipped(files: Mapping[str, bytes]) -> bytes:
    from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for name, data in files.items():
            entry = ZipInfo(name, _NO_TIME)
            entry.compress_type = ZIP_STORED if _looks_like_a_bomb(data) else ZIP_DEFLATED
            entry.external_attr, entry.create_system = _MODE, _UNIX
            archive.writestr(entry, data)
    return stream.getvalue()


def _looks_like_a_bomb(data: bytes) -> bool:
    """Tell whether a file packs so well that whoever opens the zip file would refuse it."""
    from gui.dossier.zipfiles import ALWAYS_FINE, LARGEST_RATIO

    if len(data) <= ALWAYS_FINE:
        return False
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    least = len(data) // LARGEST_RATIO + 1
    size = 0
    with memoryview(data) as view:
        for start in range(0, len(view), ALWAYS_FINE):
            size += len(packer.compress(view[start : start + ALWAYS_FINE]))
            if size > least:
                return False
    return size + len(packer.flush()) <= least


def _summed(raw: Mapping[str, object], container: Container) -> dict[str, object]:
    """Return the descriptor with the number of bytes and the sum of each resource of one file.

    A resource that is the descriptor itself has none: it would have to hold its own sum.
    """
    resources = raw.get("resources")
    made: list[object] = []
    for item in resources if isinstance(resources, list) else []:
        paths = _paths(item)
        if isinstance(item, dict) and len(paths) == 1 and not is_remote(paths[0]) and safe_path(paths[0]) == DESCRIPTOR:
            made.append({name: value for name, value in item.items() if name not in _SUMS})
        elif isinstance(item, dict) and len(paths) == 1 and not is_remote(paths[0]):
            size, told = measured(container, paths[0], "sha256")
            made.append({**item, "bytes": size, "hash": f"sha256:{told}"})
        else:
            made.append(item)
    return {**raw, "resources": made}


def _paths(item: object) -> list[str]:
    """Return the files of a resource, whatever their property is called."""
    if not isinstance(item, dict):
        return []
    given = item.get("path")
    if given is None:
        given = next((item[name] for name in PATHS if isinstance(item.get(name), str)), None)
    return [path for path in (given if isinstance(given, list) else [given]) if isinstance(path, str)]


def _used(described: Mapping[str, object]) -> Iterator[str]:
    """Yield the files that a descriptor names."""
    resources = described.get("resources")
    for item in resources if isinstance(resources, list) else []:
        if isinstance(item, dict):
            named = [*_paths(item), item.get("schema"), item.get("dialect")]
            yield from (path for path in named if isinstance(path, str) and not is_remote(path))


def _beside(container: Container) -> Iterator[str]:
    for name in container.names():
        if "/" not in name and name.lower().partition(".")[0] in _BESIDE:
            yield name
