"""Places on earth are on earth."""

import pytest

from gui.dossier.cells import casting
from gui.dossier.specs import FieldSpec


@pytest.mark.parametrize(
    ("kind", "form", "text", "good"),
    [
        ("geopoint", "default", "9.99, 53.55", True),
        ("geopoint", "default", "9.99,53.55", True),
        ("geopoint", "default", "181, 0", False),
        ("geopoint", "default", "0, 91", False),
        ("geopoint", "default", "9.99; 53.55", False),
        ("geopoint", "array", "[9.99, 53.55]", True),
        ("geopoint", "array", '["9", 53]', False),
        ("geopoint", "array", "[9]", False),
        ("geopoint", "object", '{"lon": 9.99, "lat": 53.55}', True),
        ("geopoint", "object", '{"lon": 9.99}', False),
        ("geojson", "default", '{"type": "Point", "coordinates": [9, 53]}', True),
        ("geojson", "default", '{"type": "Feature", "geometry": null, "properties": {}}', True),
        ("geojson", "default", '{"type": "Point"}', False),
        ("geojson", "default", '{"a": 1}', False),
        ("geojson", "topojson", '{"type": "Topology", "objects": {}, "arcs": []}', True),
        ("geojson", "topojson", '{"type": "Point", "coordinates": []}', False),
    ],
)
def test_points_and_shapes(kind: str, form: str, text: str, good: bool) -> None:
    cast = casting(FieldSpec(type=kind, format=form))
    if good:
        assert cast(text) == text
    else:
        with pytest.raises(ValueError, match=r"."):
            cast(text)
