"""Prior learning and exit reviews pass through every door: find, history, the bin, the check for names."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from senco_desk.domain.bin import Binned
from senco_desk.domain.journal import Noun
from senco_desk.domain.name_findings import Resolution, Scan, WholeWorkbook
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.portfolio import Part
from senco_desk.domain.prior_learning import Claim, OutcomeMet
from senco_desk.domain.profile import Profile
from senco_desk.domain.text import from_plain, plain
from senco_desk.safekeeping.keys import FixedKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.services.telling import told_to_nobody
from senco_desk.wiring import Services, serve
from tests.services.conftest import SET, Clock
from tests.store.prior_things import a_prior, an_exit_review

KEY = FixedKey(bytes(range(32)))
PRIOR = a_prior(
    about=from_plain("A case of one pupil, Zeb."),
    met=(OutcomeMet(SET.id, "1.1", "Zeb again"),),
    claim=Claim(15, "The session Zeb’s mother spoke at"),
)
REVIEW = an_exit_review(panel=("Dr T. Tutor", "Zeb Quill’s mother"), questions=from_plain("Who is Zeb?"))


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    folder = tmp_path / "sealed.sencodesk"
    create(folder, KEY, clock)
    services = serve(open_workbook(folder, KEY, now=clock), told_to_nobody)
    with services.desk.change() as work:
        work.profile.put(Profile("Ruth Ash"))
        work.frameworks.add(SET)
        work.prior_learning.add(PRIOR)
        work.exit_reviews.add(REVIEW)
    services.keeping_names.add(Person("zeb", PersonKind.PUPIL, "Zebedee Quill", ("Zeb",), "Pupil A"))
    yield services
    services.close()


def places(scan: Scan, thing: str) -> set[str]:
    return {each.spot.place.partition(":")[0] for each in scan.open if each.spot.noun_id == thing}


@pytest.mark.parametrize(
    ("words", "noun"),
    [("Łódzki", Noun.PRIOR_LEARNING), ("refresher", Noun.PRIOR_LEARNING), ("theories of", Noun.EXIT_REVIEW)],
)
def test_they_are_found_by_what_was_said_in_them(services: Services, words: str, noun: Noun) -> None:
    assert noun in {hit.at for hit in services.finding.find(words)}


def test_prior_learning_as_it_was_is_put_back(services: Services, clock: Clock) -> None:
    clock.later(minutes=2)
    services.claiming.keep(replace(PRIOR, title="Another title", about=from_plain("Nothing")))
    (was,) = services.looking_back.look(Noun.PRIOR_LEARNING, "p").history.versions
    services.looking_back.put_back(Noun.PRIOR_LEARNING, "p", was.key)
    assert services.claiming.get("p") == PRIOR


def test_an_exit_review_as_it_was_is_put_back_and_keeps_its_day(services: Services, clock: Clock) -> None:
    clock.later(minutes=2)
    later = replace(REVIEW, day=None, questions=from_plain("Nothing"), panel=())
    services.exit_reviewing.keep(later)
    (was,) = services.looking_back.look(Noun.EXIT_REVIEW, "x").history.versions
    services.looking_back.put_back(Noun.EXIT_REVIEW, "x", was.key)
    assert services.exit_reviewing.get("x") == replace(REVIEW, day=None)


def test_what_was_deleted_lies_in_the_bin_and_goes_back_whole(services: Services) -> None:
    services.claiming.remove("p")
    services.exit_reviewing.remove("x")
    assert {(each.kind, each.id) for each in services.looking_back.bin()} == {
        (Binned.PRIOR_LEARNING, "p"),
        (Binned.EXIT_REVIEW, "x"),
    }
    services.looking_back.put_back_deleted(Binned.PRIOR_LEARNING, "p")
    services.looking_back.put_back_deleted(Binned.EXIT_REVIEW, "x")
    assert services.claiming.all() == [PRIOR]
    assert services.exit_reviewing.all() == [REVIEW]


def test_every_word_of_them_is_looked_through_for_names(services: Services) -> None:
    scan = services.checking_names.scan(WholeWorkbook(), lambda *_: None, lambda: False)
    assert {"text", "why", "sessions"} <= places(scan, "p")
    assert {"panel", "questions"} <= places(scan, "x")


def test_a_portfolio_prints_them_without_names_and_without_the_questions(services: Services) -> None:
    gathered = services.making_portfolio.gather(SET.code, parts=(Part.PRIOR_LEARNING, Part.EXIT_REVIEW))
    scan = services.checking_names.scan(gathered, lambda *_: None, lambda: False)
    assert "questions" not in places(scan, "x")
    services.checking_names.decide(scan.open, Resolution.REPLACE_HERE)
    scan = services.checking_names.scan(gathered, lambda *_: None, lambda: False)
    printed = services.checking_names.applied(gathered, scan)
    (prior,), (review,) = printed.prior.priors, printed.exit_reviews
    assert plain(prior.prior.about) == "A case of one pupil, Pupil A."
    assert prior.prior.met[0].how == "Pupil A again"
    assert "Zeb" not in " ".join(review.review.panel)
    assert services.claiming.get("p") == PRIOR


def test_a_claim_leaves_out_a_whole_one_where_that_was_decided(services: Services) -> None:
    claim = services.making_sheets.gather_claim()
    scan = services.checking_names.scan(claim, lambda *_: None, lambda: False)
    services.checking_names.decide(scan.open, Resolution.LEAVE_OUT)
    scan = services.checking_names.scan(claim, lambda *_: None, lambda: False)
    made = services.checking_names.applied(claim, scan)
    assert made.part.priors == ()  # type: ignore[union-attr]
    form = services.making_sheets.gather_exit_form("x")
    scan = services.checking_names.scan(form, lambda *_: None, lambda: False)
    services.checking_names.decide(scan.open, Resolution.LEAVE_OUT)
    scan = services.checking_names.scan(form, lambda *_: None, lambda: False)
    emptied = services.checking_names.applied(form, scan)
    assert emptied.printed.review.panel == ()  # type: ignore[union-attr]


def test_names_are_replaced_in_her_own_text_too(services: Services) -> None:
    scan = services.checking_names.scan(WholeWorkbook(), lambda *_: None, lambda: False)
    services.checking_names.decide(scan.open, Resolution.REPLACE_EVERYWHERE)
    (prior,), (review,) = services.claiming.all(), services.exit_reviewing.all()
    assert plain(prior.about) == "A case of one pupil, Pupil A."
    assert plain(review.questions) == "Who is Pupil A?"
