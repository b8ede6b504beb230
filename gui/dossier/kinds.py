"""What a resource is read as: a text, a table, or something that is only listed."""

from gui.dossier.specs import ResourceSpec, file_kind

_TEXT_ENDINGS = (".md", ".markdown", ".txt")
_TABLE_FORMATS = frozenset({"csv", "tsv", "ndjson", "parquet"})


def is_text(spec: ResourceSpec) -> bool:
    """Tell whether a resource is read as a text: by its role, or by the endings of its files."""
    return spec.role == "text" or (not spec.role and all(path.lower().endswith(_TEXT_ENDINGS) for path in spec.paths))


def is_table(spec: ResourceSpec) -> bool:
    """Tell whether a resource is read as a table: by its role, what it says it is, or its file's ending."""
    if spec.role:
        return spec.role != "text" and bool(spec.paths or spec.data is not None)
    said = spec.kind == "table" or spec.profile == "tabular-data-resource" or spec.format.lower() in _TABLE_FORMATS
    said = said or bool(spec.data_schema.fields)
    if spec.data is not None and not spec.paths:
        return said or isinstance(spec.data, list)
    return bool(spec.paths) and (said or file_kind(spec, spec.paths[0]) in _TABLE_FORMATS)
