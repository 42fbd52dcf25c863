"""The sample's prior learning, holidays and exit review, in `programme.toml` of its material, as domain values."""

from dataclasses import dataclass
from datetime import date

from senco_desk.domain.award_terms import AwardTerms
from senco_desk.domain.exit_review import ExitReview
from senco_desk.domain.framework import Framework
from senco_desk.domain.prior_learning import Answer, Claim, OutcomeMet, PriorKind, PriorLearning, ProviderDecision
from senco_desk.domain.term_weeks import Holiday
from senco_desk.services.sample_reading import Found, SampleOf, read, sample_id, text_of, utc
from senco_desk.store.repositories import Work


@dataclass(frozen=True, slots=True)
class AroundTheCourse:
    """What had been said of it by the day it is seen from."""

    priors: tuple[PriorLearning, ...]
    holidays: tuple[Holiday, ...]
    exit_reviews: tuple[ExitReview, ...]
    terms: AwardTerms | None


def read_programme(framework: Framework, today: date, of: SampleOf = SampleOf.YEAR_ONE) -> AroundTheCourse:
    found = read(of.part("programme.toml"))
    award, reviews = found["award"], [found["exit"]] if "exit" in found else []
    said = award["said"] <= today
    priors = (_prior(each, framework, today) for each in found.get("prior", ()) if each["added"].date() <= today)
    return AroundTheCourse(
        tuple(priors),
        tuple(map(_holiday, found["holidays"])) if said else (),
        tuple(_exit_review(each) for each in reviews if each["added"].date() <= today),
        AwardTerms(award["credits"], award["current-years"]) if said else None,
    )


def put_programme(work: Work, around: AroundTheCourse) -> None:
    for prior in around.priors:
        work.prior_learning.add(prior)
    for holiday in around.holidays:
        work.holidays.put(holiday)
    for review in around.exit_reviews:
        work.exit_reviews.add(review)
    if around.terms is not None:
        work.award_terms.put(around.terms)


def _prior(found: Found, framework: Framework, today: date) -> PriorLearning:
    made = found.get("made")
    asked = made is not None and made <= today
    decision = found.get("decision", {})
    return PriorLearning(
        id=sample_id("prior-learning", found["key"]),
        added=utc(found["added"]),
        kind=PriorKind(found["kind"]),
        title=found["title"],
        provider=found["provider"],
        level=found["level"],
        credits=found.get("credits"),
        began=found["began"],
        ended=found["ended"],
        about=text_of(found["about"]),
        proof=sample_id("evidence", found["proof"]) if "proof" in found else "",
        held=found["held"],
        kept_current=text_of(found.get("kept-current", "")),
        met=tuple(_met(each, framework) for each in found["met"]),
        claim=Claim(found.get("asked-credits"), found["asked-sessions"], made) if asked else Claim(),
        decision=_decision(decision) if decision and decision["known"] <= today else ProviderDecision(),
    )


def _met(found: Found, framework: Framework) -> OutcomeMet:
    return OutcomeMet(framework.id, framework.coded(found["code"]).id, found["how"])


def _decision(found: Found) -> ProviderDecision:
    return ProviderDecision(Answer(found["answer"]), found["credits"], found["words"], found["by"], found["known"])


def _holiday(found: Found) -> Holiday:
    first, last = found["first"], found["last"]
    return Holiday(first, last, found["name"], sample_id("holiday", first))


def _exit_review(found: Found) -> ExitReview:
    review = sample_id("exit-review", found["key"])
    return ExitReview(review, utc(found["added"]), found["day"], found["place"], tuple(found["panel"]))
