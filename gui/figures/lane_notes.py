"""What a lane cannot show as it was asked, in words: what has no room in the picture must be said beside it."""

from collections.abc import Mapping, Sequence

from gui.base import chart_messages as cm
from gui.base.messages import Message, plain
from gui.figures.book import Figure, FigureBook
from gui.figures.chart import Datum, Gap
from gui.figures.data import Blank

_FEW = 3
"""So many periods without a value are named one by one."""


def without_value(
    names: Mapping[str, str], gaps: Sequence[Gap], homeless: Sequence[Blank], placed: int
) -> list[Message]:
    """Return notes of periods that have a figure and no value: `placed` of them in gaps, the others nowhere.

    A few are named one by one, with their series where `names` has several. More gaps are counted, as one can point at
    each of them.
    """
    known = [gap for gap in gaps if not gap.silent]
    if len(known) > _FEW:
        told = [Message(cm.NOTE_HIDDEN, {"count": placed})]
    else:
        told = [_named(names, gap.entity, gap.words) for gap in known]
    told += [_named(names, blank.entity, blank.words) for blank in homeless[:_FEW]]
    rest = len(homeless) - _FEW
    if rest > 0:
        told.append(Message(cm.NOTE_MORE, {"count": rest}) if rest > 1 else Message(cm.NOTE_MORE_ONE))
    return told


def left_out(book: FigureBook, measure: str, figures: Sequence[Figure], *, counts: bool) -> list[Message]:
    """Return a note of figures that have no place among those drawn: whose they are and where they are seen."""
    if not figures:
        return []
    one, many = (cm.NOTE_OTHER_COUNT, cm.NOTE_OTHER_COUNTS) if counts else (cm.NOTE_OTHER_PERIOD, cm.NOTE_OTHER_PERIODS)
    series: Message = plain(book.measure(measure).title)
    names = [plain(name) for name in dict.fromkeys(book.entity_name(figure.entity) for figure in figures)]
    if len(names) <= _FEW:
        series = Message(cm.TITLE_OF_ENTITY, {"title": series, "entity": tuple(names)})
    note = Message(one if len(figures) == 1 else many, {"series": series, "count": len(figures)})
    section = _section_with(book, [figure.reports[0].id for figure in figures])
    return [Message(cm.NOTE_IN_TABLE, {"note": note, "section": section})] if section else [note]


def _section_with(book: FigureBook, reports: Sequence[str]) -> str:
    """Return the title of the first section that has a table with all of the reports."""
    for section in book.dossier.sections:
        for view in section.views:
            if view.kind == "table" and _rows(book, view.resource).issuperset(reports):
                return section.title
    return ""


def _rows(book: FigureBook, resource: str) -> frozenset[str]:
    return book.kept((_rows, resource), lambda: frozenset(book.dossier.tables.get(resource, ())))


def begun_anew(names: Mapping[str, str], data: Sequence[Datum]) -> list[Message]:
    """Return a note of where running sums begin again: after a hole, or where periods are of another length."""
    known: set[str] = set()
    again: list[Datum] = []
    for datum in data:
        if datum.function != "running" and datum.entity in known:
            again.append(datum)
        known.add(datum.entity)
    if len(again) > _FEW:
        return [Message(cm.NOTE_ANEW_OFTEN, {"count": len(again)})]
    words = (Message("{period}", {"period": datum.period}) for datum in again)
    told = tuple(_named(names, datum.entity, one) for datum, one in zip(again, words, strict=True))
    return [Message(cm.NOTE_ANEW, {"periods": told})] if told else []


def _named(names: Mapping[str, str], entity: str, words: Message) -> Message:
    return Message(cm.NOTE_OF, {"entity": names.get(entity, entity), "words": words}) if len(names) > 1 else words
