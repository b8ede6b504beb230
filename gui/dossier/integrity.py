"""Whether a file is still the one its descriptor was written for: its number of bytes and its sum."""

import re

from gui.base import package_messages as pm
from gui.base.messages import Message, Value
from gui.dossier.container import Container
from gui.dossier.findings import Findings, Place
from gui.dossier.safepath import Refused
from gui.dossier.specs import ResourceSpec

PIECE = 1024 * 1024
_SUM = re.compile(r"(?:(?P<kind>[A-Za-z0-9_-]+):)?(?P<sum>[0-9A-Fa-f]+)")
_KINDS = {"md5": "md5", "sha1": "sha1", "sha256": "sha256", "sha512": "sha512", "sha224": "sha224", "sha384": "sha384"}


def check_integrity(spec: ResourceSpec, container: Container, findings: Findings) -> None:
    """Note where the one file of a resource has not the bytes or the sum that the descriptor says.

    A sum without a kind is MD5, as the standard has it. A file that cannot be read is told elsewhere.
    """
    if len(spec.paths) != 1 or spec.remote or (spec.size is None and not spec.hash):
        return
    (file,) = spec.paths
    place = Place(resource=spec.name, file=file)
    found = _SUM.fullmatch(spec.hash.strip())
    kind = _KINDS.get((found["kind"] or "md5").lower().replace("-", "")) if found is not None else None
    if spec.hash and kind is None:
        values: dict[str, Value] = {"hash": spec.hash[:100], "file": file}
        findings.add("hash-count", pm.FAULT_HASH_UNKNOWN, values, place, severity="warning")
    try:
        size, told = measured(container, file, kind or "md5")
    except (Refused, OSError):
        return
    hint = Message(pm.HINT_PACK_AGAIN)
    if spec.size is not None and size != spec.size:
        words: dict[str, Value] = {"file": file, "size": size, "said": spec.size}
        findings.add("byte-count", pm.FAULT_BYTES, words, place, hint=hint)
    if found is not None and kind is not None and told != found["sum"].lower():
        findings.add("hash-count", pm.FAULT_HASH, {"file": file, "kind": kind}, place, hint=hint)


def measured(container: Container, file: str, kind: str) -> tuple[int, str]:
    """Return the number of bytes of a file and its sum; raise `Refused` or `OSError` where it cannot be read."""
    import hashlib  # 2 ms that start-up never pays

    total = hashlib.new(kind, usedforsecurity=False)
    size = 0
    with container.opener(file)() as stream:
        while piece := stream.read(PIECE):
            total.update(piece)
            size += len(piece)
    return size, total.hexdigest()
