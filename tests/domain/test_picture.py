"""Which pieces count for what and when, in rows and columns."""

from datetime import date

from senco_desk.domain.coverage import Figures
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.picture import MOST_SPANS, Dot, Picture, SpanSize, picture, spans
from senco_desk.domain.practice import Practice
from senco_desk.domain.remarks import Remark
from tests.domain.test_coverage import SET

TODAY = date(2025, 6, 12)


def dot(piece: str, outcome: str, day: date = date(2025, 3, 3), *, best: bool = False) -> Dot:
    kind = PieceKind.EVIDENCE if piece.startswith("E") else PieceKind.REFLECTION
    return Dot(outcome, kind, piece, day, best)


def pictured(*dots: Dot) -> Picture:
    return picture(SET, dots, {}, Practice(), TODAY)


def row(seen: Picture, code: str) -> int:
    return [each.outcome.code for each in seen.rows].index(code)


def pieces(seen: Picture, code: str, label: str) -> tuple[str, ...]:
    return seen.cell(row(seen, code), [span.label for span in seen.spans].index(label)).pieces


def test_there_is_a_row_for_each_outcome_a_case_is_made_for_and_for_what_lies_below_it() -> None:
    assert [(each.outcome.code, each.level) for each in pictured().rows] == [
        ("1", 0), ("1.1", 1), ("1.2", 1), ("C", 0), ("C.1", 1),
    ]  # fmt: skip


def test_an_outcome_s_row_holds_what_counts_for_its_elements_each_piece_once() -> None:
    seen = pictured(dot("R1", "1.1"), dot("R1", "1.2"), dot("E1", "1"))
    assert pieces(seen, "1", "Mar 2025") == ("E1", "R1")
    assert pieces(seen, "1.1", "Mar 2025") == ("R1",)
    assert seen.rows[row(seen, "1")].pieces == 2


def test_the_pieces_of_a_cell_stand_by_day_and_are_told_by_kind() -> None:
    seen = pictured(dot("R9", "1.1", date(2025, 3, 2)), dot("E1", "1.1", date(2025, 3, 9), best=True))
    cell = seen.cell(row(seen, "1.1"), 0)
    assert (cell.pieces, cell.reflections, cell.evidence, cell.best) == (("R9", "E1"), 1, 1, 1)


def test_a_dot_of_an_outcome_the_set_does_not_have_is_left_out() -> None:
    assert pictured(dot("R1", "elsewhere")).is_empty


def test_without_pieces_there_are_no_columns() -> None:
    assert pictured().spans == ()
    assert pictured().is_empty


def test_columns_go_on_to_today_so_that_nothing_recent_is_seen() -> None:
    assert [span.label for span in pictured(dot("R1", "1.1")).spans] == ["Mar 2025", "Apr 2025", "May 2025", "Jun 2025"]


def test_up_to_three_years_are_told_in_months() -> None:
    made = spans([date(2022, 7, 31)], TODAY)
    assert (len(made), made[0].size) == (36, SpanSize.MONTH)


def test_longer_is_told_in_school_terms() -> None:
    made = spans([date(2022, 6, 30)], TODAY)
    assert [span.label for span in made[:3]] == ["Summer 2022", "Autumn 2022", "Spring 2023"]
    assert (made[1].first, made[1].last) == (date(2022, 9, 1), date(2022, 12, 31))


def test_longer_still_in_school_years_from_september() -> None:
    made = spans([date(2010, 1, 5)], TODAY)
    assert (made[0].label, made[0].first, made[-1].label) == ("2009–10", date(2009, 9, 1), "2024–25")


def test_a_mistyped_century_does_not_push_the_others_away() -> None:
    made = spans([date(1, 1, 1), date(2025, 3, 3), date(9999, 12, 31)], TODAY)
    assert len(made) <= MOST_SPANS
    assert any(span.label == "2024–25" for span in made)
    assert (made[0].first, made[-1].label) == (date(1, 1, 1), "2026–9998")


def test_every_day_has_its_column_even_the_last_there_is() -> None:
    seen = pictured(dot("R1", "1.1", date(1, 1, 1)), dot("R2", "1.1", date(9999, 12, 31)))
    assert {piece for cell in seen.cells.values() for piece in cell.pieces} == {"R1", "R2"}


def test_remarks_are_made_where_pieces_are_looked_for() -> None:
    seen = picture(SET, [], {"1.1": Figures(1, 0, TODAY, TODAY, 1, 0)}, Practice(), TODAY)
    assert seen.rows[row(seen, "1.1")].remarks == (Remark.SINGLE,)
    assert seen.rows[row(seen, "1.2")].remarks == (Remark.NOTHING,)
    assert seen.rows[row(seen, "1")].remarks == ()


def test_an_outcome_s_small_picture_is_made_of_its_elements() -> None:
    seen = pictured()
    assert [seen.rows[each].outcome.code for each in seen.tiles(0)] == ["1.1", "1.2"]
    assert list(seen.below(0)) == [1, 2]
