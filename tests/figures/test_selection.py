"""The steps to what is chosen."""

from gui.base.text import Text
from gui.figures.book import FigureBook
from gui.figures.selection import name_of, selection


def words(book: FigureBook, narrowed: tuple[str, ...], link: str) -> list[str]:
    return [Text().message(crumb.words) for crumb in selection(book, narrowed, link).crumbs]


def test_a_partner_stands_under_the_section_that_lists_partners(builtin_book: FigureBook) -> None:
    found = selection(builtin_book, ("partner:seres",), "partner:seres")
    assert words(builtin_book, ("partner:seres",), "partner:seres") == ["Partners", "SERES Group"]
    assert [crumb.link for crumb in found.crumbs] == ["section:partners", "partner:seres"]
    assert found.narrows


def test_what_is_open_in_what_pages_keep_to_is_the_innermost_step(builtin_book: FigureBook) -> None:
    figure = next(row for row in builtin_book.dossier.observations.values() if row.entity == "aito-m7-2023")
    steps = words(builtin_book, ("partner:seres",), f"figure:{figure.id}")
    assert steps[:2] == ["Partners", "SERES Group"]
    assert steps[2].endswith(f"AITO M7 (2023), {builtin_book.measure(figure.measure).title}")


def test_nothing_chosen_has_no_steps_and_a_figure_alone_narrows_nothing(book: FigureBook) -> None:
    assert selection(book, (), "").crumbs == ()
    figure = next(iter(book.dossier.observations))
    found = selection(book, (), f"figure:{figure}")
    assert len(found.crumbs) == 1
    assert not found.narrows


def test_everything_has_a_name_that_is_no_link(book: FigureBook) -> None:
    links = [f"source:{name}" for name in book.dossier.sources]
    links += [f"event:{name}" for name in book.dossier.records["events"]]
    links += [f"entity:{name}" for name in book.dossier.entities]
    links += [f"section:{one.name}" for one in book.dossier.sections]
    one, other = list(book.dossier.observations)[:2]
    for link in [*links, f"calc:sum({one},{one})", f"figure:{other}"]:
        name = Text().message(name_of(book, link))
        assert name.strip(), link
        assert not name.startswith(("figure:", "source:", "event:")), name
    assert Text().message(name_of(book, "no link at all")) == "no link at all"
