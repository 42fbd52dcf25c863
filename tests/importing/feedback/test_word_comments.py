from datetime import UTC, datetime
from html import escape
from itertools import permutations

import pytest

from senco_desk.domain.feedback_mark import CommentState, MarkKind
from tests.importing.feedback.word_files import (
    about,
    by,
    comment,
    gone,
    marks,
    p,
    r,
    read_file,
    sign,
    thread,
    word_file,
)

SCRIPTS = (
    "  between spaces  ",
    "I <3 & “it” 's",
    "Żółw, naïve",
    "שלום עליכם",
    "مرحبا بالعالم",
    "为什么是这样？",
    "क्षेत्र में काम",
    "👩🏽‍🏫 e\u0301",
)


def test_a_comment_says_who_when_what_and_about_which_words() -> None:
    (found,) = marks(p(r("I led "), about(0, r("the "), r("walk")), r(".")), comments=comment(0, "When?", "And who?"))
    assert (found.kind, found.author, found.text) == (MarkKind.COMMENT, "Dr Okafor", "When?\nAnd who?")
    assert (found.quoted, found.place.around, found.place.at) == ("the walk", "I led the walk.", 6)


@pytest.mark.parametrize("words", SCRIPTS)
def test_words_come_to_the_letter_in_every_script(words: str) -> None:
    written = escape(words)
    (found,) = marks(p(r("– "), about(0, r(written)), r(" –")), comments=comment(0, written, author=written))
    assert (found.text, found.quoted, found.author) == (words, words, words)
    assert found.place.around[found.place.at or 0 :].startswith(words)


def test_a_range_goes_over_paragraphs_and_tables() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{p(r('in a cell'))}</w:tc></w:tr></w:tbl>"
    body = p(r("From "), '<w:commentRangeStart w:id="0"/>', r("here")) + cell
    (found,) = marks(body + p(r("to here"), '<w:commentRangeEnd w:id="0"/>', sign(0), r(".")), comments=comment(0, "?"))
    assert found.quoted == "here\nin a cell\nto here"
    assert found.place.around == "From here\nin a cell\nto here."


def test_a_whole_paragraph_that_was_selected_with_its_end_is_that_paragraph() -> None:
    start, end = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
    body = p(r("One"), start) + p(r("Two")) + p(end, sign(0), r("Three"))
    (found,) = marks(body, comments=comment(0, "?"))
    assert (found.quoted, found.place.around, found.place.at) == ("Two", "Two", 0)


def test_a_comment_without_a_range_stands_at_its_sign() -> None:
    (found,) = marks(p(r("I led it."), sign(0), r(" Well.")), comments=comment(0, "How?"))
    assert (found.quoted, found.place.around, found.place.at) == ("", "I led it. Well.", 9)


def test_a_range_that_never_ends_is_about_its_paragraph() -> None:
    body = p(r("I "), '<w:commentRangeStart w:id="0"/>', r("led it.")) + p(r("Next."))
    assert marks(body, comments=comment(0, "?"))[0].quoted == "led it."


def test_answers_follow_what_they_answer_and_are_resolved_with_it() -> None:
    body = p(about(0, about(2, r("led"))), about(1, r("it")))
    said = comment(0, "Who?") + comment(1, "When?") + comment(2, "I did.", author="Amira")
    first, answer, other = marks(
        body, comments=said, commentsExtended=thread(0, done=1) + thread(2, answers=0) + thread(1)
    )
    assert (first.text, answer.text, other.text) == ("Who?", "I did.", "When?")
    assert (answer.answers, first.answers, other.answers) == (first.key, "", "")
    assert [each.state for each in (first, answer, other)] == [CommentState.RESOLVED] * 2 + [CommentState.OPEN]


def test_a_comment_of_several_paragraphs_is_named_by_its_last() -> None:
    found = marks(
        p(about(0, r("led"))), comments=comment(0, "Two", "lines"), commentsExtended=thread(0, done=1, line=1)
    )
    assert found[0].state is CommentState.RESOLVED


def test_an_answer_without_a_place_of_its_own_stands_where_what_it_answers_does() -> None:
    said = comment(0, "Who?") + comment(1, "I did.")
    _first, answer = marks(p(about(0, r("led"))), comments=said, commentsExtended=thread(0) + thread(1, answers=0))
    assert (answer.quoted, answer.place.said) == ("led", "paragraph 1")


def test_answers_that_go_in_a_circle_are_opened() -> None:
    said = "".join(comment(at, f"{at}") for at in range(3))
    ring = thread(0, answers=1) + thread(1, answers=2) + thread(2, answers=0)
    found = marks(p(about(0, r("led"))), comments=said, commentsExtended=ring)
    assert sorted(each.text for each in found) == ["0", "1", "2"]
    assert [each.answers for each in found].count("") == 1


