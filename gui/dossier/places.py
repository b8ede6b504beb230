"""Cells that are places on earth: points, GeoJSON and TopoJSON."""

import re

from gui.dossier.model import Cell
from gui.dossier.specs import FieldSpec
from gui.dossier.strings import Cast, json_of, of_json

_DEGREES = r"[+-]?[0-9]{1,3}(?:\.[0-9]{1,30})?"
_POINT = re.compile(rf"({_DEGREES}), ?({_DEGREES})")
_SHAPES = frozenset(
    {
        "Point",
        "MultiPoint",
        "LineString",
        "MultiLineString",
        "Polygon",
        "MultiPolygon",
        "GeometryCollection",
        "Feature",
        "FeatureCollection",
    }
)
_PARTS = {"GeometryCollection": "geometries", "Feature": "geometry", "FeatureCollection": "features"}


def geopoints(field: FieldSpec) -> Cast:
    """Return how points are read: as "lon, lat", as an array of both, or as an object with both."""

    def cast(text: str) -> Cell:
        longitude, latitude = _point(text, field.format)
        if not (abs(longitude) <= 180 and abs(latitude) <= 90):
            raise ValueError(text)
        return text

    return cast


def geojson(field: FieldSpec) -> Cast:
    """Return how shapes are read: an object of GeoJSON, nothing of it missing, or a topology."""
    plain = of_json(dict)

    def cast(text: str) -> Cell:
        plain(text)
        value = json_of(text)
        kind = value.get("type") if isinstance(value, dict) else None
        if field.format == "topojson":
            if kind != "Topology":
                raise ValueError(text)
        elif kind not in _SHAPES or not isinstance(value, dict) or _PARTS.get(str(kind), "coordinates") not in value:
            raise ValueError(text)
        return text

    return cast


def _degrees(number: float) -> float:
    try:
        return float(number)
    except OverflowError:
        raise ValueError(number) from None


def _point(text: str, form: str) -> tuple[float, float]:
    if form in ("array", "object"):
        value = json_of(text)
        if form == "object":
            value = [value.get("lon"), value.get("lat")] if isinstance(value, dict) and len(value) == 2 else None
        match value:
            case [int() | float() as longitude, int() | float() as latitude] if not (
                isinstance(longitude, bool) or isinstance(latitude, bool)
            ):
                return _degrees(longitude), _degrees(latitude)
            case _:
                raise ValueError(text)
    found = _POINT.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return float(found[1]), float(found[2])
