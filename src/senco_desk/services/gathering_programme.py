"""Gathering prior learning and exit reviews as they are printed: with the words of the outcomes they name."""

from datetime import date

from senco_desk.domain.exit_printed import PrintedExitReview, printed_exit_review
from senco_desk.domain.framework import Framework
from senco_desk.domain.identity import numbered
from senco_desk.domain.prior_learning import OutcomeMet, PriorLearning, asks_how_current
from senco_desk.domain.prior_printed import PrintedPrior, PriorPart
from senco_desk.services.claiming import credits_in
from senco_desk.store.repositories import View


def prior_part(view: View, today: date) -> PriorPart:
    """All prior learning, the latest first, with credits held against the award's total."""
    sets = {framework.id: framework for framework in view.frameworks.all()}
    years = view.award_terms.get().current_years
    priors = tuple(_printed(view, prior, sets, years, today) for prior in view.prior_learning.all())
    return PriorPart(priors, credits_in(view))


def _printed(view: View, prior: PriorLearning, sets: dict[str, Framework], years: int, today: date) -> PrintedPrior:
    piece = view.evidence.get(prior.proof) if prior.proof else None
    proof = numbered("E", piece.number) if piece else ""
    met = tuple(_worded(each, sets) for each in prior.met)
    return PrintedPrior(prior, met, proof, asks_how_current(prior, years, today))


def _worded(met: OutcomeMet, sets: dict[str, Framework]) -> tuple[str, str]:
    """The code and the wording; nothing of an outcome whose set is no longer here."""
    framework = sets.get(met.framework)
    if framework is None or met.outcome not in framework:
        return "", ""
    outcome = framework.outcome(met.outcome)
    return outcome.code, (outcome.statement or outcome.heading).rstrip(" :;.")


def exit_reviews(view: View, framework: Framework) -> tuple[PrintedExitReview, ...]:
    """Each, for the outcomes of one set; without the questions, which are for herself."""
    words = view.award_terms.get().decision_words
    return tuple(printed_exit_review(review, framework, words) for review in view.exit_reviews.all())