def test_a_moment_of_word_is_local_unless_it_says_utc_beside_it() -> None:
    said = comment(0, "a") + comment(1, "b")
    ids = '<w16cid:commentId w16cid:paraId="00000200" w16cid:durableId="2A"/>'
    utc = '<w16cex:commentExtensible w16cex:durableId="2A" w16cex:dateUtc="2026-05-01T08:00:00Z"/>'
    local, known = marks(p(about(0, r("x")), about(1, r("y"))), comments=said, commentsIds=ids, commentsExtensible=utc)
    assert local.when == datetime(2026, 5, 1, 9)  # noqa: DTZ001 - the file knows no zone
    assert known.when == datetime(2026, 5, 1, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    "when", ["", "yesterday", "1900-01-01T00:00:00Z", "0000-00-00T00:00:00Z", "2026-13-41T99:00:00Z"]
)
def test_what_is_no_moment_is_none(when: str) -> None:
    assert marks(p(about(0, r("x"))), comments=comment(0, "a", when=when))[0].when is None


def test_a_comment_is_as_it_was_left_with_its_ticks_and_line_ends() -> None:
    tick = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    inside = f"<w:p>{by('del', gone('Bad'))}{by('ins', r('Good'))}{tick}<w:r><w:br/><w:t>so</w:t></w:r></w:p>"
    (found,) = marks(p(about(0, r("x"))), comments=f'<w:comment w:id="0" w:initials="DO">{inside}</w:comment>')
    assert (found.text, found.author) == ("Good✓\nso", "DO")


def test_a_comment_on_words_that_were_put_in_is_about_these() -> None:
    found = marks(p(r("I "), about(0, by("ins", r("proudly "))), r("led it.")), comments=comment(0, "Sure?"))
    (said,) = (each for each in found if each.kind is MarkKind.COMMENT)
    assert (said.quoted, said.place.around, said.place.at) == ("proudly ", "I led it.", 2)


def test_comments_that_stand_nowhere_any_more_are_read_and_told() -> None:
    found = read_file(word_file(p(r("I led it.")), comments=comment(0, "Who?")))
    assert (found.marks[0].text, found.marks[0].place.said) == ("Who?", "")
    assert any("no place" in each for each in found.findings)


def test_a_comment_with_handwriting_is_told() -> None:
    inside = "<w:p><w:r><w:drawing/></w:r></w:p>"
    found = read_file(word_file(p(about(0, r("x"))), comments=f'<w:comment w:id="0">{inside}</w:comment>'))
    assert any("picture or handwriting" in each for each in found.findings)


def google(number: int, words: str, author: str) -> str:
    revision = 'w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000"'
    inside = f"<w:p {revision}>{r(words)}</w:p>"
    return f'<w:comment w:author="{author}" w:id="{number}" w:date="2026-05-01T09:0{number}:00Z">{inside}</w:comment>'


def test_google_docs_says_threads_by_common_ranges_and_how_they_ended_in_words() -> None:
    starts, ends = ("".join(f'<w:commentRange{side} w:id="{at}"/>' for at in range(3)) for side in ("Start", "End"))
    said = google(0, "Who?", "Dr Okafor"), google(1, "I did.", "Amira"), google(2, "_Marked as resolved_", "Dr Okafor")
    for order in permutations(said):
        first, answer = marks(p(starts, r("led"), ends, *map(sign, range(3)), r(" it")), comments="".join(order))
        assert (first.text, answer.text, answer.answers) == ("Who?", "I did.", first.key)
        assert first.state is answer.state is CommentState.RESOLVED
        assert first.when == datetime(2026, 5, 1, 9, tzinfo=UTC)


def test_words_with_which_a_thread_of_google_docs_is_opened_again_are_an_answer() -> None:
    starts, ends = ("".join(f'<w:commentRange{side} w:id="{at}"/>' for at in range(3)) for side in ("Start", "End"))
    again = google(2, "_Re-opened_</w:t><w:br/><w:t>Not yet.", "Dr Okafor")
    said = google(0, "Who?", "Dr Okafor") + google(1, "_Marked as resolved_", "Amira") + again
    first, answer = marks(p(starts, r("led"), ends, *map(sign, range(3)), r(" it")), comments=said)
    assert (answer.text, answer.answers, first.state) == ("Not yet.", first.key, CommentState.OPEN)


def test_two_comments_of_word_on_the_same_words_are_no_thread() -> None:
    found = marks(p(about(0, about(1, r("led")))), comments=comment(0, "a") + comment(1, "b"))
    assert [each.answers for each in found] == ["", ""]
