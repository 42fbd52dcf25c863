from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from senco_desk.domain.attachment import Health, Soundness
from senco_desk.domain.coverage import Piece
from senco_desk.domain.evidence import Evidence, EvidenceKind, EvidenceRow, MyPart, Period, Testimony
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.reflection import Impact
from senco_desk.domain.text import EMPTY, from_plain, plain
from senco_desk.store.desk import Desk
from tests.store.test_reflections import texts
from tests.store.things import BEGAN, an_attachment, an_evidence, counts_for, impact

any_words = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
days = st.none() | st.dates()
evidence = st.builds(
    an_evidence,
    any_words,
    kind=st.sampled_from(EvidenceKind),
    happened=days,
    period=st.none() | st.sampled_from(Period),
    my_part=st.none() | st.sampled_from(MyPart),
    part=any_words,
    with_whom=any_words,
    about=texts,
    impact=st.builds(Impact, texts, texts, texts),
    link=any_words,
    held=any_words,
    testimony=st.builds(Testimony, any_words, any_words, days),
)


def add(desk: Desk, *pieces: Evidence) -> None:
    with desk.change() as work:
        for piece in pieces:
            work.evidence.add(piece)


def row_of(desk: Desk, piece: Evidence) -> EvidenceRow:
    with desk.view() as view:
        return next(row for row in view.evidence.rows() if row.id == piece.id)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(piece=evidence)
def test_any_evidence_comes_back_as_it_was(desk: Desk, piece: Evidence) -> None:
    add(desk, piece)
    with desk.view() as view:
        assert view.evidence.get(piece.id) == piece


@pytest.mark.parametrize(
    "typed",
    ["Tom <3 & Co", "'; DROP TABLE evidence; --", "مرحبا بالعالم", "👩‍🏫 e\u0301 \u202eabc", "a\0b", "x" * 1_000_000],
    ids=["markup", "sql", "right to left", "emoji", "a null", "a million"],
)
def test_hostile_words_come_back_as_they_were(desk: Desk, typed: str) -> None:
    piece = an_evidence(
        typed, part=typed, with_whom=typed, link=typed, held=typed, about=from_plain(typed), testimony=Testimony(typed)
    )
    add(desk, piece)
    with desk.view() as view:
        assert view.evidence.all() == [piece]
        assert view.evidence.rows()[0].title == typed
        assert view.evidence.pieces()[0].title == typed


def test_half_a_character_becomes_a_question_mark_and_the_rest_stays(desk: Desk) -> None:
    piece = an_evidence("half \ud83d of it", part="\udcff.pdf")
    add(desk, piece)
    with desk.view() as view:
        assert view.evidence.get(piece.id) == replace(piece, title="half ? of it", part="?.pdf")


def test_a_row_of_the_list_says_what_a_list_shows(desk: Desk) -> None:
    piece = an_evidence(
        "T", number=7, kind=EvidenceKind.LINK, happened=date(2025, 1, 2), link="https://x", held="Binder 2",
        about=from_plain("\n  First line here.  \nSecond."),
    )  # fmt: skip
    add(desk, piece)
    with desk.change() as work:
        work.mappings.add(counts_for(piece, "1.1"))
        work.mappings.add(counts_for(piece, "1.2"))
        work.attachments.add(an_attachment(piece))
    assert row_of(desk, piece) == EvidenceRow(
        piece.id, "E-007", "T", EvidenceKind.LINK, date(2025, 1, 2), True, "First line here.", 2, 1, True, "Binder 2"
    )


def test_a_bare_piece_has_a_bare_row(desk: Desk) -> None:
    piece = an_evidence("", number=1)
    add(desk, piece)
    day = BEGAN.astimezone().date()
    assert row_of(desk, piece) == EvidenceRow(
        piece.id, "E-001", "", EvidenceKind.DOCUMENT, day, False, "", 0, 0, False, ""
    )


