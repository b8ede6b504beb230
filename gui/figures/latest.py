"""The latest figure of each measure of an entity."""

from gui.dossier.model import Observation
from gui.figures.book import Figure, FigureBook


def latest_of(book: FigureBook, entity: str) -> tuple[Observation, ...]:
    """Return for each measure of an entity the report taken for its latest figure, in the order of the measures.

    Latest is the figure whose period ends last, of those the longest; what nobody should take is passed over.
    """
    latest: dict[str, Figure] = {}
    for figure in book.figures(entity=entity):
        known = latest.get(figure.measure)
        if figure.preferred is not None and (known is None or _recency(figure) > _recency(known)):
            latest[figure.measure] = figure
    order = {name: place for place, name in enumerate(book.dossier.measures)}
    figures = sorted(latest.values(), key=lambda figure: order.get(figure.measure, len(order)))
    return tuple(figure.preferred for figure in figures if figure.preferred is not None)


def _recency(figure: Figure) -> tuple[int, int]:
    return figure.period.end.toordinal(), figure.period.days
