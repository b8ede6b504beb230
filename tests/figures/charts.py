"""Charts of a few reports in their upper lane, for tests of how its values are made."""

from gui.base.period import Granularity, Period
from gui.base.text import Text
from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.chart import Chart, Datum
from gui.figures.chart_options import chart_state
from gui.figures.chart_state import Axis, ChartState, Form, LaneState, Marks, Reading, Scale
from gui.figures.narrowing import narrowed_state
from gui.figures.ranks import session_ranks
from gui.figures.series import chart
from gui.figures.standpoint import TODAY, Standpoint
from tests.figures.reports import days, dossier_of

HOME = days("2022-01-01", "2023-12-31")


def chart_of(
    *reports: Observation,
    measure: str = "income",
    entities: tuple[str, ...] = ("firm",),
    form: Form = "periods",
    granularity: Granularity = "span",
    marks: Marks = "bars",
    lower: LaneState | None = None,
    reading: Reading = "period",
    axis: Axis = "calendar",
    scale: Scale = "linear",
    currency: str = "",
    share: bool = False,
) -> Chart:
    """Return the chart of these reports."""
    lane = LaneState(measure=measure, entities=entities, form=form, granularity=granularity, marks=marks)
    state = ChartState(
        home=HOME, upper=lane, lower=lower, reading=reading, axis=axis, scale=scale, currency=currency, share=share
    )
    return chart(FigureBook(dossier_of(*reports)), state, {})


def first_state(book: FigureBook, section: str) -> ChartState:
    """Return what a section asks of its chart at first."""
    found = next(one for one in book.dossier.sections if one.name == section)
    state = chart_state(next(view for view in found.views if view.kind == "chart"), book.dossier)
    assert state is not None
    return state


def seen(book: FigureBook, section: str, standpoint: Standpoint = TODAY) -> Chart:
    """Return the chart of a section as it is seen from a standpoint."""
    there = book.seen_from(standpoint)
    state = narrowed_state(there, first_state(book, section), standpoint.narrowed)
    return chart(there, state, session_ranks(book.dossier))


def values(made: Chart) -> dict[str, float]:
    """Return the exact value of each period in words, rounded for reading."""
    text = Text()
    return {text.period(datum.period): round(float(datum.value), 4) for datum in made.data}


def datum_of(made: Chart, period: Period) -> Datum:
    """Return the value of a period."""
    (found,) = (datum for datum in made.data if datum.period == period)
    return found


def gap_words(made: Chart) -> list[str]:
    """Return the words of all gaps."""
    text = Text()
    return [plainly(text.message(gap.words)) for lane in made.lanes for gap in lane.gaps]


def notes(made: Chart) -> list[str]:
    """Return the notes in words."""
    text = Text()
    return [plainly(text.message(note)) for note in made.notes]


def title(made: Chart) -> str:
    """Return the title of the first lane."""
    return plainly(Text().message(made.lanes[0].title))


def plainly(words: str) -> str:
    """Return words with ordinary spaces."""
    return words.replace("\N{NO-BREAK SPACE}", " ")