@pytest.mark.parametrize("soundness", Soundness)
def test_a_row_is_troubled_by_a_file_that_something_is_wrong_with(desk: Desk, soundness: Soundness) -> None:
    piece = an_evidence()
    add(desk, piece)
    with desk.change() as work:
        work.attachments.add(an_attachment(piece, health=Health(soundness=soundness)))
        work.attachments.add(an_attachment(piece, position=1))
    troubled = soundness not in (Soundness.SOUND, Soundness.UNSEEN)
    assert (row_of(desk, piece).files, row_of(desk, piece).troubled) == (2, troubled)


def test_where_nothing_is_said_of_it_the_list_shows_her_part_or_the_link(desk: Desk) -> None:
    mine, linked = an_evidence("", part="I led it."), an_evidence("", link="https://x")
    add(desk, mine, linked)
    assert (row_of(desk, mine).first_line, row_of(desk, linked).first_line) == ("I led it.", "https://x")


def test_lists_are_newest_first_and_some_come_as_asked_for(desk: Desk) -> None:
    early, late = an_evidence(happened=date(2025, 1, 1)), an_evidence(happened=date(2025, 2, 1))
    same_day = an_evidence(happened=date(2025, 2, 1))
    add(desk, same_day, early, late)
    newest = sorted((late, same_day), key=lambda piece: -piece.number)
    with desk.view() as view:
        assert view.evidence.all() == [*newest, early]
        assert [row.id for row in view.evidence.rows()] == [piece.id for piece in (*newest, early)]
        assert view.evidence.some([late.id, "never", early.id]) == [late, early]


def test_coverage_is_told_what_it_needs(desk: Desk) -> None:
    word = an_evidence("Head's letter", happened=date(2025, 3, 1))
    bare = an_evidence("Map", happened=date(2025, 2, 1))
    add(desk, word, bare)
    first = Piece(bare.id, PieceKind.EVIDENCE, bare.reference, "Map", date(2025, 2, 1), True)
    second = Piece(word.id, PieceKind.EVIDENCE, word.reference, "Head's letter", date(2025, 3, 1), True)
    with desk.view() as view:
        assert view.evidence.pieces() == [first, second]
        assert view.evidence.some_pieces({word.id, "never"}) == [second]


def test_a_number_is_never_used_twice(desk: Desk) -> None:
    with desk.change() as work:
        assert work.evidence.next_number() == 1
        work.evidence.add(piece := an_evidence(number=1))
        assert work.reflections.next_number() == 1
    with desk.change() as work:
        work.evidence.remove(piece.id)
        assert work.evidence.next_number() == 2


def test_what_is_gone_cannot_be_replaced_or_removed(desk: Desk) -> None:
    with desk.change() as work:
        assert not work.evidence.replace(an_evidence())
        assert not work.evidence.remove("never")
        assert work.evidence.get("never") is None


def test_removing_it_takes_its_files_and_what_it_counts_for(desk: Desk) -> None:
    piece, other = an_evidence(), an_evidence()
    add(desk, piece, other)
    with desk.change() as work:
        for each in (piece, other):
            work.attachments.add(an_attachment(each))
            work.mappings.add(counts_for(each))
        work.evidence.remove(piece.id)
    with desk.view() as view:
        assert list(view.attachments.of_all()) == [other.id]
        assert [mapping.piece for mapping in view.mappings.of_framework("set-2014")] == [other.id]


def test_undo_takes_back_what_was_typed_with_what_is_worked_out_from_it(desk: Desk) -> None:
    piece = an_evidence("", about=from_plain("at first"), happened=date(2025, 1, 1))
    add(desk, piece)
    with desk.change("Said more") as work:
        work.evidence.replace(replace(piece, about=from_plain("later"), impact=impact("More")))
    undo = work.changed.undo
    with desk.change() as work:
        work.evidence.replace(replace(piece, happened=piece.day + timedelta(1), about=from_plain("at last")))
    desk.undo(undo)
    row = row_of(desk, piece)
    with desk.view() as view:
        kept = view.evidence.get(piece.id)
    assert kept is not None
    assert (plain(kept.about), kept.impact, kept.happened) == ("at first", Impact(EMPTY), date(2025, 1, 2))
    assert (row.first_line, row.day) == ("at first", date(2025, 1, 2))
