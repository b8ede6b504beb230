"""What a container says it holds: its descriptor, or the tables in it where nobody describes them."""

from functools import partial

from gui.base import package_messages as pm
from gui.base.messages import Message
from gui.dossier.bare import bare_package
from gui.dossier.container import LARGEST_TEXT, Container
from gui.dossier.descriptor import decode
from gui.dossier.findings import Findings, Place
from gui.dossier.safepath import Refused
from gui.dossier.specs import PackageSpec


def package_of(container: Container, findings: Findings) -> PackageSpec:
    """Return what the descriptor says; where there is none, or none that can be read, the tables beside it as they are.

    Raise `Refused` where there are none of these either.
    """
    reason = None
    if container.descriptor:
        read = partial(container.read, limit=LARGEST_TEXT)
        try:
            return decode(read(container.descriptor), container.descriptor, read, findings)
        except Refused as refused:
            reason = refused
    names = container.names()
    package = bare_package(names, chosen=names == (container.name,))
    if not package.resources:
        raise reason or Refused("package-error", pm.FAULT_NO_DESCRIPTOR, {"name": container.name})
    if reason is not None:
        told = reason.hint or Message(pm.FAULT_BARE_TABLES)
        place = Place(file=container.descriptor)
        findings.add(reason.code, reason.message.template, dict(reason.message.values), place, hint=told)
    elif names != (container.name,):
        hint = Message(pm.HINT_WRITE_DESCRIPTOR)
        findings.add("package-error", pm.FAULT_BARE_FOLDER, {"name": container.name}, hint=hint)
    return package
