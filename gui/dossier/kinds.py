"""What a resource is read as: a text, a table, or something that is only listed with what it is."""

from gui.base import package_messages as pm
from gui.base.messages import Message
from gui.dossier.specs import KINDS, ResourceSpec, file_kind

_TEXT_ENDINGS = (".md", ".markdown", ".txt")
_TABLE_FORMATS = frozenset({"csv", "tsv", "ndjson", "parquet"})
_ENDINGS: dict[str, tuple[str, ...]] = {
    pm.WHAT_DOCUMENT: ("pdf", "doc", "docx", "odt", "rtf", "html", "htm", "ps", "epub", "ppt", "pptx", "odp"),
    pm.WHAT_PICTURE: ("png", "jpg", "jpeg", "gif", "svg", "webp", "tif", "tiff", "bmp", "ico"),
    pm.WHAT_SPREADSHEET: ("xlsx", "xls", "xlsm", "xlsb", "ods", "numbers", "gsheet"),
    pm.WHAT_FIXED_WIDTH: ("fwf", "fixed", "fixed-width", "fixedwidth"),
    pm.WHAT_MAP: ("topojson", "geojson", "shp", "shx", "gpkg", "kml", "kmz", "gml", "gpx", "geotiff", "mbtiles", "osm"),
    pm.WHAT_DATABASE: ("sqlite", "sqlite3", "db", "duckdb", "mdb", "accdb", "sql", "dbf"),
    pm.WHAT_STATISTICS: ("sav", "por", "dta", "sas7bdat", "xpt", "rds", "rda", "rdata", "mat"),
    pm.WHAT_BINARY_TABLE: ("feather", "arrow", "orc", "avro", "h5", "hdf5", "nc", "pkl", "pickle", "npy"),
    pm.WHAT_ARCHIVE: ("zip", "tar", "tgz", "7z", "rar", "xz", "bz2", "zst", "gz"),
    pm.WHAT_SOUND: ("mp3", "wav", "ogg", "flac", "mp4", "mov", "avi", "webm", "mkv"),
    pm.WHAT_JSON: ("json",),
    pm.WHAT_DATA: ("xml", "rdf", "ttl", "yaml", "yml", "toml"),
    pm.WHAT_PROGRAM: ("py", "r", "js", "ipynb", "sh", "jl", "do", "sps", "exe"),
}
_KIND_OF = {ending: template for template, endings in _ENDINGS.items() for ending in endings}
_PERHAPS = frozenset({"", "json", "zip", "gz"})
"""What may hold a table where one is said to be there."""


def is_text(spec: ResourceSpec) -> bool:
    """Tell whether a resource is read as a text: by its role, or by the endings of its files."""
    return spec.role == "text" or (not spec.role and all(path.lower().endswith(_TEXT_ENDINGS) for path in spec.paths))


def is_table(spec: ResourceSpec) -> bool:
    """Tell whether a resource is read as a table: by its role, what it says it is, or its file's ending."""
    return is_meant_as_table(spec) and _ending(spec) in _PERHAPS


def is_meant_as_table(spec: ResourceSpec) -> bool:
    """Tell whether a resource is said to be a table, though it may be of a kind that is not read as one."""
    if spec.role:
        return spec.role != "text" and bool(spec.paths or spec.data is not None)
    said = spec.kind == "table" or spec.profile == "tabular-data-resource" or spec.format.lower() in _TABLE_FORMATS
    said = said or bool(spec.data_schema.fields)
    if spec.data is not None and not spec.paths:
        return said or isinstance(spec.data, list)
    return bool(spec.paths) and (said or file_kind(spec, spec.paths[0]) in _TABLE_FORMATS)


def what_it_is(spec: ResourceSpec) -> Message | None:
    """Return what a resource is that is no table; None of a table, of a text of the dossier and of nothing."""
    if spec.role == "text" or (is_table(spec) and not spec.remote):
        return None
    if spec.remote:
        return Message(pm.WHAT_REMOTE)
    if not spec.paths:
        return None if spec.data is None else Message(pm.WHAT_INLINE)
    if is_text(spec):
        return Message(pm.WHAT_TEXT)
    return Message(_KIND_OF.get(_ending(spec), pm.WHAT_OTHER))


def _ending(spec: ResourceSpec) -> str:
    """Return the format that a resource says it has, or its file's ending, where that is one of those known here."""
    said = spec.format.lower().lstrip(".")
    if said in KINDS or not spec.paths:
        return ""
    path = spec.paths[0].lower()
    kind = file_kind(spec, path)
    tried = (said, kind, "" if kind in KINDS else path.rpartition(".")[2])
    return next((one for one in tried if one in _KIND_OF), "")
