"""What the programs we start may see of our surroundings: a frozen program must not hand its libraries on."""

import os
import sys

_OURS = ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH", "QML_IMPORT_PATH")
_SEARCH_PATHS = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH")


def restore_environment() -> None:
    """Undo what the starter of the frozen program has set, once Qt has read it.

    The loader has read its search path at the start of the process, so that this touches children only.
    """
    if not getattr(sys, "frozen", False):
        return
    for name in _SEARCH_PATHS:
        before = os.environ.pop(f"{name}_ORIG", None)
        if before:
            os.environ[name] = before
        else:
            os.environ.pop(name, None)
    for name in (*_OURS, *(name for name in os.environ if name.startswith("_PYI_"))):
        os.environ.pop(name, None)
