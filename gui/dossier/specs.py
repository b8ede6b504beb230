"""What a descriptor says, typed: package, resources, dialects and schemas in the words of Data Package v2."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from gui.dossier.model import Measure, Section, Source

Role = Literal[
    "observations", "entities", "sources", "partners", "products", "models", "events", "risks", "rates", "text", ""
]


class Dialect(msgspec.Struct, frozen=True, rename="camel"):
    """How a CSV file is written. `header_rows` and `comment_rows` count records from 1."""

    delimiter: str = ","
    quote_char: str | None = '"'
    double_quote: bool = True
    escape_char: str | None = None
    skip_initial_space: bool = False
    header: bool = True
    property: str = ""
    null_sequence: str | None = None
    line_terminator: str | None = None
    item_type: str | None = None
    item_keys: tuple[str, ...] | None = None
    sheet_number: int | None = None
    sheet_name: str | None = None
    table: str | None = None
    header_rows: tuple[int, ...] | None = None
    header_join: str = " "
    comment_char: str | None = None
    comment_rows: tuple[int, ...] | None = None


KINDS = frozenset({"csv", "tsv", "tab", "json", "ndjson", "jsonl", "parquet"})
"""What files of tables are, by their format or their ending."""


class Constraints(msgspec.Struct, frozen=True, rename="camel"):
    """What a field's cells must keep to."""

    required: bool = False
    unique: bool = False
    enum: tuple[object, ...] | None = None
    minimum: str | int | float | None = None
    maximum: str | int | float | None = None
    exclusive_minimum: str | int | float | None = None
    exclusive_maximum: str | int | float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    json_schema: Mapping[str, object] | None = None


class FieldSpec(msgspec.Struct, frozen=True, rename="camel"):
    """A field of a Table Schema. Without a type it is "any"."""

    name: str = ""
    title: str = ""
    description: str = ""
    type: str = "any"
    format: str = "default"
    decimal_char: str = "."
    group_char: str = ""
    bare_number: bool = True
    true_values: tuple[str, ...] = ("true", "True", "TRUE", "1")
    false_values: tuple[str, ...] = ("false", "False", "FALSE", "0")
    missing_values: tuple[str | Mapping[str, object], ...] | None = None
    delimiter: str = ","
    item_type: str = ""
    categories: tuple[object, ...] | None = None
    categories_ordered: bool = False
    constraints: Constraints = Constraints()


class Reference(msgspec.Struct, frozen=True):
    """The other side of a foreign key; an empty resource is the same one."""

    resource: str = ""
    fields: str | tuple[str, ...] = ()


class ForeignKey(msgspec.Struct, frozen=True):
    """Fields whose cells must stand in the referenced fields."""

    fields: str | tuple[str, ...] = ()
    reference: Reference = Reference()


class Schema(msgspec.Struct, frozen=True, rename="camel"):
    """A Table Schema."""

    fields: tuple[FieldSpec, ...] = ()
    fields_match: str | tuple[str, ...] = "exact"
    primary_key: str | tuple[str, ...] = ()
    unique_keys: tuple[str | tuple[str, ...], ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    missing_values: tuple[str | Mapping[str, object], ...] = ("",)


class ResourceSpec(
    msgspec.Struct,
    frozen=True,
    rename={"data_schema": "schema", "role": "dossier:role", "kind": "type", "size": "bytes"},
):
    """One resource. `path` has become `paths`; `data` is inline data of any shape."""

    name: str = ""
    title: str = ""
    description: str = ""
    role: str = ""
    kind: str = ""
    profile: str = ""
    format: str = ""
    encoding: str = "utf-8"
    compression: str = ""
    size: int | None = None
    hash: str = ""
    paths: tuple[str, ...] = ()
    data: object = None
    dialect: Dialect = Dialect()
    data_schema: Schema = Schema()
    remote: bool = False
    sources: tuple[Source, ...] = ()


class PackageSpec(msgspec.Struct, frozen=True):
    """A whole package. `sections` is None where the descriptor has none and they are derived."""

    name: str = ""
    title: str = ""
    description: str = ""
    version: str = ""
    measures: tuple[Measure, ...] = ()
    sections: tuple[Section, ...] | None = None
    resources: tuple[ResourceSpec, ...] = ()
    sources: tuple[Source, ...] = ()


def file_kind(spec: ResourceSpec, path: str) -> str:
    """Return what a file is: "csv", "tsv", "json", "ndjson", "parquet", or another ending; packing is left aside."""
    ending = path.lower().removesuffix(".gz").removesuffix(".gzip").removesuffix(".zip").rpartition(".")[2]
    said = spec.format.lower().lstrip(".")
    kind = said if said in KINDS else ending
    return {"jsonl": "ndjson", "tab": "tsv"}.get(kind, kind)


def names(value: str | tuple[str, ...]) -> tuple[str, ...]:
    """Return a key's field names, which version 1 allowed to be one string."""
    return (value,) if isinstance(value, str) else value


def missing_values(given: tuple[str | Mapping[str, object], ...]) -> frozenset[str]:
    """Return the texts that mean a missing value; version 2 also writes them as objects with a label."""
    return frozenset(item if isinstance(item, str) else str(item.get("value", "")) for item in given)
