"""The claim for prior learning and the form of the exit review, each a sheet of its own."""

from datetime import date
from pathlib import Path

import pytest

from senco_desk.domain.award_credits import HeldCredits
from senco_desk.domain.exit_printed import printed_exit_review
from senco_desk.domain.prior_learning import ProviderDecision
from senco_desk.domain.prior_printed import PrintedPrior, PriorPart
from senco_desk.domain.profile import Profile
from senco_desk.domain.sheets import ClaimSheet, ExitForm
from senco_desk.printing.sheets.writing import write_claim, write_exit_form
from tests.printing.portfolios import PROFILE, framework
from tests.printing.reading import drawn_texts, problems
from tests.printing.test_accessible import failures
from tests.store.prior_things import a_prior, an_exit_review

DAY = date(2026, 11, 22)
MET = (("1.1", "One"), ("1.2", "Two"))


def claim(folder: Path, *priors: PrintedPrior, profile: Profile = PROFILE) -> Path:
    sheet = ClaimSheet(profile, PriorPart(priors, HeldCredits(60)), DAY)
    return write_claim(sheet, folder / "claim.pdf", lambda *_: None, lambda _file: None).file


def test_a_claim_says_who_asks_and_leaves_room_for_the_answer(tmp_path: Path) -> None:
    file = claim(tmp_path, PrintedPrior(a_prior(decision=ProviderDecision()), MET))
    assert (failures(file), problems(file)) == (set(), {})
    drawn = "\n".join(drawn_texts(file))
    for said in ("Ffion Marchetti-Okafor", "MW-17", "22 November 2026", "PGCert", "For the provider", "None of 60"):
        assert said in drawn, said


def test_where_all_is_decided_no_room_is_left(tmp_path: Path) -> None:
    drawn = "\n".join(drawn_texts(claim(tmp_path, PrintedPrior(a_prior(), MET))))
    assert "For the provider" not in drawn


@pytest.mark.parametrize("name", ["W" * 5_000, "Шкільна рада 学校 مدرسة", "<b>&"])
def test_any_name_has_its_place(tmp_path: Path, name: str) -> None:
    file = claim(tmp_path, profile=Profile(name))
    assert (failures(file), problems(file)) == (set(), {})


def test_the_form_of_the_exit_review_passes_pdf_ua_1(tmp_path: Path) -> None:
    printed = printed_exit_review(an_exit_review(), framework(), ("Met", "Not yet"))
    form = ExitForm(PROFILE, framework(), printed)
    file = write_exit_form(form, tmp_path / "form.pdf", lambda *_: None, lambda _file: None).file
    assert (failures(file), problems(file)) == (set(), {})
    assert "Ffion Marchetti-Okafor" in "\n".join(drawn_texts(file))
