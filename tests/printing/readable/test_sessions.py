from senco_desk.domain.session import Coaching, Tutorial
from senco_desk.printing.readable import html, markdown
from senco_desk.printing.readable.sessions import of_sessions, page_of_sessions
from tests.store.things import a_session

SESSION = a_session("Focus <3 | more")


def test_all_that_is_said_of_a_session_can_be_read() -> None:
    page = page_of_sessions([SESSION])
    for made in (html.html(page), markdown.markdown(page)):
        for said in ("15:30–16:15", "Dr Wren", "After school, Online", "Narrow it.", "Listening first.", "£95", "NA1"):
            assert said in made, said


def test_where_there_is_none_the_page_says_so() -> None:
    assert "No session has been put down yet." in html.html(page_of_sessions([]))


def test_each_is_a_row_under_as_many_headings() -> None:
    heads, row, bare = of_sessions([SESSION, a_session("", start=None, tutorial=Tutorial(), coaching=Coaching())])
    assert len(heads) == len(row) == len(bare)
    assert dict(zip(heads, row, strict=True))["What was advised"] == "Narrow it."
    assert dict(zip(heads, bare, strict=True))["Starts"] == ""
