"""What a start asks for, in the window that is there: a dossier, a section of it, or the place of a link."""

from pathlib import Path

from gui.base.paths import builtin_dossier
from gui.figures.place import Address, Place, address_of
from gui.shell.single import Request
from gui.window.go_wiring import open_link, path_of_dossier
from gui.window.wiring import Hall


def open_asked(hall: Hall, request: Request) -> None:
    """Open what is asked for; without a dossier it is in the one that is open, else in the built-in one.

    A link says by itself in which dossier its place is: where no dossier is named, that of its name is opened if it is
    the built-in one or known from a bookmark.
    """
    path = Path(request.dossier) if request.dossier else None
    if request.at:
        address = address_of(request.at)
        if path is None and hall.session.dossier is not None:
            open_link(hall, request.at)
        elif address is not None:
            hall.opener.open(path or path_of_dossier(hall, address.dossier) or builtin_dossier(), at=address)
    elif path is not None or hall.session.dossier is None:
        hall.opener.open(path or builtin_dossier(), at=Address("", Place(request.section)))
    elif request.section:
        hall.session.enter(request.section)
