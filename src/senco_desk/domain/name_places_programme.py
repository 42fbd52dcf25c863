"""Where words stand in prior learning and in an exit review: one way through each, as in `name_places`."""

from dataclasses import replace

from senco_desk.domain.exit_review import ExitReview
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.domain.name_places import About, Pass
from senco_desk.domain.prior_learning import PriorLearning


def about_prior(prior: PriorLearning) -> About:
    return About(Noun.PRIOR_LEARNING, prior.id, _("Prior learning"), prior.title)


def about_exit_review(review: ExitReview) -> About:
    return About(Noun.EXIT_REVIEW, review.id, _("Exit review"))


def through_prior(prior: PriorLearning, by: Pass) -> PriorLearning:
    about = about_prior(prior)

    def plain(place: str, words: str) -> str:
        return by.plain(about, place, words)

    return replace(
        prior,
        title=plain("title", prior.title),
        provider=plain("provider", prior.provider),
        level=plain("level", prior.level),
        about=by.text(about, "text", prior.about),
        held=plain("held", prior.held),
        kept_current=by.text(about, "kept current", prior.kept_current),
        met=tuple(replace(met, how=plain(f"why:{met.outcome}", met.how)) for met in prior.met),
        claim=replace(prior.claim, sessions=plain("sessions", prior.claim.sessions)),
        decision=replace(
            prior.decision,
            words=plain("decision", prior.decision.words),
            by=plain("decided by", prior.decision.by),
        ),
    )


def through_exit_review(review: ExitReview, by: Pass) -> ExitReview:
    about = about_exit_review(review)

    def plain(place: str, words: str) -> str:
        return by.plain(about, place, words)

    return replace(
        review,
        place=plain("place", review.place),
        panel=tuple(plain(f"panel:{at}", member) for at, member in enumerate(review.panel)),
        questions=by.text(about, "questions", review.questions),
        decisions=tuple(replace(each, note=plain(f"decision:{each.outcome}", each.note)) for each in review.decisions),
        conditions=by.text(about, "conditions", review.conditions),
        sign_off=replace(
            review.sign_off,
            by=plain("signed by", review.sign_off.by),
            role=plain("signed by", review.sign_off.role),
        ),
    )
