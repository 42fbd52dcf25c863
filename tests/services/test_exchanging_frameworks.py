from datetime import date
from pathlib import Path

import pytest

from senco_desk.domain.case import Case
from senco_desk.domain.errors import Refused
from senco_desk.domain.journal import Noun
from senco_desk.domain.profile import Profile, Programme
from senco_desk.domain.text import from_plain, plain
from senco_desk.services.exchanging_frameworks import ExchangingFrameworks

SHEET = "Code,Statement\n1,Work with families to:\n1.1,listen;\n"


@pytest.fixture
def exchanging(desk, tell, tmp_path: Path, clock) -> ExchangingFrameworks:
    return ExchangingFrameworks(desk, tell, tmp_path / "shelf", clock)


def codes(exchanging: ExchangingFrameworks) -> list[str]:
    return [framework.code for framework in exchanging.live()]


def test_a_set_made_live_is_in_the_workbook_word_for_word(exchanging, tell):
    added = exchanging.add("nasenco-2014")
    assert codes(exchanging) == ["small-set", "nasenco-2014"]
    assert exchanging.live()[1] == added == exchanging.shelf.read("nasenco-2014")
    assert tell.last.concerns(Noun.FRAMEWORK)


def test_a_live_set_is_offered_no_more_and_refused_a_second_time(exchanging):
    exchanging.add("nasenco-2014")
    assert "nasenco-2014" not in [framework.code for framework in exchanging.offered()]
    with pytest.raises(Refused):
        exchanging.add("nasenco-2014")
    assert codes(exchanging) == ["small-set", "nasenco-2014"]


def test_removing_a_set_can_be_undone_with_the_cases_made_for_it(exchanging, desk, clock):
    with desk.change() as work:
        work.cases.put(Case("mine", "a-set", "1", clock(), from_plain("What I did")))
    removed = exchanging.remove("a-set")
    assert codes(exchanging) == []
    desk.undo(removed.undo)
    assert codes(exchanging) == ["small-set"]
    with desk.view() as view:
        assert [plain(case.text) for case in view.cases.of_framework("a-set")] == ["What I did"]


def test_the_main_set_is_the_awards_own_where_it_is_live(exchanging, desk):
    assert exchanging.main().code == "small-set"
    exchanging.add("nasenco-2009")
    exchanging.add("nasenco-2014")
    assert exchanging.main().code == "nasenco-2014"
    with desk.change() as work:
        work.profile.put(Profile("Ada", programme=Programme(began=date(2012, 9, 1))))
    assert exchanging.main().code == "nasenco-2009"


def test_without_a_set_there_is_no_main_one(exchanging):
    exchanging.remove("a-set")
    with pytest.raises(Refused) as refused:
        exchanging.main()
    assert refused.value.code == "no-set-live"


def test_a_file_is_made_live_and_its_findings_told(exchanging, tmp_path):
    file = tmp_path / "Our course.csv"
    file.write_text(SHEET + "1.1,again\n", "utf-8")
    proposal = exchanging.check(file)
    added = exchanging.bring_in(proposal)
    assert codes(exchanging) == ["small-set", "our-course"]
    assert exchanging.read("our-course") == added
    assert [finding.code for finding in proposal.findings] == ["sheet-repeated-code"]
    assert not (tmp_path / "shelf").exists()


def test_a_changed_file_becomes_a_set_of_its_own(exchanging, tmp_path):
    file = tmp_path / "Our course.csv"
    for text in (SHEET, SHEET.replace("listen", "plan")):
        file.write_text(text, "utf-8")
        exchanging.bring_in(exchanging.check(file))
    assert codes(exchanging) == ["small-set", "our-course", "our-course-2"]


def test_checking_stores_nothing(exchanging, tmp_path, desk):
    before = desk.sequence
    file = tmp_path / "Our course.csv"
    file.write_text(SHEET, "utf-8")
    assert exchanging.check(file).framework.title == "Our course"
    assert desk.sequence == before
