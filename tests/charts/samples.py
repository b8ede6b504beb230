"""Charts made by hand: every certainty mark, gap, dash, marker and stem once; and charts of extremes."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from gui.base.amount import Qualifier
from gui.base.messages import Message, plain
from gui.base.period import Period
from gui.dossier.model import Basis, Standing
from gui.figures.chart import Bar, BarLane, CategoryChoice, Chart, Flag, Gap, Lane, Line, LineLane, Point, SeriesChoice
from gui.figures.chart_state import ChartState, Window, window_of
from gui.figures.overview import overview
from gui.figures.readout_values import Readout, ReadoutRow
from tests.periods import months_within, year_of

Steps = Sequence[tuple[date, float, Qualifier]]

ODD = plain("Odd.")
GLYPHS = tuple(f"glyph-{shape}" for shape in ("square", "diamond", "circle", "rings", "triangle", "hexagon"))
SPAN = Period(date(2021, 10, 1), date(2026, 3, 31))
FIRST_HALF_2024 = Period(date(2024, 1, 1), date(2024, 6, 30))
FIRST_HALF_2025 = Period(date(2025, 1, 1), date(2025, 6, 30))
SECOND_HALF_2025 = Period(date(2025, 7, 1), date(2025, 12, 31))


def bar(
    name: str,
    period: Period,
    value: float,
    *,
    low: float | None = None,
    high: float | None = None,
    others: tuple[float, ...] = (),
    basis: Basis = "reported",
    standing: Standing = "stands",
    words: str = "",
    inner: bool = False,
) -> Bar:
    """Return a bar that agrees with itself unless told otherwise."""
    return Bar(
        link=f"figure:{name}",
        period=period,
        value=value,
        low=value if low is None else low,
        high=value if high is None else high,
        others=others,
        qualifier="exact",
        basis=basis,
        standing=standing,
        label=plain(f"{value:g}"),
        period_label=plain(words),
        inner=inner,
    )


def line(name: str, rank: int | None, steps: Steps, latest: str = "", *, breaks: tuple[int, ...] = ()) -> Line:
    """Return a line through steps of day, value and how exact."""
    points = tuple(
        Point(f"figure:{name}-{number}", day.toordinal() + 1, value, qualifier, "press", "stands", value, value)
        for number, (day, value, qualifier) in enumerate(steps, start=1)
    )
    return Line(entity=name, name=name, rank=rank, points=points, latest=plain(latest), breaks=breaks)


def bars() -> BarLane:
    """Return bars of all bases, two that differ, one inside another, a doubtful one and a gap."""
    shown = (
        bar("fares-2022", year_of(date(2022, 1, 1)), 2.1, low=1.78, others=(1.78,)),
        bar("fares-2023", year_of(date(2023, 1, 1)), 4.7, low=4.53, high=4.77, others=(4.53, 4.77)),
        bar("fares-2024", year_of(date(2024, 1, 1)), 26.35),
        bar("fares-2024-h1", FIRST_HALF_2024, 10.4, words="H1", inner=True),
        bar("fares-2025-h1", FIRST_HALF_2025, 27, basis="press", standing="doubtful", words="H1 2025"),
    )
    gaps = (Gap(SECOND_HALF_2025, plain("H2 2025: no figure")),)
    return BarLane(plain("Fares, EUR m · All lines"), shown, gaps, 27.0, "Fares")


def lines() -> LineLane:
    """Return six lines of all dashes and markers with every qualifier."""
    heron: Steps = [
        (date(2023, 9, 17), 15.0, "over"),
        (date(2023, 9, 27), 20.0, "exact"),
        (date(2023, 10, 2), 30.0, "about"),
        (date(2023, 10, 6), 50.0, "over"),
        (date(2023, 10, 8), 55.0, "over"),
        (date(2023, 10, 15), 60.0, "over"),
        (date(2023, 11, 1), 80.0, "over"),
        (date(2023, 11, 28), 100.0, "over"),
        (date(2024, 1, 10), 130.0, "about"),
        (date(2024, 1, 29), 140.0, "over"),
        (date(2024, 4, 11), 174.0, "over"),
        (date(2024, 5, 8), 180.0, "about"),
        (date(2024, 8, 26), 240.0, "over"),
    ]
    puffin: Steps = [
        (date(2023, 12, 28), 20.0, "exact"),
        (date(2024, 1, 1), 30.0, "over"),
        (date(2024, 1, 29), 40.0, "over"),
        (date(2024, 4, 1), 60.0, "over"),
        (date(2024, 4, 11), 70.0, "over"),
        (date(2024, 9, 9), 130.0, "over"),
        (date(2024, 12, 26), 200.0, "over"),
        (date(2025, 2, 21), 200.0, "over"),
    ]
    plover: Steps = [(date(2025, 4, 17), 10.0, "exact"), (date(2025, 4, 18), 44.0, "about")]
    razorbill: Steps = [(date(2025, 12, 4), 100.0, "over")]
    skua: Steps = [(date(2025, 12, 9), 18.0, "over")]
    tern: Steps = [
        (date(2024, 9, 28), 12.0, "over"),
        (date(2024, 11, 15), 38.0, "under"),
        (date(2025, 1, 24), 70.0, "over"),
    ]
    named = (
        ("Heron class", heron, "> 240"),
        ("Puffin class", puffin, "> 200"),
        ("Plover", plover, "≈ 44"),
        ("Razorbill (2025)", razorbill, "> 100"),
        ("Skua S800", skua, "> 18"),
        ("Tern R7", tern, "> 70"),
    )
    shown = tuple(line(name, rank, steps, latest) for rank, (name, steps, latest) in enumerate(named))
    return LineLane(plain("Seats booked since launch, thousand"), shown, 240.0, "Seats booked")


def full_chart(*, upper_share: int = 50) -> Chart:
    """Return the picture of both lanes."""
    return chart_of(
        bars(),
        lines(),
        title="Fares and bookings",
        upper_share=upper_share,
        sentence=plain("Fares rose from EUR 2.10 m in 2022 to EUR 26.35 m in 2024; sources disagree on 2022 and 2023."),
        description=plain("Fares per year as bars, bookings of six classes as lines."),
    )


def lively_chart(*, window: Window | None = None) -> Chart:
    """Return both lanes with events between them, some decades of history, notes, and more that may be added."""
    made = full_chart()
    shown = tuple(
        SeriesChoice("lower", one.entity, one.name, one.rank, shown=True, latest=one.latest) for one in lines().lines
    )
    more = tuple(SeriesChoice("lower", name, name, None, shown=False) for name in ("Gannet & Co", "Fulmar"))
    return msgspec.structs.replace(
        made,
        state=ChartState(home=SPAN, title="Fares and bookings", window=window),
        history=Window(date(2010, 1, 1).toordinal(), date(2031, 1, 1).toordinal()),
        series=(*shown, *more),
        flags=events(date(2012, 2, 2), date(2022, 3, 5), date(2023, 7, 1), date(2023, 7, 3), date(2025, 5, 1)),
        categories=(
            CategoryChoice("odd", "Odd events", "glyph-diamond", 5, shown=True),
            CategoryChoice("even", "Even events", "glyph-circle", 2, shown=False),
        ),
        notes=(plain("2 zero values not shown"), plain("1 value is no number and not shown")),
        overview=overview((bars(),)),
    )


def small_plots(count: int) -> Chart:
    """Return so many small plots of one line each, of different heights; the third has a gap."""
    plots: list[Lane] = []
    for number in range(count):
        steps: Steps = [
            (date(2022, 1, 1), 1.0 + number, "exact"),
            (date(2023, 6, 1), 4.0 + 3 * number, "over"),
            (date(2025, 9, 1), 2.0 + number, "about"),
        ]
        name = f"Class {number}"
        only = line(name, number if number < 6 else None, steps, "> 2")
        gaps = (Gap(SECOND_HALF_2025, plain("no figure")),) if number == 2 else ()
        plots.append(LineLane(plain(name), (only,), 4.0 + 3 * number, "Seats booked", gaps=gaps))
    made = chart_of(None, None, title="Seats, one plot each")
    return msgspec.structs.replace(
        made,
        state=ChartState(home=SPAN, title="Seats, one plot each", multiples="lower:model"),
        multiples=tuple(plots),
        flags=events(date(2023, 1, 1)),
        overview=overview(plots),
    )


def monthly_chart() -> Chart:
    """Return thin bars with two differing reports and long gaps over a line."""
    span = Period(date(2022, 1, 1), date(2025, 12, 31))
    months = list(months_within(span))
    known = [month for number, month in enumerate(months) if number % 7 not in (3, 4, 5) and not 12 <= number < 21]
    shown = tuple(
        bar(f"m{place}", month, 10.0 + place * 1.7, low=8.0 + place if place % 5 == 0 else None, high=None)
        for place, month in enumerate(known)
    )
    gap = Gap(Period(months[12].start, months[20].end), plain("9 months, no figure"))
    short = Gap(Period(months[3].start, months[5].end), plain("3 months, no figure"))
    return chart_of(
        BarLane(plain("Crossings per month, thousand"), shown, (gap, short), 60.0),
        lines(),
        title="Crossings and bookings",
        span=span,
        sentence=plain("Crossings rose."),
        description=plain("Crossings per month as bars."),
    )


def chart_of(
    upper: BarLane | LineLane | None,
    lower: BarLane | LineLane | None,
    *,
    span: Period = SPAN,
    title: str = "Odd",
    upper_share: int = 50,
    sentence: Message = ODD,
    description: Message = ODD,
) -> Chart:
    """Return a chart of other lanes."""
    return Chart(
        state=ChartState(home=span, title=title),
        title=plain(title),
        subtitle=Message("one time axis, {span}", {"span": span}),
        home=window_of(span),
        history=window_of(span),
        upper=upper,
        lower=lower,
        upper_share=upper_share,
        sentence=sentence,
        description=description,
    )


def crowd(count: int) -> LineLane:
    """Return so many lines of which six have a rank."""
    start = date(2023, 1, 1)
    made = [
        line(
            f"Boat {number}",
            number if number < 6 else None,
            [(start + timedelta(days=30 * step), float(step * number + 1), "over") for step in range(8)],
            "> 1",
        )
        for number in range(count)
    ]
    return LineLane(plain("Crowd, seats"), tuple(made), float(count * 8))


def grouped(slots: int = 3) -> BarLane:
    """Return years in which so many lines stand side by side; each third one differs, the last has no rank."""
    shown: list[Bar] = []
    for number in range(slots * 4):
        year, slot = divmod(number, slots)
        value = 6.0 + 3 * slot + 2 * year
        low = value * 0.7 if number % 3 == 0 else None
        basis: Basis = ("reported", "press", "estimate")[number % 3]
        made = bar(f"{2022 + year}-{slot}", year_of(date(2022 + year, 1, 1)), value, low=low, basis=basis)
        rank = slot if slot < slots - 1 else None
        different = 2 if low is not None else 0
        shown.append(
            msgspec.structs.replace(made, slot=slot, slots=slots, rank=rank, entity=f"line-{slot}", different=different)
        )
    return BarLane(plain("Fares, EUR m"), tuple(shown), (), 24.0, "Fares")


def daily(count: int) -> BarLane:
    """Return so many days side by side, one of which differs and one of which is a gap."""
    first = SPAN.start
    days = [Period(first + timedelta(days=number), first + timedelta(days=number)) for number in range(count)]
    shown = tuple(
        bar(f"day-{number}", day, 10.0 + number % 17, low=4.0 if number == count // 2 else None)
        for number, day in enumerate(days)
        if number != count // 4
    )
    return BarLane(plain("Crossings"), shown, (Gap(days[count // 4], plain("no figure")),), 27.0)


def of_values(values: Sequence[float]) -> BarLane:
    """Return one bar a year from 2022 on."""
    shown = tuple(bar(f"v{number}", year_of(date(2022 + number, 1, 1)), value) for number, value in enumerate(values))
    return BarLane(plain("Odd"), shown, (), max(values, default=0.0))


def events(*days: date, glyph: str = "glyph-diamond") -> tuple[Flag, ...]:
    """Return one event for each day, named by its number."""
    return tuple(
        Flag(f"event:{number}", Period(day, day), "odd", glyph, f"Event {number}") for number, day in enumerate(days)
    )


def say(link: str) -> Readout:
    """Return a read-out such as the figures floor gives."""
    return Readout(
        title=plain(f"Fares · {link.removeprefix('figure:')}"),
        value=plain("EUR 2.10 m"),
        detail=plain("+128.1 % on 2021"),
        rows=(
            ReadoutRow(plain("Annual report, Aug 2024"), plain("taken"), "reported"),
            ReadoutRow(plain("Harbour Gazette, ≈ 11 Dec 2023"), plain("agrees"), "press"),
            ReadoutRow(plain("A letter"), plain("USD 1.9 m"), "estimate"),
        ),
    )
