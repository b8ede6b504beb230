"""Tables without a descriptor that can be read: each file is a resource of its own, with nothing said of it."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from gui.dossier.safepath import Refused, safe_path
from gui.dossier.specs import PackageSpec, ResourceSpec

ENDINGS = (".csv", ".tsv", ".tab", ".parquet", ".csv.gz", ".tsv.gz")
MOST_TABLES = 200
"""A folder may hold anything: no more of its tables are opened than somebody can look at."""


def is_table_file(name: str) -> bool:
    """Tell whether a file is a table by its ending."""
    return name.lower().endswith(ENDINGS)


def bare_package(names: Iterable[str], *, chosen: bool = False) -> PackageSpec:
    """Return a package of the tables among some files; it has no resource where there is none.

    A file that was `chosen` by the user is taken whatever it is called.
    """
    made: dict[str, ResourceSpec] = {}
    for path in names:
        if len(made) == MOST_TABLES or not is_table_file(path):
            continue
        if not (chosen or _is_safe(path)):
            continue
        stem = stem_of(path)
        free = next((f"{stem}-{n}" for n in range(2, len(made) + 2) if f"{stem}-{n}" not in made), stem)
        spec = ResourceSpec(name=free if stem in made else stem, paths=(path,))
        made[spec.name] = spec
    return PackageSpec(resources=tuple(made.values()))


def _is_safe(path: str) -> bool:
    try:
        safe_path(path)
    except Refused:
        return False
    return True


def stem_of(path: str) -> str:
    """Return a file's name without its folders and its endings."""
    return PurePosixPath(path).name.partition(".")[0] or path
