"""What a row refers to is there, or the row is told, on both roads."""

from pathlib import Path

import pytest

from gui.base.text import Text
from gui.dossier import load as loading
from tests.dossier.packages import opened, package, table, write

MODELS = "id,brand\n1,a\n2,b\n"


def told(folder: Path, orders: str, *keys: object, models: str = MODELS) -> list[tuple[str, int | None, int, str]]:
    fields = [{"name": "model", "type": "integer"}, {"name": "brand"}, {"name": "id", "type": "integer"}]
    described = package(
        table("orders", schema={"fields": fields, "foreignKeys": list(keys)}),
        table("models", schema={"fields": [{"name": "id", "type": "integer"}, {"name": "brand"}]}),
    )
    dossier = opened(write(folder, described, {"orders.csv": orders, "models.csv": models}))
    return [(one.code, one.row, one.count, Text().message(one.message)) for one in dossier.findings]


@pytest.fixture(params=["exact", "fast"], autouse=True)
def road(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "FAST_FROM", 0 if request.param == "fast" else 1 << 40)


def key(fields: object, resource: str | None, wanted: object) -> dict[str, object]:
    reference = {"fields": wanted} if resource is None else {"fields": wanted, "resource": resource}
    return {"fields": fields, "reference": reference}


def test_what_is_not_there_is_told_with_all_its_rows(tmp_path: Path) -> None:
    rows = "model,brand,id\n01,a,1\n3,a,2\n2,b,3\n3,b,4\n,a,5\n"
    assert told(tmp_path, rows, key("model", "models", "id")) == [
        ("foreign-key", 3, 2, "“3” in “model” is not known: no row of “models” has it.")
    ]


def test_a_key_of_two_fields_is_both_of_them(tmp_path: Path) -> None:
    rows = "model,brand,id\n1,a,1\n1,b,2\n"
    found = told(tmp_path, rows, key(["model", "brand"], "models", ["id", "brand"]))
    assert found == [("foreign-key", 3, 1, "“1, b” in “model, brand” is not known: no row of “models” has it.")]


@pytest.mark.parametrize("resource", ["", None, "self", "orders"])
def test_a_table_may_refer_to_itself(tmp_path: Path, resource: str | None) -> None:
    rows = "model,brand,id\n2,a,1\n1,a,2\n9,b,3\n"
    assert [(row, count) for _, row, count, _ in told(tmp_path, rows, key("model", resource, "id"))] == [(4, 1)]


def test_a_resource_that_is_not_there_is_told_once(tmp_path: Path) -> None:
    assert told(tmp_path, "model,brand,id\n1,a,1\n2,a,2\n", key("model", "cars", "id")) == [
        ("foreign-key", None, 1, "“model” of “orders” refers to “cars”, which is no resource of the package.")
    ]
