from senco_desk.domain.copies import PageEntry, Strip, pages_from_json, pages_to_json, read_subject, subject_of
from senco_desk.domain.journal import Noun

PAGES = (PageEntry("iv"), PageEntry("12", ("R-014", "5.3"), (Strip("reflection:r", 80.5, 700.0, "ab12"),)))


def test_pages_come_back_with_their_strips() -> None:
    assert pages_from_json(pages_to_json(PAGES)) == PAGES


def test_pages_written_before_there_were_strips_are_read() -> None:
    assert pages_from_json('[["i"], ["1", "R-001", "5.3"]]') == (PageEntry("i"), PageEntry("1", ("R-001", "5.3")))


def test_a_subject_is_read_as_it_was_written() -> None:
    assert read_subject(subject_of(Noun.EXIT_REVIEW, "a:b")) == (Noun.EXIT_REVIEW, "a:b")


def test_what_names_no_subject_is_told() -> None:
    assert [read_subject(each) for each in ("", "reflection", "reflection:", "weather:1")] == [None] * 4
