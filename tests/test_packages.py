"""Both dossiers are sound Data Packages, by a second opinion and by our own rules."""

import csv
import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import frictionless
import pytest

ROOT = Path(__file__).resolve().parent.parent
REHASH = ROOT / ".ci" / "rehash"

Row = dict[str, str]


class Package:
    """A dossier's folder as its files say, without any code of ours."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        self.resources = {resource["name"]: resource for resource in self.descriptor["resources"]}
        self.tables = {name: self._rows(r["path"]) for name, r in self.resources.items() if r["format"] == "csv"}
        self.readme = (folder / "README.md").read_text(encoding="utf-8")

    def _rows(self, path: str) -> list[Row]:
        with (self.folder / path).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def of_role(self, role: str) -> list[Row]:
        """Return the rows of every table of a role."""
        return [
            row for name, rows in self.tables.items() if self.resources[name]["dossier:role"] == role for row in rows
        ]

    @property
    def observations(self) -> dict[str, Row]:
        """Every observation by its id."""
        return {row["id"]: row for row in self.of_role("observations")}

    def views(self, kind: str) -> Iterator[tuple[str, dict[str, object]]]:
        """Yield the views of a kind, each with its section's name."""
        for section in self.descriptor["dossier:sections"]:
            for view in section["views"]:
                if view["kind"] == kind:
                    yield section["name"], view


@pytest.fixture
def package(dossier_path: Path) -> Package:
    """Return each dossier in turn."""
    return Package(dossier_path)


def test_frictionless_finds_no_fault_in_the_package(dossier_path: Path) -> None:
    report = frictionless.Package(str(dossier_path / "datapackage.json")).validate()
    assert report.flatten(["name", "type", "rowNumber", "fieldName", "message"]) == []
    assert report.valid


def test_frictionless_finds_no_fault_in_any_resource_by_itself(dossier_path: Path) -> None:
    for resource in frictionless.Package(str(dossier_path / "datapackage.json")).resources:
        report = resource.validate()
        assert report.valid, (resource.name, report.flatten(["type", "rowNumber", "message"]))


def test_bytes_and_hashes_are_those_of_the_files(package: Package) -> None:
    for resource in package.resources.values():
        content = (package.folder / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content), resource["name"]
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}", resource["name"]


def test_each_file_of_the_folder_is_a_resource(package: Package) -> None:
    named = {resource["path"] for resource in package.resources.values()} | {"datapackage.json", "README.md"}
    assert {
        path.relative_to(package.folder).as_posix() for path in package.folder.rglob("*") if path.is_file()
    } == named


def test_files_are_plain_utf8_with_plain_line_ends(package: Package) -> None:
    for path in package.folder.rglob("*.*"):
        content = path.read_bytes()
        content.decode("utf-8")
        assert b"\r" not in content, path
        assert not content.startswith(b"\xef\xbb\xbf"), path
        assert content.endswith(b"\n"), path


def test_foreign_keys_lead_somewhere(package: Package) -> None:
    ids = {name: {row["id"] for row in rows} for name, rows in package.tables.items()}
    for name, rows in package.tables.items():
        for key in package.resources[name]["schema"].get("foreignKeys", []):
            (field,) = key["fields"]
            targets = ids[key["reference"].get("resource", name)]
            assert [row["id"] for row in rows if row[field] and row[field] not in targets] == [], (name, field)


def test_events_and_risks_name_partners_that_are_there(package: Package) -> None:
    partners = {row["id"] for row in package.of_role("partners")}
    for row in package.of_role("events") + package.of_role("risks"):
        assert set(row["partner"].split()) <= partners, row["id"]


def test_ids_are_unique_over_all_observations(package: Package) -> None:
    counts = Counter(row["id"] for row in package.of_role("observations"))
    assert [i for i, count in counts.items() if count > 1] == []


def test_no_period_ends_before_it_starts(package: Package) -> None:
    for row in package.observations.values():
        assert row["period_start"] <= row["period_end"], row["id"]
    for rows in package.tables.values():
        for row in rows:
            for first in [key for key in row if key == "from" or key.endswith("_from")]:
                last = first.removesuffix("from") + "to"
                assert row[first] <= row[last], row["id"]
                assert bool(row[first]) == bool(row[last]), row["id"]


def test_a_count_since_one_day_never_falls(package: Package) -> None:
    adds = {measure["name"]: measure["adds"] for measure in package.descriptor["dossier:measures"]}
    ladders = defaultdict(list)
    for row in package.observations.values():
        if row["standing"] == "stands" and adds[row["measure"]] in ("time", "both"):
            ladders[row["measure"], row["entity"], row["unit"], row["period_start"]].append(row)
    steps = 0
    for rungs in ladders.values():
        rungs.sort(key=lambda row: (row["period_end"], minutes(row["elapsed"])))
        for before, after in pairwise(rungs):
            if (before["period_end"], before["elapsed"]) != (after["period_end"], after["elapsed"]):
                assert float(before["value"]) <= float(after["value"]), (before["id"], after["id"])
                steps += 1
    assert steps > len(package.descriptor["dossier:measures"])


def minutes(elapsed: str) -> int:
    """Return a duration of hours and minutes; a whole day counts as the longest."""
    match = re.fullmatch(r"PT(?:(\d+)H)?(?:(\d+)M)?", elapsed)
    return int(match[1] or 0) * 60 + int(match[2] or 0) if match else 24 * 60


