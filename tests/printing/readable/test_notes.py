from dataclasses import replace
from datetime import UTC, datetime

from senco_desk.domain.note import NoteState, noted
from senco_desk.printing.readable import html
from senco_desk.printing.readable.notes import of_notes, page_of_notes

FIRST = noted("a", "Ask how <others> minute it", datetime(2026, 12, 3, 16, 12, tzinfo=UTC), "s")
LATER = replace(noted("b", "二 words", datetime(2026, 12, 4, 9, 5, tzinfo=UTC)), state=NoteState.QUESTION)
SESSIONS = {"s": "Graduated approach"}


def test_notes_stand_by_their_days_with_their_session_and_what_became_of_them() -> None:
    page = html.html(page_of_notes([LATER, FIRST], SESSIONS))
    at = [page.index(said) for said in ("Thu 3 Dec 2026", "16:12", "Ask how &lt;others&gt;", "Graduated approach")]
    at += [page.index(said) for said in ("Fri 4 Dec 2026", "二 words", "to ask the tutor")]
    assert at == sorted(at)


def test_where_there_is_none_the_page_says_so() -> None:
    assert "No note has been typed yet." in html.html(page_of_notes([], {}))


def test_the_list_has_a_row_for_each() -> None:
    heads, first, later = of_notes([LATER, FIRST], SESSIONS)
    assert first == ("2026-12-03", "16:12", "Ask how <others> minute it", "Graduated approach", "")
    assert later[-1] == "to ask the tutor"
    assert len(heads) == len(first) == len(later)
