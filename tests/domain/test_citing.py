import pytest

from senco_desk.domain.citing import Citation, citations_in, cited_as, keys_cited, plainly_cited_as, rekeyed
from senco_desk.domain.name_replacing import replaced
from senco_desk.domain.text import Block, BlockKind, Run, plain


def said(citation: Citation) -> str:
    return "(" + "; ".join(f"{cite.before}|{cite.key}|{cite.after}|{cite.year_only:d}" for cite in citation.cites) + ")"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("So it is [@Norwich2014].", "So it is (|Norwich2014||0)."),
        ("[@Norwich2014, p. 23]", "(|Norwich2014|p. 23|0)"),
        ("Norwich [-@Norwich2014, pp. 2–5] says", "Norwich (|Norwich2014|pp. 2–5|1) says"),
        ("[see @DfE2015; @Cole2005a, ch. 2]", "(see|DfE2015||0; |Cole2005a|ch. 2|0)"),
        ("[@Müller2001] [@Ólafsdóttir1999]", "(|Müller2001||0) (|Ólafsdóttir1999||0)"),
        ("[@a.b:c/d-e].", "(|a.b:c/d-e||0)."),
    ],
)
def test_each_form_of_a_citation_is_understood(words: str, expected: str) -> None:
    assert plainly_cited_as(words, said) == expected


@pytest.mark.parametrize(
    "words",
    [
        "[office@hollowlane.example.org]",
        "office@hollowlane.example",
        "[@]",
        "[see; @A]",
        "[]",
        "[@A",
        "@A2014",
        "[a\n@B]",
    ],
)
def test_what_is_no_citation_stays_as_it_was_typed(words: str) -> None:
    assert not list(citations_in(words))
    assert plainly_cited_as(words, said) == words


def test_keys_come_once_each_whatever_their_capitals() -> None:
    assert keys_cited(["[@B2; @a1]", "and [@A1, p. 3]", "[@b2]"]) == ["B2", "a1"]


def test_a_citation_in_a_text_is_said_where_it_stands_even_when_it_is_half_in_bold() -> None:
    text = (Block(BlockKind.BULLET, (Run("As ["), Run("@A1, p.", strong=True), Run(" 2] says"))),)
    told = cited_as(text, lambda _citation: "(A, 1)")
    assert plain(told) == "As (A, 1) says"
    assert told[0].kind is BlockKind.BULLET


def test_a_new_key_is_followed_in_citations_alone() -> None:
    words = "[@A1; see @a1, p. 2; @A10] and A1, a1@b.org"
    assert replaced(words, rekeyed(words, "A1", "Zed2")) == "[@Zed2; see @Zed2, p. 2; @A10] and A1, a1@b.org"


def test_a_hundred_thousand_brackets_take_no_time_to_speak_of() -> None:
    assert not list(citations_in("[@" * 100_000))
    assert len(list(citations_in("[@A1] " * 20_000))) == 20_000
