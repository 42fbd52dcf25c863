from datetime import date

from senco_desk.domain.coverage import Covered, Figures, Piece, coverage
from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.mapping import Mapping, PieceKind
from senco_desk.domain.practice import Practice
from senco_desk.domain.remarks import remarks
from senco_desk.ui.outcomes.counting_rows import CountingRows, Group, More, Page, Row, Wording, rows
from senco_desk.ui.outcomes.counting_rows import Piece as PieceRow
from tests.domain.counted import figures_of

SET = Framework(
    "set",
    "set",
    "A set",
    (
        Outcome("5", OutcomeKind.OUTCOME, "5", "Work with governors to:"),
        Outcome("5.1", OutcomeKind.ELEMENT, "5.1", "Advise", parent="5", code_is_ours=True, note="Today: still so."),
        Outcome("5.2", OutcomeKind.ELEMENT, "5.2", "Promote", parent="5", code_is_ours=True),
    ),
)


def counting(*pairs: tuple[str, int]) -> Covered:
    """What counts, from pairs of a code and a day of May."""
    pieces = {
        day: Piece(f"p{day}", PieceKind.REFLECTION, f"R-{day:03d}", "A note", date(2025, 5, day), finished=day != 1)
        for _code, day in pairs
    }
    mappings = [Mapping(f"m{n}", PieceKind.REFLECTION, f"p{day}", "set", code) for n, (code, day) in enumerate(pairs)]
    return coverage(SET, pieces.values(), mappings)


def page(code: str, covered: Covered, most: int = 99) -> Page:
    figures = {outcome: figures_of(found) if found else Figures() for outcome, found in covered.items()}
    shown = {outcome: found[:most] for outcome, found in covered.items()}
    remarked = {outcome: remarks(each, Practice(recent=12), date(2025, 6, 1)) for outcome, each in figures.items()}
    return Page(SET, SET.coded(code), shown, figures, remarked)


def kinds(found: list[Row]) -> list[str]:
    return [type(row).__name__ for row in found]


def test_the_wording_comes_first_then_each_element_with_its_pieces() -> None:
    found = list(rows(page("5", counting(("5.1", 2), ("5.1", 20)))))
    assert kinds(found) == ["Wording", "Group", "Piece", "Piece", "Group"]


def test_an_elements_page_has_its_stem_above_and_its_pieces_below() -> None:
    found = list(rows(page("5.1", counting(("5.1", 2)))))
    assert kinds(found) == ["Wording", "Piece"]
    assert isinstance(found[0], Wording)
    assert found[0].context == "5  Work with governors to:"


def test_our_own_number_and_our_note_are_said_to_be_ours() -> None:
    said = next(rows(page("5.1", counting()))).spoken
    assert said.startswith("5.1, our number.")
    assert "Our note. Today: still so." in said


def test_what_counts_as_a_whole_is_said_not_to_count_for_the_elements() -> None:
    found = list(rows(page("5", counting(("5", 2)))))
    assert isinstance(found[1], Group)
    assert found[1].spoken == "5. As a whole. does not count for its elements"
    assert [row.remark for row in found if isinstance(row, Group)][1:] == ["nothing yet", "nothing yet"]


def test_places_to_go_are_remarked_on() -> None:
    found = list(rows(page("5", counting(("5.1", 2), ("5.2", 3), ("5.2", 5)))))
    assert [row.remark for row in found if isinstance(row, Group)] == [
        "one piece · nothing on impact",
        "all in one week · nothing on impact",
    ]


def test_more_than_is_listed_is_said_and_counted_in_the_remark() -> None:
    found = list(rows(page("5.1", counting(("5.1", 2), ("5.1", 3), ("5.1", 25)), most=1)))
    assert kinds(found) == ["Wording", "Piece", "More"]
    assert isinstance(found[-1], More)
    assert found[-1].spoken == "Show 2 more"


def test_a_piece_says_whether_it_is_a_draft_and_that_why_is_not_said_yet() -> None:
    found = [row for row in rows(page("5.1", counting(("5.1", 1)))) if isinstance(row, PieceRow)]
    assert found[0].spoken == "R-001, reflection, A note, Thu 1 May 2025, draft, no words yet on why it counts"


def test_the_row_one_stood_on_is_found_again(qapp: object) -> None:
    model = CountingRows()
    model.show_rows(list(rows(page("5", counting(("5.1", 2), ("5.2", 3))))))
    standing = model.rows[4]
    model.show_rows(list(rows(page("5", counting(("5.1", 2), ("5.2", 3), ("5.1", 9))))))
    assert model.row_like(standing) == 5
    model.show_rows(list(rows(page("5", counting()))))
    assert model.row_like(standing) == 0
