"""Pages made to keep a reader busy for minutes: each is read in a moment, or refused for its depth."""

import pytest

from senco_desk.importing.feedback.page import lines_of_page
from senco_desk.importing.reading_words.text import without_markup
from senco_desk.importing.web_page import DEEPEST, TooDeep

_ENDLESS = (
    "<!--", "<a ", '<a href="', "<p a='", "<td>\t", "</i>", "</p>", "<script></", "<!", "<![CDATA[", "&", "&#", "<p>",
    "<b><i></b></i>",
)  # fmt: skip


@pytest.mark.parametrize("piece", _ENDLESS)
def test_what_never_ends_is_read_in_a_moment(piece: str) -> None:
    page = "<p>Zoë said.</p>" + piece * (100_000 // len(piece))
    assert lines_of_page(page)[0].text == "Zoë said."
    assert "Zoë said." in without_markup(page)


def test_a_page_deeper_than_anybody_writes_one_is_refused_and_one_not_so_deep_is_read() -> None:
    with pytest.raises(TooDeep):
        lines_of_page("<div>" * 400_000 + "said" + "</i>" * 400_000)
    assert lines_of_page("<div>" * (DEEPEST - 9) + "said")[0].text == "said"
