"""The first line of a file as if it were all of it, for whoever reads labels."""

import io

from gui.dossier.container import LARGEST_FILE, Container, Opener
from gui.dossier.safepath import Refused


class Head:
    """A container in which a table has its first line only."""

    def __init__(self, container: Container, head: bytes) -> None:
        self._container = container
        self._line = head

    @property
    def name(self) -> str:
        return self._container.name

    @property
    def descriptor(self) -> str:
        return self._container.descriptor

    @property
    def refused(self) -> tuple[Refused, ...]:
        return ()

    @property
    def notes(self) -> tuple[Refused, ...]:
        return ()

    def names(self) -> tuple[str, ...]:
        return self._container.names()

    def exists(self, path: str) -> bool:
        return self._container.exists(path)

    def read(self, path: str, limit: int = LARGEST_FILE) -> bytes:
        """Return the first line."""
        del path, limit
        return self._line

    def size(self, path: str) -> int:
        del path
        return len(self._line)

    def opener(self, path: str) -> Opener:
        del path
        return lambda: io.BytesIO(self._line)

    def close(self) -> None:
        """Leave the container to whom it belongs."""
