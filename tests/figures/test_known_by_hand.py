"""What was known on a day, worked out once more from the files themselves, without any code of the program."""

import csv
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from gui.figures.book import FigureBook
from gui.figures.standpoint import Standpoint

DAYS = (date(2022, 7, 1), date(2023, 11, 5), date(2024, 4, 1))
OBSERVATIONS = ("revenue", "orders", "deliveries", "figures", "observations")
ROWS = {
    "event": ("events", "to"),
    "product": ("products", "announced_to"),
    "model": ("models", "launched_to"),
    "risk": ("risks", ""),
}
"""The kinds of facts that are no figures: their file, and the column with the end of their own date."""


class Files:
    """The tables of a dossier, row by row, as they stand in its files."""

    def __init__(self, folder: Path) -> None:
        self._data = folder / "data"
        self.sources = {row["id"]: row for row in self.rows("sources")}
        self.observations = [row for name in OBSERVATIONS for row in self.rows(name)]
        self.partner_of = {row["id"]: row["partner"] for row in self.rows("entities")}

    def rows(self, name: str) -> list[dict[str, str]]:
        path = self._data / f"{'ships' if name == 'models' and not (self._data / 'models.csv').exists() else name}.csv"
        if not path.exists():
            return []
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def published(self, source: str) -> str:
        return self.sources.get(source, {}).get("published", "")

    def figures(self) -> dict[str, str]:
        """Return the first day of each observation: its source's, else that of the figure, else its period's end."""
        dated = defaultdict(list)
        for row in self.observations:
            if self.published(row["source"]):
                dated[_figure(row)].append(self.published(row["source"]))
        return {
            row["id"]: self.published(row["source"]) or min(dated[_figure(row)], default=row["period_end"])
            for row in self.observations
        }

    def others(self) -> dict[str, str]:
        """Return the first day of each event, product, model and risk; of one that always was there, an empty one."""
        return {
            f"{kind}:{row['id']}": self.published(row["source"]) or (row[end] if end else "")
            for kind, (name, end) in ROWS.items()
            for row in self.rows(name)
        }

    def partners(self) -> dict[str, str]:
        """Return the first day of each partner: its own source's, or that of any fact that names it."""
        days: defaultdict[str, list[str]] = defaultdict(list)
        for row in self.rows("partners"):
            days[row["id"]] += [self.published(row["source"])] if self.published(row["source"]) else []
            if not days[row["id"]] and row["since_to"]:
                days[row["id"]].append(row["since_to"])
        figures, others = self.figures(), self.others()
        for row in self.observations:
            days[self.partner_of.get(row["entity"], "")].append(figures[row["id"]])
        for kind, (name, _) in ROWS.items():
            for row in self.rows(name):
                for partner in row.get("partner", "").split():
                    days[partner].append(others[f"{kind}:{row['id']}"])
        return {row["id"]: min(days[row["id"]], default="") for row in self.rows("partners")}

    def known(self, day: date) -> set[str]:
        """Return the ids of all facts known on a day, the kind before those that are no figures."""
        told = {**{f"figure:{name}": first for name, first in self.figures().items()}, **self.others()}
        told |= {f"partner:{name}": first for name, first in self.partners().items()}
        return {name for name, first in told.items() if first <= day.isoformat()}