def test_what_contradicts_another_says_so_by_its_standing(package: Package) -> None:
    declared = [row for row in package.observations.values() if row["contradicts"]]
    assert declared
    for row in declared:
        other = package.observations[row["contradicts"]]
        assert other["id"] != row["id"]
        assert row["standing"] != "stands", row["id"]
        assert other["standing"] == "stands", (row["id"], "contradicts a figure that does not stand itself")


def test_measures_entities_and_units_are_those_declared(package: Package) -> None:
    measures = {measure["name"] for measure in package.descriptor["dossier:measures"]}
    assert {row["measure"] for row in package.observations.values()} == measures
    kinds = {"company", "group", "segment", "alliance", "brand", "model", "scope"}
    assert {row["kind"] for row in package.of_role("entities")} <= kinds


def test_the_readme_counts_what_is_there(package: Package) -> None:
    told = {
        name: int(count)
        for name, count in re.findall(r"^\| `data/(\w+)\.csv` \| (\d+) \|", package.readme, re.MULTILINE)
    }
    assert told == {name: len(rows) for name, rows in package.tables.items()}


def test_each_source_is_cited_or_listed_as_uncited(package: Package) -> None:
    cited = {row["source"] for rows in package.tables.values() for row in rows if "source" in row}
    uncited = [row["id"] for row in package.of_role("sources") if row["id"] not in cited]
    heading = package.readme.lower().index("sources that no row cites")
    assert [i for i in uncited if f"`{i}`" not in package.readme[heading:]] == []


def test_the_readme_of_the_builtin_dossier_lists_the_period_ends_without_a_rate(builtin_dossier_path: Path) -> None:
    package = Package(builtin_dossier_path)
    rated = {row["date"] for row in package.of_role("rates")}
    without = {row["period_end"] for row in package.tables["revenue"]} - rated
    section = package.readme[package.readme.index("## Exchange rates") :]
    assert sorted(day for day in without | rated if day not in section) == []


def test_a_source_says_whether_its_date_is_printed_or_inferred(package: Package) -> None:
    for row in package.of_role("sources"):
        assert bool(row["published"]) == bool(row["published_kind"]), row["id"]


def test_each_section_has_its_text_a_headline_and_a_chart(package: Package) -> None:
    for section in package.descriptor["dossier:sections"]:
        kinds = [view["kind"] for view in section["views"]]
        assert kinds[:2] == ["headline", "chart"], section["name"]
        assert package.resources[section["text"]]["dossier:role"] == "text"
        assert section["lead"] == "text" or section["lead"] in kinds, section["name"]


def test_headlines_rest_on_figures_that_stand(package: Package) -> None:
    for name, view in package.views("headline"):
        items = view["items"]
        assert isinstance(items, list)
        assert 1 < len(items) < 5, name
        for item in items:
            ids = re.findall(r"[a-z0-9-]+", re.sub(r"^(figure:|calc:[a-z]+)", "", item["link"]))
            assert ids, item
            assert {package.observations[i]["standing"] for i in ids} == {"stands"}, item


def test_charts_draw_something_in_both_plots(package: Package) -> None:
    for name, view in package.views("chart"):
        for plot in (view["upper"], view["lower"]):
            assert isinstance(plot, dict)
            for entity in plot["entities"]:
                assert any(
                    (row["measure"], row["entity"]) == (plot["measure"], entity)
                    for row in package.observations.values()
                ), (name, plot["measure"], entity)


def test_views_ask_for_resources_and_columns_that_are_there(package: Package) -> None:
    for kind in ("table", "timeline", "cards", "partners"):
        for name, view in package.views(kind):
            resource = package.resources[str(view["resource"])]
            fields = [field["name"] for field in resource["schema"]["fields"]]
            columns = view.get("columns", [])
            facts = view.get("facts", [])
            asked = [view.get(option) for option in ("group", "title", "text")]
            assert isinstance(columns, list)
            assert isinstance(facts, list)
            assert {*columns, *facts, *filter(None, asked)} <= set(fields), (name, kind)


def test_the_words_for_codes_cover_every_code(package: Package) -> None:
    for kind, column in (("timeline", "category"), ("cards", None), ("partners", None)):
        for name, view in package.views(kind):
            titles = view.get("titles", {})
            assert isinstance(titles, dict)
            codes = {row[column or str(view["group"])] for row in package.tables[str(view["resource"])]}
            assert codes <= set(titles), (name, kind)


def test_rehash_mends_a_package_after_an_edit_and_then_rests(package: Package, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(package.folder, folder)
    descriptor = folder / "datapackage.json"
    before = descriptor.read_bytes()
    first = next(iter(package.resources.values()))
    text = folder / first["path"]
    text.write_bytes(text.read_bytes() + b"\n")

    def rehash() -> None:
        subprocess.run([sys.executable, REHASH, folder], check=True, capture_output=True)

    rehash()
    edited = descriptor.read_bytes()
    assert edited != before
    assert hashlib.sha256(text.read_bytes()).hexdigest().encode() in edited
    assert len(edited.splitlines()) == len(before.splitlines())
    rehash()
    assert descriptor.read_bytes() == edited
