"""Registered names are found however they are written, and what only looks like them is not."""

import pytest

from senco_desk.domain.name_matching import Registered
from senco_desk.domain.person import Person, PersonKind

PEOPLE = [
    Person("zeb", PersonKind.PUPIL, "Zebedee Quill", ("Zeb", "Zoë"), "Pupil A"),
    Person("school", PersonKind.SCHOOL, "St Mary’s", (), "School A"),
    Person("wang", PersonKind.PUPIL, "王小明", (), "Pupil B"),
    Person("will", PersonKind.PUPIL, "Will Łukasz", ("Will",), "Pupil C"),
    Person("ananya", PersonKind.PUPIL, "अनन्या कृष्णमूर्ति", ("अनन्या",), "Pupil D"),
    Person("somchai", PersonKind.PUPIL, "สมชาย ใจดี", (), "Pupil E"),
    Person("moh", PersonKind.FAMILY, "محمد", (), "Parent A"),
]


@pytest.fixture(scope="module")
def registered() -> Registered:
    return Registered(PEOPLE)


def found(registered: Registered, text: str) -> list[str]:
    return [text[begin:end] for begin, end, _person in registered.spans(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("zeb's book", "zeb"),
        ("आज अनन्या कृष्णमूर्ति आई", "अनन्या कृष्णमूर्ति"),
        ("अनन्या’s book", "अनन्या"),
        ("วันนี้สมชาย ใจดีมา", "สมชาย ใจดี"),
        ("ZEB’S BOOK", "ZEB"),
        ("Zebs book", "Zebs"),
        ("plan_zeb_2.jpg", "zeb"),
        ("zebedeequill.docx", "zebedeequill"),
        ("Quill, Zebedee", "Quill, Zebedee"),
        ("Z. Quill", "Z. Quill"),
        ("Zebedee\n Quill", "Zebedee\n Quill"),
        ("ZEBEDEE-QUILL-Smith", "ZEBEDEE-QUILL"),
        ("Zebe-\ndee Quill", "Zebe-\ndee Quill"),
        ("Zeb\u00adedee Quill", "Zeb\u00adedee Quill"),
        ("Zo\u0308e", "Zo\u0308e"),
        ("Zoe\u0308 came", "Zoe\u0308"),
        ("zoe came", "zoe"),
        ("Ｚｅｂ", "Ｚｅｂ"),
        ("st marys", "st marys"),
        ("St. Mary's", "St. Mary's"),
        ("will lukasz", "will lukasz"),
        ("今天王小明来了", "王小明"),
        ("ومحمد", "محمد"),
    ],
)
def test_a_name_is_found_however_it_is_written(registered: Registered, text: str, name: str) -> None:
    assert found(registered, text) == ([name] if name else [])


@pytest.mark.parametrize(
    "text", ["a zebra", "Zebulon", "he will go", "wills", "stmaryhood", "", " \n", "\ud800", "x" * 100_000]
)
def test_what_only_looks_like_a_name_is_not_found(registered: Registered, text: str) -> None:
    assert found(registered, text) == []


def test_an_everyday_word_is_found_with_its_capital(registered: Registered) -> None:
    assert found(registered, "Will said he will.") == ["Will"]


def test_the_longest_name_counts_once(registered: Registered) -> None:
    assert registered.spans("Zebedee Quill and Zeb") == [(0, 13, "zeb"), (18, 21, "zeb")]


def test_nobody_is_found_where_nobody_is_registered() -> None:
    assert Registered([]).spans("Zeb") == []
