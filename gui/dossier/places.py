"""Cells that are places on earth: points, GeoJSON and TopoJSON."""

from decimal import Decimal

from gui.dossier.model import Cell
from gui.dossier.numbers import decimal_of
from gui.dossier.specs import FieldSpec
from gui.dossier.strings import Cast, json_of

_COORDINATES = {"Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
"""The geometries of GeoJSON, and how many lists there are around their positions."""

_FEWEST = {"LineString": 2, "MultiLineString": 2, "Polygon": 4, "MultiPolygon": 4}
"""How many positions make a line; a ring has four, the last being the first."""

_ARCS = {"LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
"""The geometries of a topology that are made of arcs, and how many lists there are around the numbers of these."""

_RINGS = frozenset({"Polygon", "MultiPolygon"})


def geopoints(field: FieldSpec) -> Cast:
    """Return how points are read: as "lon, lat", as an array of both, or as an object with both."""
    pair = {"array": _of_array, "object": _of_object}.get(field.format, _of_text)

    def cast(text: str) -> Cell:
        longitude, latitude = pair(text)
        if not (_is_number(longitude, 180) and _is_number(latitude, 90)):
            raise ValueError(text)
        return text

    return cast


def geojson(field: FieldSpec) -> Cast:
    """Return how shapes are read: an object of GeoJSON, nothing of it missing, or a topology."""
    good = _is_topology if field.format == "topojson" else _is_geojson

    def cast(text: str) -> Cell:
        if not good(json_of(text)):
            raise ValueError(text)
        return text

    return cast


def _of_text(text: str) -> tuple[object, object]:
    longitude, comma, latitude = text.partition(",")
    if not comma:
        raise ValueError(text)
    return decimal_of(longitude), decimal_of(latitude.removeprefix(" "))


def _of_array(text: str) -> tuple[object, object]:
    value = json_of(text)
    if not isinstance(value, list) or len(value) != 2:
        raise ValueError(text)
    return value[0], value[1]


def _of_object(text: str) -> tuple[object, object]:
    value = json_of(text)
    if not isinstance(value, dict) or value.keys() != {"lon", "lat"}:
        raise ValueError(text)
    return value["lon"], value["lat"]


def _is_number(value: object, most: int | None = None) -> bool:
    """Tell whether a value is a number, and where there is a limit, neither beyond it nor below its negative."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return False
    return most is None or -most <= value <= most


def _is_topology(value: object) -> bool:
    """Tell whether a value is a topology: it has named objects, and arcs, each a line of positions."""
    if not isinstance(value, dict) or value.get("type") != "Topology":
        return False
    objects, arcs = value.get("objects"), value.get("arcs")
    shapes = isinstance(objects, dict) and all(map(_is_shape, objects.values()))
    return shapes and isinstance(arcs, list) and all(_are_positions(arc, 1, 2) for arc in arcs)


def _is_shape(value: object) -> bool:
    """Tell whether a value is an object of a topology: points have coordinates, all else has arcs by their numbers."""
    if not isinstance(value, dict):
        return False
    kind = str(value.get("type"))
    if kind == "GeometryCollection":
        parts = value.get("geometries")
        return isinstance(parts, list) and all(map(_is_shape, parts))
    if kind in ("Point", "MultiPoint"):
        return _are_coordinates(value.get("coordinates"), kind)
    return kind in _ARCS and _are_arcs(value.get("arcs"), _ARCS[kind])


def _are_arcs(value: object, lists: int) -> bool:
    if lists == 0:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, list) and all(_are_arcs(part, lists - 1) for part in value)


def _is_geojson(value: object) -> bool:
    """Tell whether a value is a feature, a collection of them, or a geometry."""
    if not isinstance(value, dict):
        return False
    if value.get("type") == "FeatureCollection":
        features = value.get("features")
        return isinstance(features, list) and all(_is_feature(feature) for feature in features)
    return _is_feature(value) or _is_geometry(value)


def _is_feature(value: object) -> bool:
    if not isinstance(value, dict) or value.get("type") != "Feature" or not {"geometry", "properties"} <= value.keys():
        return False
    geometry, properties = value["geometry"], value["properties"]
    return (geometry is None or _is_geometry(geometry)) and (properties is None or isinstance(properties, dict))


def _is_geometry(value: object) -> bool:
    if not isinstance(value, dict):
        return False
    kind = str(value.get("type"))
    if kind == "GeometryCollection":
        parts = value.get("geometries")
        return isinstance(parts, list) and all(_is_geometry(part) for part in parts)
    return kind in _COORDINATES and _are_coordinates(value.get("coordinates"), kind)


def _are_coordinates(value: object, kind: str) -> bool:
    """Tell whether coordinates are those of a kind of geometry; empty ones are of any but a point, as RFC 7946 says."""
    lists, ring = _COORDINATES[kind], kind in _RINGS
    if lists == 0:
        return _is_position(value)
    return value == [] or _are_positions(value, lists, _FEWEST.get(kind, 0), ring=ring)


def _are_positions(value: object, lists: int, fewest: int, *, ring: bool = False) -> bool:
    if not isinstance(value, list):
        return False
    if lists > 1:
        return all(_are_positions(part, lists - 1, fewest, ring=ring) for part in value)
    closed = not ring or value[:1] == value[-1:]
    return len(value) >= fewest and closed and all(_is_position(position) for position in value)


def _is_position(value: object) -> bool:
    return isinstance(value, list) and len(value) >= 2 and all(_is_number(part) for part in value)
