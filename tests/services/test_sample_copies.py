"""What the sample's tutor was given: the next review copy holds what is new since."""

from datetime import date

import pytest

from senco_desk.domain.copies import read_subject
from senco_desk.domain.journal import Noun
from senco_desk.domain.review_copy import News, ReviewCopy, Since
from senco_desk.services.sample_copies import read_copies
from senco_desk.services.sample_feedback import read_feedback
from senco_desk.services.sample_material import read_material
from senco_desk.services.sampling import write_sample
from senco_desk.wiring import open_services


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> ReviewCopy:
    """The one that the sample would send now."""
    folder = tmp_path_factory.mktemp("sample") / "sample.sencodesk"
    write_sample(folder)
    with open_services(folder) as services:
        return services.making_review_copy.gather("nasenco-2014")


def test_a_copy_was_given_before_each_round_and_each_round_answers_one() -> None:
    material = read_material()
    copies = [each.printed for each in read_copies(material, material.today)]
    rounds = [each.feedback for each in read_feedback(material.framework, material.today)]
    for copy, round_ in zip(copies, rounds, strict=True):
        assert (round_.copy, round_.version) == (copy.reference, copy.version)
        assert round_.written is not None
        assert copy.made < round_.written


def test_what_the_tutor_spoke_of_was_in_a_copy_by_then() -> None:
    material, held = read_material(), set[tuple[Noun, str] | None]()
    for copy, round_ in zip(
        read_copies(material, material.today), read_feedback(material.framework, material.today), strict=True
    ):
        held |= {read_subject(strip.subject) for page in copy.printed.pages for strip in page.strips}
        targets = [point.target for point in round_.points if point.target.noun not in (None, Noun.OUTCOME)]
        assert [each for each in targets if (each.noun, each.id) not in held] == []


def test_none_was_given_before_it_was_made() -> None:
    assert read_copies(read_material(), date(2025, 2, 2)) == ()


def test_the_next_one_holds_what_is_new_or_changed_since(review: ReviewCopy) -> None:
    news = {item.code: item.news for item in review.items}
    assert (review.number, review.since) == (3, Since(2, date(2025, 6, 7)))
    assert (news["R-041"], news["R-033"], news["9"]) == (News.NEW, News.CHANGED, News.NEW)
    assert not {"R-001", "R-040", "5", "E-001"} & set(news)
    assert review.label.reference == "PF-M4TR"
