"""Ids that lead nowhere are told with their row, and nothing is left that would."""

from pathlib import Path

from gui.dossier.model import Dossier
from tests.dossier.packages import opened, package, said, table, write

FIGURES = "id,measure,entity,period_start,period_end,value,unit,basis,contradicts,source\n"


def read(tmp_path: Path, **files: str) -> Dossier:
    resources = [table(name, "observations" if name == "figures" else name) for name in files]
    return opened(write(tmp_path, package(*resources), {f"{name}.csv": content for name, content in files.items()}))


def test_an_observation_that_leads_nowhere_still_stands_on_something(tmp_path: Path) -> None:
    dossier = read(
        tmp_path,
        figures=f"{FIGURES}a,sales,south,2024-01-01,2024-12-31,5,boats,press,ghost,nobody\n",
        entities="id,name\nnorth,North\n",
    )
    (seen,) = dossier.observations.values()
    assert (seen.source, seen.contradicts) == ("", "")
    assert dossier.entities["south"].name == "south"
    assert dossier.measures["sales"].unit == "boats"
    assert [(finding.code, finding.field, finding.cell, finding.row) for finding in dossier.findings] == [
        ("foreign-key", "measure", "sales", 2),
        ("foreign-key", "entity", "south", 2),
        ("foreign-key", "source", "nobody", 2),
        ("foreign-key", "contradicts", "ghost", 2),
    ]
    assert said(dossier.findings[1]) == "“south” in “entity” is not known: no row of “entities” has it."


def test_what_is_part_of_itself_is_told_and_cut(tmp_path: Path) -> None:
    dossier = read(tmp_path, entities="id,name,part_of\na,A,b\nb,B,c\nc,C,a\nd,D,d\ne,E,none\nf,F,a\n")
    for entity in dossier.entities:
        met = [entity]
        while met[-1]:
            met.append(dossier.entities[met[-1]].part_of)
            assert met[-1] not in met[:-1]
    assert [(finding.count, said(finding)) for finding in dossier.findings] == [
        (1, "“none” in “part_of” is not known: no row of “entities” has it."),
        (2, "“c” is part of itself; that was left out."),
    ]


def test_declared_keys_of_records_are_checked(tmp_path: Path) -> None:
    key = {"fields": "partner", "reference": {"resource": "partners", "fields": ["id"]}}
    models = table("models", "models", schema={"fields": [{"name": "id"}, {"name": "partner"}], "foreignKeys": [key]})
    files: dict[str, str | bytes] = {"models.csv": "id,partner\nm,p\nn,q\no,\n", "partners.csv": "id,name\np,P\n"}
    dossier = opened(write(tmp_path, package(models, table("partners", "partners")), files))
    (fault,) = dossier.findings
    assert (fault.code, fault.resource, fault.row, fault.field, fault.cell) == (
        "foreign-key",
        "models",
        3,
        "partner",
        "q",
    )
