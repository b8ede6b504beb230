"""Files of the user's: written whole or not at all, and a sentence where they are not."""

import errno
import logging
import os
import secrets
from pathlib import Path

from gui.base import chart_messages as cm
from gui.base.messages import Message

_log = logging.getLogger(__name__)

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR})
_BUSY = frozenset({errno.EBUSY, errno.ETXTBSY})
_SHARED_ON_WINDOWS = frozenset({32, 33})


class CannotWrite(Exception):
    """A file was not written; what stood under its name before is as it was. `message` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.template)
        self.message = message


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file beside its place and put it there when it is whole; raise CannotWrite, the old file untouched.

    A link is followed, so that it stays one. A file that may not be written is not replaced, though its folder would
    let us.
    """
    beside: Path | None = None
    try:
        place = Path(os.path.realpath(path))
        _refuse(place)
        beside = place.with_name(f".{secrets.token_hex(6)}.part")
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            beside.chmod(place.stat().st_mode & 0o777)
        beside.replace(place)
    except (OSError, ValueError) as error:
        _log.info("%s is not written: %s", path, error)
        _take_away(beside)
        raise CannotWrite(_reason(path, error)) from error
    except BaseException:  # Ctrl+C
        _take_away(beside)
        raise


def _refuse(place: Path) -> None:
    """Raise what writing straight into the place would raise."""
    if place.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if place.exists() and not os.access(place, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _reason(path: Path, error: OSError | ValueError) -> Message:
    """Return the sentence for a fault of the system's."""
    name, folder = path.name, str(path.parent)
    code = error.errno if isinstance(error, OSError) else None
    if getattr(error, "winerror", None) in _SHARED_ON_WINDOWS or code in _BUSY:
        return Message(cm.EXPORT_IN_USE, {"name": name})
    if code in _FULL:
        return Message(cm.EXPORT_FULL, {"name": name})
    if code in _FORBIDDEN:
        return Message(cm.EXPORT_FORBIDDEN, {"name": name, "folder": folder})
    if code in _GONE:
        return Message(cm.EXPORT_NO_FOLDER, {"name": name, "folder": folder})
    if code == errno.EISDIR:
        return Message(cm.EXPORT_IS_FOLDER, {"name": name})
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return Message(cm.EXPORT_FAILED, {"name": name, "reason": reason})


def _take_away(file: Path | None) -> None:
    """Leave nothing half written behind."""
    try:
        if file is not None:
            file.unlink(missing_ok=True)
    except OSError as error:
        _log.info("a part of a file is left: %s", error)
