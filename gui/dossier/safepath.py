"""Which paths a package may use: names inside its own folder that are the same harmless file on every system."""

import re

from gui.base import package_messages as pm
from gui.base.messages import Message, Value

_SEPARATORS = re.compile(r"[/\\]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_ESCAPED = re.compile(r"%(2e|2f|5c|3a|[01][0-9a-f]|7f)", re.IGNORECASE)
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])[ ]*(\..*)?", re.IGNORECASE)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
LONGEST_PATH = 1_000


class Refused(Exception):
    """A file or container that is not read; the message names it."""

    def __init__(self, code: str, template: str, values: "dict[str, Value]", hint: Message | None = None) -> None:
        """Take the standard's word for the fault, and the sentence."""
        super().__init__(template)
        self.code = code
        self.message = Message(template, values)
        self.hint = hint


def is_remote(path: str) -> bool:
    """Tell whether a resource's path is an address on line, which is never fetched."""
    return _ADDRESS.match(path) is not None


def safe_path(path: str) -> str:
    """Return the path with forward slashes; raise `Refused` where it could be anything but a file inside."""
    parts = _SEPARATORS.split(path)
    if len(path) > LONGEST_PATH or not _is_plain(path) or not all(_is_safe(part) for part in parts):
        shown = _CONTROL.sub("�", path.encode("utf-8", "replace").decode()[:LONGEST_PATH])
        raise Refused("resource-error", pm.FAULT_UNSAFE_PATH, {"file": shown}, Message(pm.HINT_SAFE_PATH))
    return "/".join(parts)


def _is_plain(path: str) -> bool:
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return not (_CONTROL.search(path) or _ESCAPED.search(path) or ":" in path)


def _is_safe(part: str) -> bool:
    if not part or part.startswith((".", "~")) or part.endswith((".", " ")):
        return False
    return _DEVICE.fullmatch(part) is None
