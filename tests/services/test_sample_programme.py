from datetime import date

from senco_desk.domain.prior_learning import Answer, ProviderDecision
from senco_desk.services.sample_material import read_material
from senco_desk.services.sample_programme import AroundTheCourse, read_programme


def seen_from(day: date) -> AroundTheCourse:
    return read_programme(read_material().framework, day)


def test_before_the_course_nothing_was_said_of_it() -> None:
    assert seen_from(date(2024, 4, 1)) == AroundTheCourse((), (), (), None)


def test_what_was_claimed_waits_for_its_decision() -> None:
    certificate, experience = seen_from(date(2024, 6, 1)).priors
    assert certificate.claim.credits == 15
    assert certificate.decision == ProviderDecision()
    assert experience.claim.is_blank
    decided = seen_from(date(2024, 6, 20)).priors[0]
    assert (decided.decision.answer, decided.credits_given) == (Answer.PARTLY, 10)


def test_by_the_samples_own_day_the_exit_review_is_ahead() -> None:
    around = seen_from(read_material().today)
    (review,) = around.exit_reviews
    assert not review.has_come
    assert review.day == read_material().profile.programme.viva
    assert all(holiday.first <= holiday.last for holiday in around.holidays)


def test_every_outcome_it_meets_is_one_of_the_set() -> None:
    framework = read_material().framework
    met = [each for prior in seen_from(read_material().today).priors for each in prior.met]
    assert all(each.framework == framework.id and each.outcome in framework for each in met)
