"""`open`: the window, on the built-in dossier or another one."""

import gc
import os
import sys

from gui.app.display import NO_DISPLAY, missing_library, no_display


def run(*, dossier: str | None, section: str, at: str = "") -> int:
    """Open the window and return when it is closed; without a display say so in a sentence."""
    sentence = no_display(os.environ, sys.platform)
    if sentence:
        sys.stderr.write(f"{sentence}\n")
        return NO_DISPLAY
    gc.disable()  # a start makes much and drops little: the program collects again once it has settled
    try:
        from gui.app.startup import run as start
    except ImportError as error:
        sentence = missing_library(str(error))
        if not sentence:
            raise
        sys.stderr.write(f"{sentence}\n")
        return NO_DISPLAY
    return start(dossier=dossier or "", section=section, at=at)
