"""From a path of this computer to what a package lies in."""

import stat
from pathlib import Path

from gui.base import package_messages as pm
from gui.base.messages import Message
from gui.dossier.bare import is_table_file
from gui.dossier.container import Container, unreadable
from gui.dossier.folders import open_file, open_folder
from gui.dossier.safepath import Refused


def open_container(path: Path) -> Container:
    """Open a folder, a zip file, a descriptor or a table; raise `Refused` where it is none of them."""
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise Refused("package-error", pm.FAULT_NOTHING_THERE, {"path": str(path)}, Message(pm.HINT_MOVED)) from None
    except OSError as error:
        raise unreadable(str(path), error) from None
    if stat.S_ISDIR(mode):
        return open_folder(path)
    if stat.S_ISREG(mode):
        if path.suffix.lower() in (".json", ".yaml", ".yml"):
            return open_folder(path.parent, path.name)
        try:
            path.open("rb").close()
        except OSError as error:
            raise unreadable(path.name, error) from None
        from gui.dossier.zipfiles import is_zip, open_zip  # zipfile costs 9 ms at start-up; folders do not need it

        if is_zip(path):
            return open_zip(path)
        if is_table_file(path.name):
            return open_file(path)
    raise Refused("package-error", pm.FAULT_NOT_A_DOSSIER, {"name": path.name}, Message(pm.HINT_WHAT_OPENS))
