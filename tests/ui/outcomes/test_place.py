import shutil

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from senco_desk.domain.framework import Framework
from senco_desk.domain.mapping import Mapping, PieceKind
from senco_desk.domain.text import from_plain, plain
from senco_desk.ui.outcomes.counting_rows import Piece
from senco_desk.ui.outcomes.panes import Stage
from senco_desk.ui.outcomes.place import OutcomesPlace
from senco_desk.ui.outcomes.show_by import ShowBy
from tests.ui.surrounded import Surrounded, nameless


def come_to(place: OutcomesPlace, framework: Framework, code: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(place.filled):
        place.view.tree.choose(framework.coded(code).id)


def first_piece(place: OutcomesPlace) -> Piece:
    listed = place.view.page.listed
    row = next(number for number in range(listed.model().rowCount()) if isinstance(_row(place, number), Piece))
    listed.setCurrentIndex(listed.model().index(row, 0))
    found = listed.row()
    assert isinstance(found, Piece)
    return found


def _row(place: OutcomesPlace, number: int) -> object:
    return place.view.page.listed.model().index(number, 0).data(Qt.ItemDataRole.UserRole)


def mappings(sampled: Surrounded, framework: Framework, code: str) -> list[Mapping]:
    outcome = framework.coded(code).id
    covered = sampled.services.seeing_where.foremost(framework, outcome, 50)
    return [counting.mapping for counting in covered[outcome]]


def test_the_first_outcome_is_chosen_and_its_wording_is_exact(
    place: OutcomesPlace, framework: Framework, qtbot: QtBot
) -> None:
    assert place.view.tree.chosen_id() == framework.coded("1").id
    assert framework.coded("1").statement in place.view.page.listed.model().index(0, 0).data()


def test_every_element_of_the_chosen_outcome_is_on_its_page(
    place: OutcomesPlace, framework: Framework, qtbot: QtBot
) -> None:
    come_to(place, framework, "5", qtbot)
    listed = place.view.page.listed.model()
    said = "\n".join(listed.index(row, 0).data() for row in range(listed.rowCount()))
    assert all(f"5.{number}" in said for number in range(1, 6))


def test_space_marks_the_best_evidence(
    place: OutcomesPlace, sampled: Surrounded, framework: Framework, qtbot: QtBot
) -> None:
    come_to(place, framework, "5.1", qtbot)
    mapping = first_piece(place).counting.mapping
    qtbot.keyClick(place.view.page.listed, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: {m.id: m.best for m in mappings(sampled, framework, "5.1")}[mapping.id] is not mapping.best)


def test_what_is_taken_out_comes_back_with_undo(
    place: OutcomesPlace, sampled: Surrounded, framework: Framework, qtbot: QtBot
) -> None:
    come_to(place, framework, "5.1", qtbot)
    before = mappings(sampled, framework, "5.1")
    first_piece(place)
    qtbot.keyClick(place.view.page.listed, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(sampled.toasts) == 1)
    assert len(mappings(sampled, framework, "5.1")) == len(before) - 1
    undo = sampled.toasts[0][1]
    assert undo is not None
    sampled.services.undoing.undo(undo)
    assert set(mappings(sampled, framework, "5.1")) == set(before)


def test_why_it_counts_is_written_in_its_place_and_kept(
    place: OutcomesPlace, sampled: Surrounded, framework: Framework, qtbot: QtBot
) -> None:
    come_to(place, framework, "5.1", qtbot)
    mapping = first_piece(place).counting.mapping
    qtbot.keyClick(place.view.page.listed, Qt.Key.Key_F2)
    qtbot.keyClicks(place.focusWidget(), "Because they asked.")
    qtbot.waitUntil(lambda: "Because they asked." in [m.why for m in mappings(sampled, framework, "5.1")])
    assert mapping.id in [m.id for m in mappings(sampled, framework, "5.1")]


def test_a_reflection_is_added_from_the_filtered_list(
    place: OutcomesPlace, sampled: Surrounded, framework: Framework, qtbot: QtBot
) -> None:
    assert mappings(sampled, framework, "4.3") == []
    come_to(place, framework, "4.3", qtbot)
    qtbot.keyClick(place.view.page.listed, Qt.Key.Key_Insert)
    qtbot.waitUntil(place.view.page.picker.isVisible)
    qtbot.waitUntil(lambda: bool(place.view.page.picker.ticks()))
    place.view.page.picker.filter_words("mediation")
    listed = place.view.page.picker.listed
    listed.clicked.emit(listed.model().index(0, 0))
    qtbot.waitUntil(lambda: len(mappings(sampled, framework, "4.3")) == 1)
    qtbot.waitUntil(
        lambda: (
            place.view.tree.model().data(place.view.tree.currentIndex(), Qt.ItemDataRole.ToolTipRole) != "nothing yet"
        )
    )


def test_a_piece_on_an_outcome_does_not_count_for_its_elements(
    place: OutcomesPlace, sampled: Surrounded, framework: Framework, qtbot: QtBot
) -> None:
    reflection = sampled.services.reflecting.rows()[0].id
    outcome = framework.coded("4").id
    sampled.services.counting_for.tick(PieceKind.REFLECTION, reflection, framework.id, outcome)
    come_to(place, framework, "4", qtbot)
    listed = place.view.page.listed.model()
    qtbot.waitUntil(lambda: "As a whole. does not count for its elements" in listed.index(1, 0).data())
    assert mappings(sampled, framework, "4.3") == []


def test_showing_gaps_leaves_only_what_has_nothing(place: OutcomesPlace, framework: Framework, qtbot: QtBot) -> None:
    place.show_target(ShowBy.GAPS.name)
    place.view.beside.show_by.choose(ShowBy.GAPS)
    place.view.beside.show_by.chosen.emit(ShowBy.GAPS)
    assert place.view.tree.chosen_id() == framework.coded("4.3").id
    assert not place.view.tree.is_shown(framework.coded("5.1").id)


def test_words_typed_above_the_tree_leave_the_outcomes_that_hold_them(
    place: OutcomesPlace, framework: Framework, qtbot: QtBot
) -> None:
    qtbot.keyClicks(place.view.beside.filter, "tribunal MEDIATION")
    qtbot.waitUntil(lambda: not place.view.tree.is_shown(framework.coded("5").id))
    assert place.view.tree.chosen_id() == framework.coded("1.2").id
    place.view.beside.filter.clear()
    qtbot.waitUntil(lambda: place.view.tree.is_shown(framework.coded("5").id))


def test_coming_to_an_outcome_from_elsewhere_clears_the_filter(
    place: OutcomesPlace, framework: Framework, qtbot: QtBot
) -> None:
    qtbot.keyClicks(place.view.beside.filter, "tribunal")
    qtbot.waitUntil(lambda: not place.view.tree.is_shown(framework.coded("5").id))
    place.show_target(framework.coded("5.3").id)
    qtbot.waitUntil(lambda: place.view.tree.chosen_id() == framework.coded("5.3").id)
    assert place.view.beside.filter.text() == ""
    assert place.view.tree.is_shown(framework.coded("5.3").id)


def test_a_target_in_another_set_brings_that_set(place: OutcomesPlace, sampled: Surrounded, qtbot: QtBot) -> None:
    other = sampled.services.exchanging_frameworks.add("nasenco-2009")
    target = other.elements[2].id
    place.show_target(target)
    qtbot.waitUntil(lambda: place.view.tree.chosen_id() == target)


def test_a_set_can_be_taken_out_and_undone(place: OutcomesPlace, sampled: Surrounded, qtbot: QtBot) -> None:
    added = sampled.services.exchanging_frameworks.add("every-child-matters")
    place.view.head.chooser.removal_wanted.emit(added.id)
    qtbot.waitUntil(lambda: len(sampled.toasts) == 1)
    assert added.id not in [live.id for live in sampled.services.exchanging_frameworks.live()]
    assert sampled.toasts[0][1]


def test_without_a_set_the_awards_own_is_offered(empty: Surrounded, qtbot: QtBot) -> None:
    place = OutcomesPlace(empty.surroundings)
    empty.show(place, qtbot)
    qtbot.waitUntil(place.empty.isVisible)
    place.empty.button.click()
    qtbot.waitUntil(place.view.tree.isVisible)
    assert [live.code for live in empty.services.exchanging_frameworks.live()] == ["nasenco-2014"]


def test_the_case_is_on_disk_as_it_is_typed(
    place: OutcomesPlace, sampled: Surrounded, framework: Framework, qtbot: QtBot
) -> None:
    come_to(place, framework, "9", qtbot)
    place.view.open_case()
    qtbot.keyClicks(place.view.case.editor.area, "I set up the register.")
    stored = sampled.services.making_cases
    qtbot.waitUntil(lambda: "I set up the register." in plain(stored.of(framework.id, framework.coded("9").id).text))


def test_leaving_the_place_hands_on_the_last_key(
    place: OutcomesPlace, sampled: Surrounded, framework: Framework, qtbot: QtBot
) -> None:
    come_to(place, framework, "9", qtbot)
    place.view.open_case()
    qtbot.keyClicks(place.view.case.in_a_line, "Every plan is read.")
    place.flush()
    sampled.background.drain()
    stored = sampled.services.making_cases.of(framework.id, framework.coded("9").id)
    assert stored.in_a_line.endswith("Every plan is read.")


def test_news_never_replaces_what_is_being_typed(
    place: OutcomesPlace, sampled: Surrounded, framework: Framework, qtbot: QtBot
) -> None:
    come_to(place, framework, "9", qtbot)
    place.view.open_case()
    qtbot.keyClicks(place.view.case.editor.area, "Half a sen")
    place.reload(None)
    qtbot.wait(150)
    assert "Half a sen" in plain(place.view.case.editor.text())


def test_the_case_of_an_element_is_that_of_its_outcome(
    place: OutcomesPlace, framework: Framework, qtbot: QtBot
) -> None:
    come_to(place, framework, "C.2", qtbot)
    place.view.open_case()
    assert place.view.case.case is not None
    assert place.view.case.case.outcome == framework.coded("C").id


def test_stepping_on_shows_the_next_case_and_keeps_the_one_before(
    place: OutcomesPlace, sampled: Surrounded, framework: Framework, qtbot: QtBot
) -> None:
    come_to(place, framework, "8", qtbot)
    place.view.open_case()
    place.view.case.editor.show_text(from_plain("Eight."))
    place.view.case.editor.written.emit()
    place.view.head.steps.stepped.emit(1)
    assert place.view.case.case is not None
    assert place.view.case.case.outcome == framework.coded("9").id
    sampled.background.drain()
    assert plain(sampled.services.making_cases.of(framework.id, framework.coded("8").id).text) == "Eight."


def test_at_twice_the_text_size_one_goes_in_and_back_again(
    sampled: Surrounded, qtbot: QtBot, twice_the_text: None
) -> None:
    place = OutcomesPlace(sampled.surroundings)
    sampled.show(place, qtbot, width=813)
    qtbot.waitUntil(lambda: place.view.tree.chosen_id() is not None)
    assert place.view.tree.isVisible()
    assert not place.view.page.isVisible()
    qtbot.keyClick(place.view.tree, Qt.Key.Key_Return)
    assert place.view.page.isVisible()
    assert not place.view.tree.isVisible()
    place.view.head.back.click()
    assert place.view.panes.stage is Stage.TREE


def test_enter_on_a_piece_opens_it_where_it_belongs(
    place: OutcomesPlace, sampled: Surrounded, framework: Framework, qtbot: QtBot
) -> None:
    come_to(place, framework, "5.1", qtbot)
    piece = first_piece(place).counting.piece
    qtbot.keyClick(place.view.page.listed, Qt.Key.Key_Return)
    assert sampled.went == [("reflections" if piece.kind is PieceKind.REFLECTION else "evidence", piece.id)]


def test_every_control_has_a_name(place: OutcomesPlace, framework: Framework, qtbot: QtBot) -> None:
    assert nameless(place) == []
    place.view.open_case()
    assert nameless(place) == []


def test_a_case_that_cannot_be_saved_is_said_and_stays_in_the_window(
    place: OutcomesPlace, sampled: Surrounded, framework: Framework, qtbot: QtBot
) -> None:
    place.view.open_case()
    workbook = sampled.folder / "workbook.sqlite"
    shutil.copy(workbook, sampled.folder / "other")
    (sampled.folder / "other").replace(workbook)
    qtbot.keyClicks(place.view.case.editor.area, "Not lost.")
    qtbot.waitUntil(lambda: "Every word is still in this window" in place.view.banner.said)
    assert "Not lost." in plain(place.view.case.editor.text())


def test_new_evidence_is_begun_for_the_outcome_in_hand(
    place: OutcomesPlace, sampled: Surrounded, framework: Framework, qtbot: QtBot
) -> None:
    come_to(place, framework, "4.3", qtbot)
    qtbot.keyClick(place.view.page.listed, Qt.Key.Key_Insert)
    qtbot.waitUntil(place.view.page.picker.isVisible)
    place.view.page.picker.new.click()
    qtbot.waitUntil(lambda: len(sampled.went) == 1)
    code, evidence = sampled.went[0]
    assert code == "evidence"
    assert sampled.services.seeing_where.pieces(framework.id, framework.coded("4.3").id) == {evidence}


def test_where_the_page_takes_the_place_of_the_list_the_focus_does_not_leave_the_place(
    place: OutcomesPlace, framework: Framework, qtbot: QtBot
) -> None:
    place.resize(400, 600)
    place.activateWindow()
    place.take_focus()
    assert place.view.tree.hasFocus()
    with qtbot.waitSignal(place.filled):
        place.show_target(framework.coded("1.1").id)
    assert place.view.head.back.hasFocus()
