"""The log file: what the program has to say about itself goes there, never to a terminal that may not be there."""

import contextlib
import logging
from pathlib import Path

FILE = "log.txt"
OLDER_FILE = "log.1.txt"
LARGEST = 512 * 1024
_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class _LogFile(logging.FileHandler):
    """The one log file of the program."""


def start_logs(folder: Path) -> Path | None:
    """Write the log to a file in the folder; return its path, or None where nothing can be written there.

    A file that has grown large is set aside first, in place of the one set aside before.
    """
    end_logs()
    logging.raiseExceptions = False  # a line that a full disk does not take is lost: there is nowhere left to say it
    logging.getLogger().setLevel(logging.INFO)
    file = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if file.is_file() and file.stat().st_size > LARGEST:
            file.replace(folder / OLDER_FILE)
        handler: logging.Handler = _LogFile(file, encoding="utf-8", errors="backslashreplace")
    except OSError:
        logging.getLogger().addHandler(_Nowhere())
        return None
    handler.setFormatter(logging.Formatter(_FORM))
    logging.getLogger().addHandler(handler)
    return file


def end_logs() -> None:
    """Close the log file; what is logged afterwards is lost unless another is started."""
    root = logging.getLogger()
    for handler in root.handlers[:]:
        if isinstance(handler, _LogFile | _Nowhere):
            root.removeHandler(handler)
            with contextlib.suppress(OSError):
                handler.close()


class _Nowhere(logging.NullHandler):
    """Stands for the file that could not be made, so that Python does not print to the terminal instead."""
