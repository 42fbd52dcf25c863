from datetime import UTC, datetime

from senco_desk.domain.feedback_mark import Mark, MarkKind
from tests.importing.feedback.word_files import about, by, comment, gone, marks, p, r, table, the

INSERTION, DELETION, MOVE = MarkKind.INSERTION, MarkKind.DELETION, MarkKind.MOVE


def told(*found: Mark) -> list[tuple[MarkKind, str, str, str, int | None]]:
    return [(each.kind, each.text, each.quoted, each.place.around, each.place.at) for each in found]


def test_what_was_put_in_and_taken_out_stands_in_the_paragraph_as_it_was() -> None:
    body = p(r("I "), by("del", gone("did")), by("ins", r("led")), r(" it."))
    assert told(*marks(body)) == [
        (DELETION, "", "did", "I did it.", 2),
        (INSERTION, "led", "", "I did it.", 5),
    ]


def test_a_change_says_who_and_when() -> None:
    found = the(INSERTION, p(by("ins", r("x"), author="Ann Lee", when="2026-05-02T11:30:00Z")))
    assert (found.author, found.when) == ("Ann Lee", datetime(2026, 5, 2, 11, 30))  # noqa: DTZ001 - as Word says it


def test_a_change_of_the_latest_word_says_its_moment_in_utc() -> None:
    words = by("ins", r("x")).replace(" w:date", ' w16du:dateUtc="2026-05-01T09:00:00Z" w:date')
    assert the(INSERTION, p(words)).when == datetime(2026, 5, 1, 9, tzinfo=UTC)


def test_runs_of_one_change_are_one_mark() -> None:
    words = by("ins", r("put ")) + '<w:bookmarkStart w:id="1" w:name="x"/>' + by("ins", r("in") + r(" here"))
    assert the(INSERTION, p(r("I "), words, r(" led"))).text == "put in here"


def test_changes_of_two_people_are_two_marks() -> None:
    found = marks(p(by("ins", r("a")), by("ins", r("b"), author="Ann Lee"), by("ins", r("c"))))
    assert [(each.author, each.text) for each in found] == [("Dr Okafor", "a"), ("Ann Lee", "b"), ("Dr Okafor", "c")]


def test_words_between_make_two_of_a_change() -> None:
    assert [each.text for each in marks(p(by("ins", r("a")), r("–"), by("ins", r("b"))))] == ["a", "b"]


def test_what_another_takes_out_of_what_was_put_in_is_told_of_both() -> None:
    body = p(r("I "), by("ins", r("very ") + by("del", gone("proudly "), author="Ann Lee")), r("led it."))
    put_in, taken = marks(body)
    assert (put_in.text, put_in.author) == ("very proudly ", "Dr Okafor")
    assert (taken.quoted, taken.author, taken.place.around, taken.place.at) == ("proudly ", "Ann Lee", "I led it.", 2)


def test_what_one_person_put_in_and_took_out_again_never_was() -> None:
    assert marks(p(r("I "), by("ins", by("del", gone("x"))), r("led"))) == ()


def test_a_deletion_goes_on_over_words_that_another_had_put_in() -> None:
    put_in = by("ins", by("del", gone("NEW "), author="Ann Lee"))
    body = p(by("del", gone("one "), author="Ann Lee"), put_in, by("del", gone("two"), author="Ann Lee"), r(" three"))
    assert [each.quoted for each in marks(body) if each.kind is DELETION] == ["one two", "NEW "]


def test_a_paragraph_that_was_split_is_whole_as_it_was() -> None:
    body = p(r("I led it."), end=by("ins")) + p(r(" It went well."))
    assert told(*marks(body)) == [(INSERTION, "\n", "", "I led it. It went well.", 9)]


def test_a_paragraph_that_was_put_in_is_one_mark() -> None:
    body = p(r("One."), end=by("ins")) + p(by("ins", r("New.")), end="") + p(r("Two."))
    assert told(*marks(body)) == [(INSERTION, "\nNew.", "", "One.", 4)]


def test_paragraphs_that_were_joined_are_as_they_were() -> None:
    body = p(r("One "), by("del", gone("end.")), end=by("del")) + p(by("del", gone("Begin ")), r("two."))
    assert told(*marks(body)) == [(DELETION, "", "end.\nBegin ", "One end.\nBegin two.", 4)]


def test_what_was_moved_is_one_mark_at_its_old_place_that_says_the_new_one() -> None:
    def moved(side: str, words: str) -> str:
        start = f'<w:move{side}RangeStart w:id="3" w:author="Dr Okafor" w:date="2026-05-01T10:00:00Z" w:name="move1"/>'
        return start + by(f"move{side}", words) + f'<w:move{side}RangeEnd w:id="3"/>'

    body = p(r("A "), moved("From", r("moved ")), r("B")) + p(r("C "), moved("To", r("moved ")), r("D"))
    assert told(*marks(body)) == [(MOVE, "moved ", "moved ", "A moved B", 2)]
    assert the(MOVE, body).place.said == "paragraph 1, moved to paragraph 2"


def test_a_move_with_one_end_is_what_is_seen_of_it() -> None:
    assert the(DELETION, p(r("A "), by("moveFrom", r("gone")))).quoted == "gone"
    assert the(INSERTION, p(r("A "), by("moveTo", r("come")))).text == "come"


def test_a_row_that_was_deleted_is_one_mark() -> None:
    cells = "".join(f"<w:tc>{p(by('del', gone(words)), end=by('del'))}</w:tc>" for words in ("E-007", "Map"))
    body = f"<w:tbl><w:tr><w:trPr>{by('del')}</w:trPr>{cells}</w:tr></w:tbl>" + p(r("After"))
    assert the(DELETION, body).quoted == "E-007\nMap\n"


def test_a_row_whose_runs_say_nothing_is_read_by_the_row() -> None:
    body = f"<w:tbl><w:tr><w:trPr>{by('ins')}</w:trPr><w:tc>{p(r('New'))}</w:tc></w:tr></w:tbl>" + p(r("After"))
    assert [each.text for each in marks(body)] == ["New\n"]


def test_changes_stand_in_their_row() -> None:
    body = table((p(r("R-014")), p(r("I "), by("del", gone("did ")), r("it"))))
    assert (the(DELETION, body).place.said, the(DELETION, body).place.codes) == ("table 1, row 1", ("R-014",))


def test_changes_of_formatting_are_passed_over() -> None:
    before = by("rPrChange", f"<w:rPr>{by('ins')}<w:i/></w:rPr>")
    style = by("pPrChange", '<w:pPr><w:pStyle w:val="berschrift1"/></w:pPr>')
    numbered = f"<w:numPr>{by('ins')}</w:numPr>"
    body = f"<w:p><w:pPr>{numbered}<w:rPr>{before}</w:rPr>{style}</w:pPr>{r('As it was.')}</w:p>"
    assert marks(body) == ()


def test_a_comment_is_about_the_words_as_they_were() -> None:
    body = p(about(0, r("I "), by("del", gone("did")), by("ins", r("led")), r(" it")), r("."))
    found = the(MarkKind.COMMENT, body, comments=comment(0, "?"))
    assert (found.quoted, found.place.around) == ("I did it", "I did it.")


def test_marks_come_in_the_order_in_which_they_stand() -> None:
    body = p(r("a"), by("ins", r("1"))) + p(about(0, r("b"))) + p(by("del", gone("c")))
    found = marks(body, comments=comment(0, "2"))
    assert [each.kind for each in found] == [INSERTION, MarkKind.COMMENT, DELETION]
    assert len({each.key for each in found}) == len(found)
