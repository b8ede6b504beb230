"""`pack`: a checked dossier as one zip file. It never imports Qt."""

import sys
from pathlib import Path

from gui.base import check_messages as km
from gui.base.messages import Message
from gui.base.text import Text
from gui.commands.check import ERRORS, UNREADABLE, in_utf_8, tell
from gui.commands.check import run as check
from gui.commands.stopping import STOPPED, Interrupt
from gui.dossier.pack import pack
from gui.dossier.safepath import Refused
from gui.export.files import CannotWrite, write_atomically


def run(*, folder: str, to: str) -> int:
    """Check a folder and write it as a zip file; return 1 where there are errors or nothing can be written."""
    file = Path(to)
    if not Path(folder).is_dir():
        return _fail(Message(km.NO_FOLDER, {"name": folder}), UNREADABLE)
    if file.suffix.lower() != ".zip":
        return _fail(Message(km.NO_ZIP_NAME, {"name": file.name}), UNREADABLE)
    code = check(dossier=folder, form="text", sums=False)  # sums that are out of date are written anew
    if code == STOPPED:
        return code
    if code:
        return _fail(Message(km.NOT_PACKED, {"name": folder}), code)
    try:
        return _packed(Path(folder), file)
    except KeyboardInterrupt:
        return STOPPED


def _packed(folder: Path, file: Path) -> int:
    try:
        with Interrupt():
            data = pack(folder, file)
            write_atomically(file, data)
    except (Refused, CannotWrite) as error:
        return _fail(error.message, ERRORS)
    tell(f"{Text().message(Message(km.PACKED, {'name': str(file), 'size': len(data)}))}\n")
    return 0


def _fail(sentence: Message, code: int) -> int:
    sys.stderr.flush()
    sys.stderr.buffer.write(in_utf_8(f"{Text().message(sentence)}\n"))
    sys.stderr.buffer.flush()
    return code
