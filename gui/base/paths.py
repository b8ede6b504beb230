"""Where the program's own files lie: one function for source, wheel and frozen."""

from pathlib import Path


def resources_root() -> Path:
    """Return the folder that holds the built-in dossier, themes and icons.

    In a wheel and in the frozen program it travels inside the package; in a checkout it stands beside it. Found by this
    module's own place, which PyInstaller keeps true; `importlib.resources` costs some ten milliseconds.
    """
    package = Path(__file__).resolve().parents[1]
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def resource(relative: str) -> Path:
    """Return the path of one resource, named with forward slashes relative to the resources folder."""
    return resources_root().joinpath(*relative.split("/"))


def builtin_dossier() -> Path:
    """Return the folder of the built-in dossier: the one folder of the resources that holds a descriptor."""
    return next(resources_root().glob("*/datapackage.json")).parent
