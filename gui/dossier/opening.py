"""From a path of this computer to what a package lies in."""

import stat
from pathlib import Path

from gui.base import package_messages as pm
from gui.base.messages import Message
from gui.dossier.container import Container, unreadable
from gui.dossier.folders import open_folder
from gui.dossier.safepath import Refused


def open_container(path: Path) -> Container:
    """Open a folder, a zip file or a descriptor; raise `Refused` where it is none of them."""
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise Refused("package-error", pm.FAULT_NOTHING_THERE, {"path": str(path)}, Message(pm.HINT_MOVED)) from None
    except OSError as error:
        raise unreadable(str(path), error) from None
    if stat.S_ISDIR(mode):
        return open_folder(path)
    if stat.S_ISREG(mode):
        if path.suffix.lower() == ".json":
            return open_folder(path.parent, path.name)
        try:
            path.open("rb").close()
        except OSError as error:
            raise unreadable(path.name, error) from None
        from gui.dossier.zipfiles import is_zip, open_zip  # zipfile costs 9 ms at start-up; folders do not need it

        if is_zip(path):
            return open_zip(path)
    raise Refused("package-error", pm.FAULT_NOT_A_DOSSIER, {"name": path.name}, Message(pm.HINT_WHAT_OPENS))
