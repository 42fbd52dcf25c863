"""Prior learning in print: what was said, tagged, and nothing where there is none."""

from dataclasses import replace

import pytest

from senco_desk.domain.award_credits import HeldCredits
from senco_desk.domain.portfolio import Part
from senco_desk.domain.prior_learning import Claim, OutcomeMet, PriorLearning
from senco_desk.domain.prior_printed import PrintedPrior, PriorPart
from senco_desk.domain.text import from_plain
from tests.printing.conftest import Copy, Print
from tests.printing.portfolios import portfolio
from tests.printing.reading import problems
from tests.printing.test_accessible import failures
from tests.store.prior_things import WHEN, a_prior

CREDITS = HeldCredits(60, from_prior=10, asked=15)
WHOLE = PrintedPrior(a_prior(), (("1.1", "Mediation and the Tribunal"), ("1.2", "Personal budgets")), "E-007", old=True)


def printed(print_copy: Print, *priors: PrintedPrior) -> Copy:
    part = PriorPart(priors, CREDITS)
    return print_copy(replace(portfolio(), parts=(Part.CONTENTS, Part.PRIOR_LEARNING), prior=part))


def test_all_that_was_said_is_read_and_it_passes_pdf_ua_1(print_copy: Print) -> None:
    copy = printed(print_copy, WHOLE)
    assert (failures(copy.file), problems(copy.file)) == (set(), {})
    text = copy.tree.text
    for said in (
        "10 of 60 credits, for prior learning. 15 more are asked for",
        "PGCert Dyslexia & literacy <3",
        "Uniwersytet Łódzki, Πάτρα",
        "29 February 2016 to 6 July 2018",
        "E-007; Ring binder 1, page 3",
        "A refresher in 2023.",
        "The second assignment",
        "15 credits; Sessions 3 and 4; handed in on 1 September 2026",
        "Agreed in part; 10 credits; Ten, for the first module; Dr T. Tutor; 1 October 2026",
    ):
        assert said in text, said


def test_its_outcomes_are_a_table_with_a_head(print_copy: Print) -> None:
    (table,) = printed(print_copy, WHOLE).tree.all("Table")
    assert [cell.text for cell in table.all("TH")][:3] == ["No.", "Outcome it meets", "How"]


def test_where_there_is_none_nothing_is_printed(print_copy: Print) -> None:
    assert "Prior learning" not in printed(print_copy).tree.text


def test_what_was_not_said_is_left_out_and_what_is_old_is_asked(print_copy: Print) -> None:
    bare = PriorLearning("b", WHEN, title="", claim=Claim(0))
    text = printed(print_copy, PrintedPrior(bare, old=True)).tree.text
    assert "Untitled" in text
    assert "not said yet" in text
    assert "Level" not in text
    assert "The provider’s decision" not in text


@pytest.mark.parametrize("words", ["W" * 2_000, "Шкільна рада 学校 مدرسة", "<b>&\n\n\n", " "])
def test_any_words_have_their_place(print_copy: Print, words: str) -> None:
    met = tuple(OutcomeMet("f", str(each), words) for each in range(49))
    prior = a_prior(title=words, provider=words, held=words, met=met, about=from_plain(words), kept_current=())
    copy = printed(print_copy, PrintedPrior(prior, (("1", "An outcome"),) * 49))
    assert (failures(copy.file), problems(copy.file)) == (set(), {})