def _figure(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(row[name] for name in ("measure", "entity", "period_start", "period_end", "elapsed"))


def in_program(book: FigureBook, day: date) -> set[str]:
    """Return the ids of the facts that the program shows on a day."""
    dossier = book.seen_from(Standpoint(known_on=day)).dossier
    kinds = {"events": "event", "products": "product", "models": "model", "risks": "risk", "partners": "partner"}
    rows = {f"{kind}:{name}" for role, kind in kinds.items() for name in dossier.records.get(role, {})}
    return rows | {f"figure:{name}" for name in dossier.observations}


@pytest.mark.parametrize("day", [*DAYS, date(2012, 1, 1), date(2022, 12, 31), date(2023, 7, 3), date(2026, 12, 31)])
def test_what_is_known_on_a_day_is_what_the_files_say(book: FigureBook, dossier_path: Path, day: date) -> None:
    by_hand = Files(dossier_path).known(day)
    assert in_program(book, day) == by_hand
    assert book.known.count(day) == len(by_hand)


def told(book: FigureBook, day: date, kind: str) -> list[str]:
    return sorted(name.partition(":")[2] for name in in_program(book, day) if name.startswith(f"{kind}:"))


def values(book: FigureBook, day: date, measure: str, entity: str) -> dict[str, tuple[str, str, int]]:
    """Return the figures of an entity that are known on a day: what is taken, in which unit, of how many reports."""
    figures = book.seen_from(Standpoint(known_on=day)).figures(measure, entity)
    return {
        f"{figure.period.start} {figure.period.end}": (
            str(figure.preferred.value),
            figure.preferred.unit,
            len(figure.reports),
        )
        for figure in figures
        if figure.preferred is not None
    }


BY_2022 = [
    *("audi", "avatr", "baic", "baic-arcfox", "catl", "changan", "chery"),
    *("dongfeng", "gac", "jac", "saic", "seres", "volkswagen"),
]


@pytest.mark.parametrize(
    ("day", "counts", "partners"),
    [
        (DAYS[0], {"figure": 39, "event": 27, "product": 21, "model": 4, "risk": 5}, BY_2022),
        (DAYS[1], {"figure": 121, "event": 36, "product": 23, "model": 8, "risk": 5}, BY_2022),
        (
            DAYS[2],
            {"figure": 175, "event": 50, "product": 24, "model": 9, "risk": 9},
            sorted([*BY_2022, "audi-stake", "dongfeng-stake", "faw", "mengshi", "mercedes-benz", "voyah"]),
        ),
    ],
)
def test_so_many_facts_and_these_partners_were_known(
    builtin_book: FigureBook, day: date, counts: dict[str, int], partners: list[str]
) -> None:
    assert {kind: len(told(builtin_book, day, kind)) for kind in counts} == counts
    assert told(builtin_book, day, "partner") == partners
    assert builtin_book.known.count(day) == sum(counts.values()) + len(partners)


def test_the_revenue_of_the_car_business_became_known_with_the_annual_reports(builtin_book: FigureBook) -> None:
    """First told for 2022 on 31 March 2023; the half-year on 11 August 2023; the year 2023 on 29 March 2024."""
    assert values(builtin_book, DAYS[0], "revenue", "smart-car") == {}
    assert values(builtin_book, date(2023, 3, 30), "revenue", "smart-car") == {}
    assert values(builtin_book, DAYS[1], "revenue", "smart-car") == {
        "2022-01-01 2022-12-31": ("2100", "CNY million", 3),
        "2023-01-01 2023-06-30": ("1000", "CNY million", 4),
    }
    assert values(builtin_book, DAYS[2], "revenue", "smart-car") == {
        "2022-01-01 2022-12-31": ("2100", "CNY million", 4),
        "2023-01-01 2023-06-30": ("1000", "CNY million", 4),
        "2023-01-01 2023-12-31": ("4700", "CNY million", 4),
    }


def test_the_revenue_of_the_group_was_known_to_the_half_year_before(builtin_book: FigureBook) -> None:
    first = values(builtin_book, DAYS[0], "revenue", "group")
    assert {period: taken[0] for period, taken in first.items() if period.endswith("12-31")} == {
        "2018-01-01 2018-12-31": "721200",
        "2019-01-01 2019-12-31": "858800",
        "2020-01-01 2020-12-31": "891400",
        "2021-01-01 2021-12-31": "636800",
    }
    assert len(first) == 8
    second = values(builtin_book, DAYS[1], "revenue", "group")
    assert (second["2022-01-01 2022-12-31"][0], second["2023-01-01 2023-06-30"][0]) == ("642338", "310900")
    assert "2023-01-01 2023-12-31" not in second
    assert values(builtin_book, DAYS[2], "revenue", "group")["2023-01-01 2023-12-31"] == ("704174", "CNY million", 4)


def test_on_5_november_2023_over_60000_orders_stood_and_over_80000_were_not_told_yet(builtin_book: FigureBook) -> None:
    """60,000 were told from 17 October on, of 13 and 15 October; 80,000, of 1 November, first on 7 November."""
    seen = builtin_book.seen_from(Standpoint(known_on=DAYS[1]))
    last = seen.ladder("orders", "aito-m7-2023")[-1]
    assert last.preferred is not None
    assert (str(last.period.end), str(last.preferred.value), last.preferred.qualifier) == (
        "2023-10-15",
        "60000",
        "over",
    )
    assert len(last.reports) == 2
    assert seen.figure("m7-2023-80k-asiatimes") is None
    assert str(builtin_book.known.of("figure:m7-2023-80k-asiatimes").day) == "2023-11-07"
    assert builtin_book.seen_from(Standpoint(known_on=date(2023, 11, 6))).figure("m7-2023-80k-asiatimes") is None
    later = builtin_book.seen_from(Standpoint(known_on=date(2023, 11, 7))).figure("m7-2023-80k-asiatimes")
    assert later is not None
    assert [report.id for report in later.reports] == ["m7-2023-80k-asiatimes"]  # the second is of 11 December
    assert builtin_book.seen_from(Standpoint(known_on=date(2022, 7, 1))).ladder("orders", "aito-m7-2023") == ()
    assert str(
        builtin_book.seen_from(Standpoint(known_on=DAYS[2])).ladder("orders", "aito-m7-2023")[-1].period.end
    ) == ("2024-01-31")


def test_the_invented_line_at_the_end_of_2022(ferry_book: FigureBook) -> None:
    """Its undated report of 2021 counts from the first dated one on that figure, 10 March 2022."""
    day = date(2022, 12, 31)
    assert told(ferry_book, day, "figure") == [
        "tarno-1200-courier",
        "tarno-5k-release",
        "turn-2021-courier",
        "turn-2021-harbour-post",
        "turn-2021-report",
    ]
    assert told(ferry_book, day, "partner") == ["orsund-ferries", "tarno-rederi"]
    assert told(ferry_book, day, "model") == ["ms-tarno"]
    assert values(ferry_book, day, "turnover", "line") == {"2021-01-01 2021-12-31": ("212.4", "EUR million", 3)}
    assert ferry_book.known.count(day) == 10


def test_the_invented_line_on_the_day_of_the_courier(ferry_book: FigureBook) -> None:
    """On 3 July 2023 the courier's figures are there; the release of the half-year is of 17 August."""
    day = date(2023, 7, 3)
    assert set(told(ferry_book, day, "figure")) - set(told(ferry_book, date(2023, 7, 2), "figure")) == {
        "tarno-18k-courier",
        "lindhamn-900-courier",
    }
    assert len(told(ferry_book, day, "figure")) == 12
    assert told(ferry_book, day, "partner") == ["kaiyo-kisen", "lindhamn-port", "orsund-ferries", "tarno-rederi"]
    assert values(ferry_book, day, "turnover", "line") == {
        "2021-01-01 2021-12-31": ("212.4", "EUR million", 3),
        "2022-01-01 2022-12-31": ("268", "EUR million", 2),
    }
    assert ferry_book.known.count(day) == 22
