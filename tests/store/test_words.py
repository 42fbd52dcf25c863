import pytest

from senco_desk.store.words import excerpt, stem, wanted

TEXT = "We improved the café policy. Two pupils’ reading gained nothing; the well-being team said so on Monday."


def marked(words: str, text: str = TEXT) -> list[str]:
    shown, marks = excerpt(text, wanted(words))
    return [shown[start : start + length] for start, length in marks]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("improving", ["improved"]),
        ("cafe policies", ["café", "policy"]),
        ("CAFÉ", ["café"]),
        ('"cafe policy"', ["café", "policy"]),
        ("well-being", ["well", "being"]),
        ("pup", ["pupils"]),
        ("readi", ["reading"]),
        ("gaine", ["gained"]),
        ("nothin", ["nothing"]),
        ("said tea", ["team", "said"]),
        ("absent", []),
    ],
)
def test_the_words_found_are_marked_as_they_stand_in_the_text(words: str, found: list[str]) -> None:
    assert marked(words) == found


def test_words_that_only_look_alike_are_not_marked() -> None:
    assert marked("reading", "She was ready to read the reader.") == ["read"]
    assert marked("read ", "She was ready to read the reader.") == ["read"]


@pytest.mark.parametrize("words", ["", "   ", "!!!", "—", '""', "\x00", "_"])
def test_signs_alone_ask_for_nothing(words: str) -> None:
    assert wanted(words).match == ""


@pytest.mark.parametrize(
    "words", ['a"b', "NEAR(x)", "x AND", "col:x", "*", "^x -y", "(", "'; DROP", "x" * 5000, "a " * 500]
)
def test_whatever_is_typed_is_only_words(words: str) -> None:
    assert wanted(words).match.count('"') % 2 == 0


def test_a_long_text_is_cut_between_words_around_what_was_found() -> None:
    text = " ".join(f"before{n}" for n in range(100)) + " Needle " + " ".join(f"after{n}" for n in range(100))
    shown, marks = excerpt(text, wanted("needle"))
    assert shown.startswith("…before")
    assert shown.endswith("…")
    assert len(shown) <= 162
    assert [shown[start : start + length] for start, length in marks] == ["Needle"]
    assert all(word.strip("…") in text.split() for word in shown.split())


def test_a_word_longer_than_an_excerpt_is_cut_and_one_without_spaces_too() -> None:
    shown, marks = excerpt("x" * 5000, wanted("x" * 20))
    assert len(shown) <= 162
    assert marks


def test_an_excerpt_is_one_line_and_starts_at_the_beginning_when_nothing_is_marked() -> None:
    assert excerpt("First line\n\nSecond   line", wanted("absent")) == ("First line Second line", ())


@pytest.mark.parametrize(
    "text", ["İstanbul’da okul", "ﬁne ﬁles", "e\u0301cole primaire", "👩‍🏫 school 👩‍🏫", "مدرسة school"]
)
def test_marks_stay_in_place_whatever_the_script(text: str) -> None:
    word = text.rsplit(maxsplit=1)[-1] if "school" not in text else "school"
    assert [found.strip("👩‍🏫") for found in marked(word, text)] == [word]


def test_stems_are_the_index_s_own() -> None:
    assert [stem(word) for word in ("policies", "Policy", "naïve", "assessment")] == [
        "polici",
        "polici",
        "naiv",
        "assess",
    ]
